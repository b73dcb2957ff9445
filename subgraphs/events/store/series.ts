import type { Db } from '@kexie/db/database'
import { upsertMany } from '@kexie/db/insert-many'
import { eventSeries } from '@kexie/db/tables/events'
import { asc, sql } from 'drizzle-orm'

export type EventSeriesRow = typeof eventSeries.$inferSelect

/** Every series, in code order; there are few. */
export function listSeries(db: Db): Promise<EventSeriesRow[]> {
  return db.select().from(eventSeries).orderBy(asc(eventSeries.code))
}

/** Writes a series, new or changed. */
export const writeSeries = (tx: Db, series: EventSeriesRow): Promise<void> =>
  upsertMany(tx, eventSeries, [series])

/** What was reported of a series, as far as reviewers know: how much, and the last day of it. */
export interface SeriesUse extends Record<string, unknown> {
  records: number
  last: string | null
}

/** How many events and editions of a series were submitted or accepted, and the last day of them. */
export async function findSeriesUse(db: Db, code: string): Promise<SeriesUse> {
  const [use] = await db.execute<SeriesUse>(sql`
    select count(distinct r.id)::integer as records, max(r.occurred_on)::text as last
    from (select id, revision from events.academic_event where series_code = ${code}
      union all select id, revision from events.series_edition where series_code = ${code}) e
    join reporting.record r on r.id = e.id and r.revision = e.revision
    where r.status in ('SUBMITTED', 'ENDORSED', 'RETURNED', 'ACCEPTED') and (r.presented or r.status = 'ACCEPTED')`)
  return use ?? { records: 0, last: null }
}
