import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { reporting } from './reporting.ts'

/** What of a city its people set on pages. */
export const settingParts = [
  'CITY',
  'LIST',
  'SERIES',
  'FORM',
  'CALENDAR',
  'AREA',
  'REVIEW_RULE',
  'HEADLINES',
  'REPORT',
  'TABLE',
  'SOURCE',
  'STATEMENT',
  'PLAN',
  'INDICATOR',
  'RECORD_TYPE',
] as const

/** Every change of what a city sets: which it was of one thing, what was done, by whom and why. Rows are only added. */
export const settingChange = reporting.table(
  'setting_change',
  {
    part: text({ enum: settingParts }).notNull(),
    /** The code of what was changed; of the calendar its year, of the city `city`, of areas `tree`, of review rules and services what they are together, of statements their document, of an indicator also what was proposed of it. */
    key: text().notNull(),
    /** Which change of it this is: whoever changes it says which he saw last. */
    revision: integer().notNull(),
    whatZh: text('what_zh').notNull(),
    whatEn: text('what_en').notNull(),
    reason: text().notNull(),
    changedBy: text('changed_by').notNull(),
    changedAt: timestamp('changed_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: 'setting_change_pkey', columns: [t.part, t.key, t.revision] }),
    index('setting_change_by_moment').on(t.changedAt),
    check('setting_change_gives_a_reason', sql`btrim(${t.reason}) <> ''`),
  ],
)
