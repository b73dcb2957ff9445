import { readFile } from 'node:fs/promises'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { close, connect } from './connection.ts'
import { digestOfDatabase } from './current-text/digest.ts'
import { readFiles } from './current-text/read-files.ts'
import { migrate } from './migrate.ts'
import { listKeptIn } from './tables/list-column.ts'
import { actualTables } from './testing/actual-tables.ts'
import { declarations, declaredTables } from './testing/declared-tables.ts'
import { emptyDatabase, type FreshDatabase, freshDatabase } from './testing/fresh-database.ts'

let migrated: FreshDatabase
let empty: FreshDatabase
beforeAll(async () => {
  migrated = await freshDatabase({ hasPackage: false })
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

test('every column that keeps codes of a list has them checked, in whichever file its table stands', async () => {
  const tables = Object.values(await declarations()).filter((value) => is(value, PgTable))
  const kept = tables.flatMap((table) => {
    const { schema, name, columns } = getTableConfig(table as PgTable)
    return columns.filter(listKeptIn).map((column) => `${schema}.${name} ${column.name}`)
  })
  const sql = connect(migrated.url, { max: 1 })
  const checked = await sql<{ column: string }[]>`
    select tgrelid::regclass || ' ' || replace(tgname, '_is_on_its_list_insert', '') as column
    from pg_trigger where tgname like '%\\_is\\_on\\_its\\_list\\_insert'`
  await close(sql)
  expect(kept.length).toBeGreaterThan(20)
  expect(checked.map(({ column }) => column).toSorted()).toEqual(kept.toSorted())
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

test('every function of the database is the text of the file that has its name, and every such file is there', async () => {
  const sql = connect(migrated.url, { max: 1 })
  const there = await sql<{ path: string; body: string }[]>`
    select concat('functions/', pronamespace::regnamespace, '/', proname, '.sql') as path, prosrc as body from pg_proc
    where pronamespace::regnamespace::text in ('reporting', 'metrics', 'association', 'events', 'gateway')`
  await close(sql)
  const stated = new Map((await readFiles()).map(({ path, text }) => [path, text]))
  expect(there.filter(({ path, body }) => !stated.get(path)?.includes(body)).map(({ path }) => path)).toEqual(
    [],
  )
  const files = [...stated.keys()].filter((path) => path.startsWith('functions/'))
  expect(new Set(files)).toEqual(new Set(there.map(({ path }) => path)))
})

test.each([
  [
    'a function that was replaced',
    "create or replace function metrics.await_postings() returns void language sql as 'select'",
  ],
  ['a policy that was dropped', 'drop policy record_is_visible on reporting.record'],
  ['a right that was given by hand', 'grant delete on metrics.ledger_entry to kexie_metrics'],
  ['a trigger that was switched off', 'alter table metrics.ledger_entry disable trigger fold_sums'],
  [
    'a function that no file states',
    "create function metrics.forget() returns void language sql as 'select'",
  ],
  ['a function anybody may call', 'grant execute on function metrics.settle(uuid[]) to public'],
])('%s is as the files state it after the next start', async (_, change) => {
  const sql = connect(migrated.url, { max: 1 })
  const before = await digestOfDatabase(sql)
  await sql.unsafe(change)
  expect(await digestOfDatabase(sql)).not.toBe(before)
  await migrate(migrated.url)
  expect(await digestOfDatabase(sql)).toBe(before)
  await close(sql)
})

test('a database that another version made is refused and left as it is', async () => {
  const other = await emptyDatabase()
  const sql = connect(other.url, { max: 1 })
  await sql`create table public.migration (id serial primary key, hash text not null, created_at bigint)`
  await sql`insert into public.migration (hash, created_at) values ('of another version', 1)`
  await expect(migrate(other.url)).rejects.toThrow(/另一个版本.*another version/s)
  expect(await sql`select to_regclass('reporting.record') as record`).toEqual([{ record: null }])
  await close(sql)
  await other.drop()
})

test('what a policy looks up in another table it looks up by key', async () => {
  const sql = connect(migrated.url, { max: 1 })
  // Without OFFSET 0 the planner may read the whole other table into a hash for a page of rows (decision 25).
  const looks = await sql<{ policy: string; exist: number; fenced: number }[]>`
    select tablename || ' ' || policyname as policy, regexp_count(rule, 'EXISTS \\(') as exist,
      regexp_count(rule, 'OFFSET 0') as fenced
    from pg_policies cross join lateral (select concat(qual, with_check) as rule) r where rule ~ 'EXISTS'`
  await close(sql)
  expect(looks.length).toBeGreaterThan(20)
  expect(looks.filter(({ exist, fenced }) => exist !== fenced)).toEqual([])
})
