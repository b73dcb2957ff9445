import type { Sql } from 'postgres'
import type { TableOutline } from './declared-tables.ts'

/** Outline of every table of the database but the two of `migrate`, by `schema.name`. */
export async function actualTables(sql: Sql): Promise<Record<string, TableOutline>> {
  const rows = await sql<({ name: string } & TableOutline)[]>`
    select n.nspname || '.' || t.relname as name, ${columnLines(sql)} as columns,
      array(select conname::text from pg_constraint where conrelid = t.oid and contype in ('p', 'f', 'c', 'u') order by 1) as constraints,
      array(select i.relname::text from pg_index x join pg_class i on i.oid = x.indexrelid
        where x.indrelid = t.oid and not exists (select from pg_constraint c where c.conindid = i.oid and c.contype in ('p', 'u'))
        order by 1) as indexes
    from pg_class t join pg_namespace n on n.oid = t.relnamespace
    where t.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and t.oid not in ('public.migration'::regclass, 'public.current_text'::regclass)
    order by n.nspname || '.' || t.relname collate "C"`
  const sorted = (lines: string[]) => [...lines].sort()
  return Object.fromEntries(
    rows.map(({ name, columns, constraints, indexes }) => [
      name,
      { columns: sorted(columns), constraints: sorted(constraints), indexes: sorted(indexes) },
    ]),
  )
}

/** Enum types without their schema, as the declarations name them. */
const columnLines = (sql: Sql) => sql`
  array(select concat_ws(' ', a.attname, regexp_replace(format_type(a.atttypid, a.atttypmod), '^[a-z_]+\\.', ''),
      case when a.attnotnull then 'not null' end, case when a.atthasdef and a.attgenerated = '' then 'default' end,
      case when a.attidentity <> '' then 'identity' end, case when a.attgenerated <> '' then 'generated' end)
    from pg_attribute a where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped)`
