import { boolean, date, text } from 'drizzle-orm/pg-core'
import { reporting } from './reporting.ts'

/** What a city's calendar says of a day: a holiday, or a Saturday or Sunday that is worked on. Of other days nothing need be said. */
export const calendarDay = reporting.table('calendar_day', {
  day: date().primaryKey(),
  isWorkday: boolean('is_workday').notNull(),
  name: text(),
})
