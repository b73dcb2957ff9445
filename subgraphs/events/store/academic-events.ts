import type { Db } from '@kexie/db/database'
import { academicEvent } from '@kexie/db/tables/events'
import { record } from '@kexie/db/tables/reporting'
import { isNamed } from '@kexie/records/identities'
import type { Page, RecordRow } from '@kexie/records/list-records'
import { and, eq, sql } from 'drizzle-orm'

export type AcademicEventRow = typeof academicEvent.$inferSelect & RecordRow
export type AcademicEventPage = Page<AcademicEventRow>

/** Days on which accepted events of `seriesCode` were held between the dates. */
export async function heldDays(db: Db, seriesCode: string, from: string, to: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ day: record.occurredOn })
    .from(record)
    .innerJoin(
      academicEvent,
      and(eq(academicEvent.id, record.id), eq(academicEvent.revision, record.revision)),
    )
    .where(
      and(
        eq(record.status, 'ACCEPTED'),
        eq(academicEvent.seriesCode, seriesCode),
        eq(academicEvent.stage, 'HELD'),
        sql`${record.occurredOn} between ${from}::date and ${to}::date`,
      ),
    )
  return rows.map(({ day }) => day)
}

/** Accepted events of the period by stage and by whether they had been forecast. */
export async function countForecasts(
  db: Db,
  period: { from: string; to: string; organization?: string | undefined },
) {
  const [counts] = await db
    .select({
      held: sql<number>`(count(*) filter (where ${academicEvent.stage} = 'HELD'))::integer`,
      heldAfterForecast: sql<number>`(count(*) filter (where ${academicEvent.stage} = 'HELD' and ${academicEvent.forecastOn} is not null))::integer`,
      open: sql<number>`(count(*) filter (where ${academicEvent.stage} = 'FORECAST'))::integer`,
    })
    .from(record)
    .innerJoin(
      academicEvent,
      and(eq(academicEvent.id, record.id), eq(academicEvent.revision, record.revision)),
    )
    .where(
      and(
        eq(record.status, 'ACCEPTED'),
        period.organization ? isNamed(record.organizationId, 'Organization', period.organization) : undefined,
        sql`${record.occurredOn} between ${period.from}::date and ${period.to}::date`,
      ),
    )
  return counts ?? { held: 0, heldAfterForecast: 0, open: 0 }
}

/** The day each record was first announced, for those that were. */
export async function forecastDays(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: academicEvent.id, day: sql<string>`min(${academicEvent.forecastOn})::text` })
    .from(academicEvent)
    .where(
      and(
        sql`${academicEvent.id} = any (${sql.param([...ids])}::uuid[])`,
        sql`${academicEvent.forecastOn} is not null`,
      ),
    )
    .groupBy(academicEvent.id)
  return new Map(rows.map(({ id, day }) => [id, day]))
}
