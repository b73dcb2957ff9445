import type { Db } from '@kexie/db/database'
import { upsertMany } from '@kexie/db/insert-many'
import { calendarDay } from '@kexie/db/tables/reporting-calendar'
import { settingRevisions } from '@kexie/records/setting-changes'
import { asc, between, inArray } from 'drizzle-orm'

export type CalendarDayRow = typeof calendarDay.$inferSelect

/** Days of a year that are not as their weekday says, in order. */
export const listCalendarDays = (db: Db, year: number): Promise<CalendarDayRow[]> =>
  db
    .select()
    .from(calendarDay)
    .where(between(calendarDay.day, `${year}-01-01`, `${year}-12-31`))
    .orderBy(asc(calendarDay.day))

/** The calendar of a year, and how often it was changed. */
export async function findCalendar(db: Db, year: number) {
  const revisions = await settingRevisions(db, 'CALENDAR', [`${year}`])
  return { year, days: await listCalendarDays(db, year), revision: revisions.get(`${year}`) ?? 0 }
}

/** Writes days that changed, and takes out those that are as their weekday says again. */
export async function writeCalendarDays(
  tx: Db,
  { changed, gone }: { changed: readonly CalendarDayRow[]; gone: readonly string[] },
): Promise<void> {
  if (gone.length > 0) await tx.delete(calendarDay).where(inArray(calendarDay.day, [...gone]))
  await upsertMany(tx, calendarDay, changed)
}
