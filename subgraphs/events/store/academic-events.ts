import { insertMany } from '@kexie/db/book/insert-many'
import type { Page, RecordRow } from '@kexie/db/book/list-records'
import type { Db } from '@kexie/db/database'
import {
  academicEvent,
  eventCooperationProject,
  eventGuest,
  eventHost,
  eventParticipant,
} from '@kexie/db/tables/events'
import { record } from '@kexie/db/tables/reporting'
import { and, eq, ilike, type SQL, sql } from 'drizzle-orm'

export type AcademicEventRow = typeof academicEvent.$inferSelect & RecordRow
export type AcademicEventPage = Page<AcademicEventRow>
export type EventHostRow = Pick<typeof eventHost.$inferSelect, 'organizationId' | 'role'>
export type EventGuestRow = typeof eventGuest.$inferSelect
export type EventParticipantRow = typeof eventParticipant.$inferSelect

type Part<T extends { $inferInsert: object }> = Omit<T['$inferInsert'], 'recordId' | 'revision' | 'position'>

/** One event as the domain stores it, with its parts in the order reported. */
export interface AcademicEventContent {
  event: Omit<typeof academicEvent.$inferInsert, 'id' | 'revision'>
  hosts: Part<typeof eventHost>[]
  guests: Part<typeof eventGuest>[]
  participants: Part<typeof eventParticipant>[]
  cooperationProjects: Part<typeof eventCooperationProject>[]
}

/** Inserts events of freshly written revisions with all their parts, one statement a table. */
export async function insertAcademicEvents(
  tx: Db,
  revisions: readonly { id: string; revision: number; content: AcademicEventContent }[],
): Promise<void> {
  const parts = <P>(pick: (content: AcademicEventContent) => P[]) =>
    revisions.flatMap(({ id: recordId, revision, content }) =>
      pick(content).map((part, position) => ({ recordId, revision, position, ...part })),
    )
  await insertMany(
    tx,
    academicEvent,
    revisions.map(({ id, revision, content }) => ({ id, revision, ...content.event })),
  )
  await insertMany(
    tx,
    eventHost,
    parts(({ hosts }) => hosts),
  )
  await insertMany(
    tx,
    eventGuest,
    parts(({ guests }) => guests),
  )
  await insertMany(
    tx,
    eventParticipant,
    parts(({ participants }) => participants),
  )
  await insertMany(
    tx,
    eventCooperationProject,
    parts(({ cooperationProjects }) => cooperationProjects),
  )
}

/** Conditions a list of events may be narrowed by; ids are keys, already decoded. */
export interface AcademicEventConditions {
  series?: string | null | undefined
  organizationId?: string | null | undefined
  districtCode?: string | null | undefined
  stage?: AcademicEventRow['stage'] | null | undefined
  status?: AcademicEventRow['status'] | null | undefined
  from?: string | null | undefined
  to?: string | null | undefined
  text?: string | null | undefined
}

/** `conditions` as SQL; withdrawn records are listed only when asked for by status. */
export function academicEventsWhere(conditions: AcademicEventConditions): SQL | undefined {
  const { series, organizationId, districtCode, stage, status, from, to, text } = conditions
  return and(
    series ? eq(academicEvent.seriesCode, series) : undefined,
    organizationId ? eq(record.organizationId, organizationId) : undefined,
    districtCode ? eq(record.districtCode, districtCode) : undefined,
    stage ? eq(academicEvent.stage, stage) : undefined,
    status ? eq(record.status, status) : sql`${record.status} <> 'WITHDRAWN'`,
    from ? sql`${record.occurredOn} >= ${from}::date` : undefined,
    to ? sql`${record.occurredOn} <= ${to}::date` : undefined,
    text ? ilike(record.title, `%${text.replace(/[\\%_]/g, '\\$&')}%`) : undefined,
  )
}

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
  period: { from: string; to: string; organizationId?: string | undefined },
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
        period.organizationId ? eq(record.organizationId, period.organizationId) : undefined,
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
