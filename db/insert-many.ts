import { getTableColumns, sql } from 'drizzle-orm'
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import type { Db } from './database.ts'

/**
 * Inserts rows of any number with one statement and one parameter. Columns that no row states take their default;
 * a column that only some rows state is null in the others.
 */
export async function insertMany<T extends PgTable>(
  db: Db,
  table: T,
  rows: readonly T['$inferInsert'][],
): Promise<void> {
  if (rows.length === 0) return
  const columns = getTableColumns(table)
  const stated = Object.keys(columns).filter((key) =>
    rows.some((row) => (row as Record<string, unknown>)[key] !== undefined),
  )
  const json = rows.map((row) =>
    Object.fromEntries(stated.map((key) => [columns[key]?.name, (row as Record<string, unknown>)[key]])),
  )
  const names = sql.join(
    stated.map((key) => sql.identifier(columns[key]?.name ?? key)),
    sql`, `,
  )
  const { schema = 'public', name } = getTableConfig(table)
  const rowType = sql`null::${sql.identifier(schema)}.${sql.identifier(name)}`
  await db.execute(
    sql`insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(${rowType}, ${JSON.stringify(json)}::text::jsonb)`,
  )
}
