import { connect } from '@kexie/db/connection'
import { type FreshDatabase, freshDatabase } from '@kexie/db/testing/fresh-database'
import { type SubgraphName, subgraphNames } from '@kexie/schema/subgraphs'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillTables } from './fill-tables.ts'
import { openTables } from './open-tables.ts'

/** A query of ours that forgot to claim for whom it asks: `db` itself, where `withSessionVariables(db, caller)` was meant. */
let database: FreshDatabase
let owner: Sql
const connections = {} as Record<SubgraphName, Sql>

beforeAll(async () => {
  database = await freshDatabase()
  owner = connect(database.url, { max: 1 })
  for (const name of subgraphNames) connections[name] = connect(database.roleUrl(name), { max: 1 })
  const guarded = new Set<string>()
  for (const name of subgraphNames)
    for (const { table, isGuarded } of await readable(name)) if (isGuarded) guarded.add(table)
  // Of people and organizations those are guarded who wait to be registered.
  await fillTables(owner, [...guarded], ['pending_for', 'submitted_at'])
})

afterAll(async () => {
  await Promise.all([owner, ...Object.values(connections)].map((sql) => sql.end()))
  await database.drop()
})

/**
 * Every table and view of which the role may read at least a column, by the catalogue; guarded is one whose rows are not
 * all read by everybody.
 */
function readable(name: SubgraphName) {
  return connections[name]<{ table: string; isGuarded: boolean }[]>`
    select c.oid::regclass::text as table, c.relrowsecurity and not exists (
      select from pg_policies p where (p.schemaname || '.' || p.tablename)::regclass = c.oid
        and p.permissive = 'PERMISSIVE' and p.cmd in ('SELECT', 'ALL') and p.qual = 'true') as "isGuarded" from pg_class c
    where c.relkind in ('r', 'p', 'v', 'm', 'f') and has_any_column_privilege(c.oid, 'select')
      and has_schema_privilege(c.relnamespace, 'usage')
      and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema') order by 1`
}

const count = async (sql: Sql, table: string) => {
  const [row] = await sql.unsafe(`select count(*)::integer as rows from ${table}`)
  return row?.rows as number
}

describe.each([...subgraphNames])('as the role of %s, claiming nothing', (name) => {
  test('no row of a guarded table is read, though each has one', async () => {
    const guarded = (await readable(name)).filter(({ isGuarded }) => isGuarded)
    expect(guarded.length).toBeGreaterThan(0)
    for (const { table } of guarded) {
      expect([table, await count(owner, table)]).toEqual([table, 1])
      const rows = await count(connections[name], table).catch((error) => error.code)
      expect([table, rows]).toEqual([table, 0])
    }
  })

  test('every table that everybody reads is open for a reason', async () => {
    const unguarded = (await readable(name)).filter(({ isGuarded }) => !isGuarded)
    expect(unguarded.map(({ table }) => table).filter((table) => !(table in openTables))).toEqual([])
  })
})

test('no reason is kept for a table that is guarded, or that nobody reads', async () => {
  const all = (await Promise.all(subgraphNames.map(readable))).flat()
  const unguarded = new Set(all.filter(({ isGuarded }) => !isGuarded).map(({ table }) => table))
  expect(Object.keys(openTables).filter((table) => !unguarded.has(table))).toEqual([])
})
