import type { Db } from '@kexie/db/database'
import { organization, person } from '@kexie/db/tables/association'
import { uuidOf } from '@kexie/schema/global-id'
import type { Caller } from '@kexie/schema/viewer'
import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import { getTableConfig, type PgColumn, type PgTable } from 'drizzle-orm/pg-core'

/**
 * Where ids of people and organizations come in and go out: whoever was merged means whom that is today, in what is asked
 * and in what is stored. Nothing else decodes such an id or compares a column that holds one.
 */

export type Register = 'Organization' | 'Person'

export const isRegister = (type: string): type is Register => type === 'Organization' || type === 'Person'

/** The key nothing has: a filter by an unknown id finds nothing instead of being ignored. */
const nobody = '00000000-0000-0000-0000-000000000000'

/** Keys of those whom global ids of `register` name, as they are today; undefined for what is no such id. Existence is not checked. */
export async function identityKeys(
  db: Db,
  register: Register,
  ids: readonly string[],
): Promise<(id: string) => string | undefined> {
  const keys = [...new Set(ids.flatMap((id) => uuidOf(register, id) ?? []))]
  if (keys.length === 0) return () => undefined
  const rows = await db.execute<{ key: string; today: string }>(
    sql`select key, association.survivor(key) as today from unnest(${sql.param(keys)}::uuid[]) key`,
  )
  const today = new Map(rows.map((row) => [row.key, row.today]))
  return (id) => today.get(uuidOf(register, id) ?? '')
}

/** Key of whom one id names, as it is today; one that nobody has where it names no `register`. */
export async function identityKey(db: Db, register: Register, id: string): Promise<string> {
  return (await identityKeys(db, register, [id]))(id) ?? nobody
}

/** The same within a statement, for a column to be compared with. */
export const survivorOf = (register: Register, id: string): SQL =>
  sql`(select association.survivor(${uuidOf(register, id) ?? nobody}::uuid))`

/**
 * Who asks, for the organization and the districts that are theirs today: a sign-in or a token outlasts a merge, and areas that are
 * made of others.
 */
export async function callerToday(db: Db, caller: Caller): Promise<Caller> {
  const { organizationId, districtCode } = caller.viewer
  if (organizationId === null && districtCode === null) return caller
  const [row] = await db.execute<{ organizationId: string | null; within: string[] }>(sql`
    select association.survivor(${organizationId}::uuid) as "organizationId", association.within(${districtCode}) as within`)
  const { within: _, ...viewer } = caller.viewer
  const today = { ...viewer, organizationId: row?.organizationId ?? organizationId }
  return { ...caller, viewer: districtCode === null ? today : { ...today, within: row?.within ?? [] } }
}

/** Whether a stored column holds the key, or that of somebody who is the same: one look-up a statement, then an index. */
export const isSame = (column: PgColumn | SQL, key: string | null): SQL =>
  sql`${column} = any ((select association.same_as(${key}::uuid))::uuid[])`

/** Every key of whom a global id names: nearly always one, which an index finds in the order a list wants. */
export async function keysOf(db: Db, register: Register, id: string): Promise<readonly string[]> {
  const [row] = await db.execute<{ keys: string[] }>(
    sql`select association.same_as(${uuidOf(register, id) ?? nobody}::uuid) as keys`,
  )
  return row?.keys ?? []
}

/** Whether a stored column holds one of the keys, which are of today, or that of somebody merged into one of them. */
export function isOneOf(column: PgColumn, keys: readonly string[]): SQL {
  const given = sql`${sql.param([...keys])}::uuid[]`
  return sql`(${column} = any (${given}) or ${column} in (
    select m.merged_id from association.identity_merge m where m.canonical_id = any (${given})))`
}

/** As `isSame`, for whom a global id names. */
export const isNamed = (column: PgColumn | SQL, register: Register, id: string): SQL =>
  isSame(column, uuidOf(register, id) ?? nobody)

/** Who a stored column holds, as it is today: `association.survivor` in place, since a call a row costs fifteen times as much. */
export const asToday = (column: PgColumn): SQL<string> =>
  sql<string>`coalesce((select m.canonical_id from association.identity_merge m where m.merged_id = ${column}), ${column})`

const selections = new WeakMap<PgTable, Record<string, PgColumn>>()

/** The columns of a table as they are read: those that refer to people or organizations say who that is today. */
export function columnsToday<T extends PgTable>(table: T): T['_']['columns'] {
  const known = selections.get(table)
  if (known) return known as T['_']['columns']
  const referring = new Set(
    getTableConfig(table).foreignKeys.flatMap((key) => {
      const { columns, foreignTable } = key.reference()
      return foreignTable === person || foreignTable === organization
        ? columns.map((column) => column.name)
        : []
    }),
  )
  const columns = Object.entries(getTableColumns(table)).map(([name, column]) => [
    name,
    referring.has(column.name) ? asToday(column) : column,
  ])
  const selection = Object.fromEntries(columns)
  selections.set(table, selection)
  return selection
}
