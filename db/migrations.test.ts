import { readFile } from 'node:fs/promises'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { close, connect } from './connection.ts'
import { migrate } from './migrate.ts'
import { actualTables } from './testing/actual-tables.ts'
import { declarations, declaredTables } from './testing/declared-tables.ts'
import { emptyDatabase, type FreshDatabase, freshDatabase } from './testing/fresh-database.ts'

let migrated: FreshDatabase
let empty: FreshDatabase
beforeAll(async () => {
  migrated = await freshDatabase()
  empty = await emptyDatabase()
})
afterAll(async () => {
  await migrated.drop()
  await empty.drop()
})

const readMeta = async (file: string) =>
  JSON.parse(await readFile(new URL(`./migrations/meta/${file}`, import.meta.url), 'utf8'))

test('the migrations say all that the tables say: nothing is left to generate', async () => {
  const { entries } = await readMeta('_journal.json')
  const last = await readMeta(`${String(entries.at(-1).idx).padStart(4, '0')}_snapshot.json`)
  const statements = await generateMigration(last, generateDrizzleJson(await declarations(), last.id))
  expect(statements).toEqual([])
})

test('a database migrated from nothing has the declared columns, constraints and indexes, and no others', async () => {
  const sql = connect(migrated.url, { max: 1 })
  expect(await actualTables(sql)).toEqual(await declaredTables())
  await close(sql)
})

/** Everything a migration can leave behind, row by row. */
async function inventory(sql: Sql) {
  return {
    tables: await actualTables(sql),
    migrations: [...(await sql`select hash, created_at from public.migration order by id`)],
    functions: [
      ...(await sql`
      select p.oid::regprocedure::text as name, md5(prosrc) as body, proacl::text from pg_proc p
      where pronamespace::regnamespace::text in ('reporting', 'metrics', 'association', 'events') order by 1`),
    ],
    triggers: [
      ...(await sql`select tgrelid::regclass::text, tgname from pg_trigger where not tgisinternal order by 1, 2`),
    ],
    grants: [
      ...(await sql`select oid::regclass::text, relacl::text from pg_class where relacl is not null order by oid`),
    ],
    indicators: [...(await sql`select code, measure from metrics.indicator order by code`)],
  }
}

test('two processes that migrate an empty database at once both find it done', async () => {
  await Promise.all([migrate(empty.url), migrate(empty.url)])
  const [one, other] = [connect(empty.url, { max: 1 }), connect(migrated.url, { max: 1 })]
  expect(await inventory(one)).toEqual(await inventory(other))
  await Promise.all([close(one), close(other)])
})

test('migrating again changes nothing', async () => {
  const sql = connect(migrated.url, { max: 1 })
  const before = await inventory(sql)
  expect(before.triggers.length).toBeGreaterThan(5)
  await migrate(migrated.url)
  expect(await inventory(sql)).toEqual(before)
  await close(sql)
})
