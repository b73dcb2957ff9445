import { sql } from 'drizzle-orm'
import { check, foreignKey, primaryKey, smallint, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { reporting } from './reporting.ts'

/** Lists of values that are a city's own: its programmes, awards, industries. An empty city has none. */
export const valueList = reporting.table('value_list', {
  code: text().primaryKey(),
  nameZh: text('name_zh').notNull(),
  nameEn: text('name_en').notNull(),
})

/** The values of the lists. A code stays what it is for ever: what is no longer wanted is retired, and never taken away. */
export const listValue = reporting.table(
  'list_value',
  {
    list: text().notNull(),
    code: text().notNull(),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    helpZh: text('help_zh'),
    helpEn: text('help_en'),
    /** Its place among the values of its list. */
    position: smallint().notNull(),
    /** Since when no new record may have it; null while it is in use. */
    retiredSince: timestamp('retired_since', { withTimezone: true }),
  },
  (t) => [
    primaryKey({ name: 'list_value_pkey', columns: [t.list, t.code] }),
    foreignKey({
      name: 'list_value_stands_in_a_list',
      columns: [t.list],
      foreignColumns: [valueList.code],
    }),
    uniqueIndex('list_value_name_zh_is_unique').on(t.list, t.nameZh).where(sql`${t.retiredSince} is null`),
    uniqueIndex('list_value_name_en_is_unique').on(t.list, t.nameEn).where(sql`${t.retiredSince} is null`),
    check('list_value_code_is_not_blank', sql`${t.code} ~ '[^[:space:]]'`),
  ],
)
