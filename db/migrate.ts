import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { HmacKey } from '@kexie/schema/hmac-key'
import { type Action, permissions, reachesByRole } from '@kexie/schema/permission'
import { confidentialRecordTypes, observedRecordTypes, openRecordTypes } from '@kexie/schema/records'
import { lawfulSteps } from '@kexie/schema/state-machine'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator'
import type { Sql } from 'postgres'
import { connect } from './connection.ts'
import { applyFiles } from './current-text/apply.ts'
import { readFiles } from './current-text/read-files.ts'
import { writeRecordDefinitions } from './definitions/write-record-definitions.ts'
import { makeKeys } from './hmac-keys.ts'
import { setRolePasswords } from './roles.ts'

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))

/**
 * Brings the database behind `adminUrl` to the current tables, functions, policies and roles; what a city counts is its own
 * (`install-definitions.ts`). Safe to call
 * from several processes at once: an advisory lock lets one work and the others find it done. A database that another
 * version made, older than the first release or newer than this one, is refused and left as it is.
 * @param callerKey under which a gateway elsewhere proves callers; without one the database has one of its own
 */
export async function migrate(adminUrl: string, callerKey?: HmacKey): Promise<void> {
  const sql = connect(adminUrl, { max: 1, name: 'kexie migrate' })
  try {
    await sql`select pg_advisory_lock(hashtextextended('kexie migrate', 0))`
    const known = await knownMigrations()
    await refuseForeign(sql, known)
    await runMigrations(drizzle({ client: sql }), {
      migrationsFolder,
      migrationsSchema: 'public',
      migrationsTable: 'migration',
    })
    await applyFiles(sql, await readFiles(), String(known.at(-1)))
    await setRolePasswords(sql, adminUrl)
    await keepCountsUnlogged(sql)
    await makeKeys(sql, callerKey)
    await syncSteps(sql)
    await syncPermissions(sql)
    await writeRecordDefinitions(sql)
    await syncTypes(sql, 'open_type', openRecordTypes)
    await syncTypes(sql, 'confidential_type', confidentialRecordTypes)
    await syncTypes(sql, 'observed_type', observedRecordTypes)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** The moments that name our migrations, oldest first. */
async function knownMigrations(): Promise<number[]> {
  const journal = JSON.parse(await readFile(`${migrationsFolder}/meta/_journal.json`, 'utf8'))
  return journal.entries.map(({ when }: { when: number }) => when)
}

async function refuseForeign(sql: Sql, known: readonly number[]): Promise<void> {
  const [{ table } = {}] = await sql`select to_regclass('public.migration') as table`
  if (!table) return refuseOthers(sql)
  const foreign =
    await sql`select from public.migration where created_at <> all (${known.map(String)}::bigint[]) limit 1`
  if (foreign.length === 0) return
  throw new Error(
    '这个数据库由另一个版本建立，此版本不能接手：请用原版本导出（kexie export），再装入空数据库；演示数据只需删除数据目录 ' +
      '· another version made this database, and this one cannot take it over: export with the version that made it (kexie export) and start on an empty database; of a demo, delete its data directory',
  )
}

/** A database whose schemas bear our names and are somebody else's is left as it is. */
async function refuseOthers(sql: Sql): Promise<void> {
  const start = await readFile(`${migrationsFolder}/0000_start.sql`, 'utf8')
  const names = [...start.matchAll(/^CREATE SCHEMA "(\w+)"/gm)].map(([, name]) => name ?? '')
  const rows = await sql`select nspname as name from pg_namespace where nspname = any (${names}) order by 1`
  if (rows.length === 0) return
  const taken = rows.map(({ name }) => name).join(', ')
  throw new Error(
    `这个数据库里已有别的程序的模式（schema）：${taken}；请用一个空的数据库 · this database has schemas of another program, ${taken}: give the product an empty one`,
  )
}

/** Counts of a minute need not survive a crash, and are written a hundred times a second. */
async function keepCountsUnlogged(sql: Sql): Promise<void> {
  const [rate] = await sql`select relpersistence as kept from pg_class where oid = 'gateway.rate'::regclass`
  if (rate?.kept === 'p') await sql`alter table gateway.rate set unlogged`
}

async function syncTypes(
  sql: Sql,
  list: 'open_type' | 'confidential_type' | 'observed_type',
  types: readonly string[],
) {
  const rows = types.map((type) => ({ type }))
  await sql`delete from reporting.${sql(list)} where type <> all (${[...types]})`
  await sql`insert into reporting.${sql(list)} ${sql(rows)} on conflict (type) do nothing`
}

async function syncPermissions(sql: Sql): Promise<void> {
  const rows = (Object.keys(permissions) as Action[]).flatMap((action) =>
    reachesByRole(action).flatMap(([role, reaches]) => reaches.map((reach) => ({ action, role, reach }))),
  )
  await sql.begin(async (tx) => {
    await tx`delete from reporting.permission`
    await tx`insert into reporting.permission ${tx(rows)}`
  })
}

async function syncSteps(sql: Sql): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`delete from reporting.lawful_step`
    await tx`insert into reporting.lawful_step select * from jsonb_populate_recordset(null::reporting.lawful_step, ${JSON.stringify(lawfulSteps)}::text::jsonb)`
  })
}
