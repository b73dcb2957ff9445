import { is } from 'drizzle-orm'
import { customType, PgArray, type PgColumn, PgCustomColumn } from 'drizzle-orm/pg-core'

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
