import type { Db } from '@kexie/db/database'
import { eventSeries } from '@kexie/db/tables/events'
import { asc } from 'drizzle-orm'

export type EventSeriesRow = typeof eventSeries.$inferSelect

/** Every series, in code order; there are few. */
export function listSeries(db: Db): Promise<EventSeriesRow[]> {
  return db.select().from(eventSeries).orderBy(asc(eventSeries.code))
}
