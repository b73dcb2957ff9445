import { is, sql } from 'drizzle-orm'
import {
  check,
  customType,
  foreignKey,
  PgArray,
  type PgColumn,
  PgCustomColumn,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
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

/** What a column of a list keeps beside its values; drizzle hands it on with the column. */
interface Listed {
  list: string
}

const listed = customType<{ data: string; driverData: string; config: Listed; configRequired: true }>({
  dataType: () => 'text',
})

/** A column that keeps codes of `list`: the database refuses what is not on it (`functions/reporting/check_list_values.sql`). */
export const codeOf = (list: string, name = '') => listed(name, { list })

/** Of which list a column keeps codes; undefined for every other column. */
export function listKeptIn(column: PgColumn): string | undefined {
  const single = is(column, PgArray) ? (column.baseColumn as PgColumn) : column
  if (!is(single, PgCustomColumn)) return undefined
  // The settings of a custom column are protected by type alone.
  return (single as unknown as { config: { fieldConfig?: Partial<Listed> } }).config.fieldConfig?.list
}
