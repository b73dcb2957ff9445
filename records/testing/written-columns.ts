import type { ISql } from 'postgres'

/** The columns of a table that a row is written with, as SQL lists them: not those made of others. */
export async function writtenColumns(sql: ISql, table: string): Promise<string> {
  const [row] = await sql<{ columns: string }[]>`
    select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`
  return row?.columns ?? ''
}
