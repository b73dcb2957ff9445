import type { Sql } from 'postgres'

interface Column {
  name: string
  kind: string
  category: string
  label: string | null
}

/** One id for everything, so that whatever belongs to a record belongs to the one there is. */
export const filledId = '00000000-0000-7000-8000-000000000001'

/** Values of types that their category does not tell apart. */
const values: Readonly<Record<string, unknown>> = {
  uuid: filledId,
  bytea: '\\x00',
  jsonb: {},
  inet: '127.0.0.1',
}

/** A value by the category of its type, as the catalogue calls it. */
const valueFor = ({ kind, category, label }: Column): unknown =>
  values[kind] ?? { N: 1, S: 'x', D: '2021-01-01', B: true, E: label, A: [] }[category]

/**
 * Puts a row into each of `tables`, whatever their rules say: a database to throw away.
 * @param also columns to fill that may be null
 */
export async function fillTables(owner: Sql, tables: readonly string[], also: readonly string[]) {
  await owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    for (const table of tables) {
      const rules = await tx<{ name: string }[]>`
        select conname as name from pg_constraint where conrelid = ${table}::regclass and contype = 'c'`
      for (const { name } of rules) await tx.unsafe(`alter table ${table} drop constraint ${name}`)
      const columns = await tx<Column[]>`
        select a.attname as name, t.typname as kind, t.typcategory as category,
          (select e.enumlabel from pg_enum e where e.enumtypid = t.oid order by e.enumsortorder limit 1) as label
        from pg_attribute a join pg_type t on t.oid = a.atttypid
        where a.attrelid = ${table}::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''
          and (a.attnotnull and not a.atthasdef or a.attname = any (${[...also]}))`
      const row = JSON.stringify(Object.fromEntries(columns.map((column) => [column.name, valueFor(column)])))
      const names = columns.map(({ name }) => `"${name}"`).join(', ')
      await tx.unsafe(
        `insert into ${table} (${names}) select ${names} from jsonb_populate_record(null::${table}, $1::text::jsonb)`,
        [row],
      )
    }
  })
}
