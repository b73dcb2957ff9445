import { readdir } from 'node:fs/promises'
import { is } from 'drizzle-orm'
import { getTableConfig, type PgColumn, PgTable } from 'drizzle-orm/pg-core'

const folder = new URL('../tables/', import.meta.url)

/** Everything `db/tables/` exports: tables, schemas and enums, as drizzle-kit reads them. */
export async function declarations(): Promise<Record<string, unknown>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts'))
  const modules = await Promise.all(files.map((file) => import(new URL(file, folder).href)))
  return Object.assign({}, ...modules)
}

/** A table as a list of lines: its columns with their types, and the names of its constraints and indexes. */
export interface TableOutline {
  columns: string[]
  constraints: string[]
  indexes: string[]
}

/** Outline of every declared table by `schema.name`. */
export async function declaredTables(): Promise<Record<string, TableOutline>> {
  const tables = Object.values(await declarations()).filter((value) => is(value, PgTable))
  return Object.fromEntries(tables.map(outline).sort(byName))
}

const byName = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1)

function outline(table: PgTable): [string, TableOutline] {
  const { schema, name, columns, primaryKeys, foreignKeys, checks, uniqueConstraints, indexes } =
    getTableConfig(table)
  const constraints = [
    ...primaryKeys.map((key) => key.getName()),
    ...(columns.some(({ primary }) => primary) ? [`${name}_pkey`] : []),
    ...foreignKeys.map((key) => key.getName()),
    ...checks.map((check) => check.name),
    ...uniqueConstraints.map((constraint) => constraint.getName()),
  ]
  return [
    `${schema}.${name}`,
    {
      columns: columns.map(columnLine).sort(),
      constraints: constraints.map(String).sort(),
      indexes: indexes.map(({ config }) => String(config.name)).sort(),
    },
  ]
}

function columnLine(column: PgColumn): string {
  const { name, notNull, hasDefault, generated, generatedIdentity } = column
  const type = column.getSQLType().replaceAll(', ', ',')
  const flags = [
    notNull && 'not null',
    hasDefault && !generated && !generatedIdentity && 'default',
    generatedIdentity && 'identity',
    generated && 'generated',
  ]
  return [name, type, ...flags.filter(Boolean)].join(' ')
}
