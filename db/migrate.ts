import { fileURLToPath } from 'node:url'
import { indicators } from '@kexie/schema/indicators'
import { openRecordTypes } from '@kexie/schema/records'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator'
import { connect } from './connection.ts'
import { setRolePasswords } from './roles.ts'

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))

/**
 * Brings the database behind `adminUrl` to the current tables, roles and catalogue. Safe to call from several
 * processes at once: an advisory lock lets one work and the others find it done.
 */
export async function migrate(adminUrl: string): Promise<void> {
  const sql = connect(adminUrl, { max: 1, name: 'kexie migrate' })
  try {
    await sql`select pg_advisory_lock(hashtextextended('kexie migrate', 0))`
    await runMigrations(drizzle({ client: sql }), {
      migrationsFolder,
      migrationsSchema: 'public',
      migrationsTable: 'migration',
    })
    await setRolePasswords(sql, adminUrl)
    await syncIndicators(sql)
    await syncOpenTypes(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function syncOpenTypes(sql: ReturnType<typeof connect>): Promise<void> {
  const rows = openRecordTypes.map((type) => ({ type }))
  await sql`delete from reporting.open_type where type <> all (${[...openRecordTypes]})`
  await sql`insert into reporting.open_type ${sql(rows)} on conflict (type) do nothing`
}

/** A code that left the catalogue keeps its row: the ledger still names it. */
async function syncIndicators(sql: ReturnType<typeof connect>): Promise<void> {
  const rows = Object.entries(indicators).map(([code, { measure }]) => ({ code, measure }))
  await sql`insert into metrics.indicator ${sql(rows)} on conflict (code) do update set measure = excluded.measure`
}
