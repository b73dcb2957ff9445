import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import type { Db } from './database.ts'

type Rows<T extends PgTable> = readonly T['$inferInsert'][]

/**
 * Inserts rows of any number with one statement and one parameter. Columns that no row states take their default;
 * a column that only some rows state is null in the others.
 */
export const insertMany = <T extends PgTable>(db: Db, table: T, rows: Rows<T>): Promise<void> =>
  insertRows(db, table, rows, () => sql``)

/** The same, and changes rows whose primary key is there, in the columns that are stated. */
export const upsertMany = <T extends PgTable>(db: Db, table: T, rows: Rows<T>): Promise<void> =>
  insertRows(db, table, rows, (stated) => {
    const keys = primaryKeyOf(table)
    const changed = stated
      .filter((column) => !keys.includes(column))
      .map((column) => sql`${sql.identifier(column)} = excluded.${sql.identifier(column)}`)
    return sql`on conflict (${listed(keys)}) ${changed.length > 0 ? sql`do update set ${sql.join(changed, sql`, `)}` : sql`do nothing`}`
  })

async function insertRows<T extends PgTable>(
  db: Db,
  table: T,
  rows: Rows<T>,
  conflict: (stated: readonly string[]) => SQL,
): Promise<void> {
  if (rows.length === 0) return
  const stated = Object.entries(getTableColumns(table)).filter(([key]) =>
    rows.some((row) => (row as Record<string, unknown>)[key] !== undefined),
  )
  const json = rows.map((row) =>
    Object.fromEntries(stated.map(([key, { name }]) => [name, (row as Record<string, unknown>)[key]])),
  )
  const names = stated.map(([, column]) => column.name)
  const { schema = 'public', name } = getTableConfig(table)
  const rowType = sql`null::${sql.identifier(schema)}.${sql.identifier(name)}`
  await db.execute(sql`
    insert into ${table} (${listed(names)}) select ${listed(names)}
    from jsonb_populate_recordset(${rowType}, ${JSON.stringify(json)}::text::jsonb) ${conflict(names)}`)
}

function primaryKeyOf(table: PgTable): string[] {
  const own = Object.values(getTableColumns(table)).filter(({ primary }) => primary)
  const stated = getTableConfig(table).primaryKeys.flatMap(({ columns }) => columns)
  return [...own, ...stated].map(({ name }) => name)
}

const listed = (names: readonly string[]) =>
  sql.join(
    names.map((one) => sql.identifier(one)),
    sql`, `,
  )
