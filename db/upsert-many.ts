import { getTableColumns, sql } from 'drizzle-orm'
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import type { Db } from './database.ts'

/**
 * Inserts rows of any number, and changes those whose primary key is there, with one statement and one parameter. Columns that no row
 * states take their default, or stay.
 */
export async function upsertMany<T extends PgTable>(
  db: Db,
  table: T,
  rows: readonly T['$inferInsert'][],
): Promise<void> {
  if (rows.length === 0) return
  const { schema = 'public', name, primaryKeys } = getTableConfig(table)
  const columns = Object.entries(getTableColumns(table))
  const stated = columns.filter(([key]) =>
    rows.some((row) => (row as Record<string, unknown>)[key] !== undefined),
  )
  const json = rows.map((row) =>
    Object.fromEntries(stated.map(([key, column]) => [column.name, (row as Record<string, unknown>)[key]])),
  )
  const keys = [
    ...columns.flatMap(([, column]) => (column.primary ? column.name : [])),
    ...primaryKeys.flatMap((key) => key.columns.map((column) => column.name)),
  ]
  const others = stated.map(([, column]) => column.name).filter((column) => !keys.includes(column))
  const listed = (names: readonly string[]) =>
    sql.join(
      names.map((one) => sql.identifier(one)),
      sql`, `,
    )
  const changed = sql.join(
    others.map((column) => sql`${sql.identifier(column)} = excluded.${sql.identifier(column)}`),
    sql`, `,
  )
  const names = listed(stated.map(([, column]) => column.name))
  const rowType = sql`null::${sql.identifier(schema)}.${sql.identifier(name)}`
  await db.execute(sql`
    insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(${rowType}, ${JSON.stringify(json)}::text::jsonb)
    on conflict (${listed(keys)}) ${others.length > 0 ? sql`do update set ${changed}` : sql`do nothing`}`)
}
