import { connect } from '@kexie/db/connection'
import { migrate } from '@kexie/db/migrate'
import { createDatabase, dropDatabase } from '@kexie/db/template-database'
import { inject } from 'vitest'
import { demoCity } from '../../product/city/demo-city.ts'
import { loadCity } from '../../product/load-city.ts'
import { seedInto, testAccounts } from './accounts.ts'

export interface ChangzhouDatabase {
  url: string
  drop(): Promise<void>
}

/**
 * A database with the Changzhou data that nobody else uses. The first test file of a run loads it into a template,
 * the others wait for that and copy it.
 */
export async function changzhouDatabase(): Promise<ChangzhouDatabase> {
  const serverUrl = at('postgres')
  const template = `${new URL(inject('templateUrl')).pathname.slice(1)}_changzhou`
  const sql = connect(serverUrl, { max: 1, name: 'kexie changzhou template' })
  try {
    await sql`select pg_advisory_lock(hashtextextended(${template}, 0))`
    const [known] = await sql`select from pg_database where datname = ${template}`
    if (!known) await makeTemplate(serverUrl, template)
    const name = `${template}_${Math.random().toString(36).slice(2, 10)}`
    const url = await createDatabase(serverUrl, name, { template })
    return { url, drop: () => dropDatabase(serverUrl, name) }
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function makeTemplate(serverUrl: string, template: string): Promise<void> {
  const url = await createDatabase(serverUrl, template)
  await migrate(url)
  await loadCity(url, await demoCity())
  await seedInto(url, testAccounts)
  await openObservations(url)
}

/** Journeys report records of any type as one society; who reports what is a journey of its own. */
async function openObservations(url: string): Promise<void> {
  const sql = connect(url, { max: 1, name: 'kexie changzhou template' })
  await sql`
    insert into reporting.reporter_rule (type, kinds, set_by, reason)
    select t.type, '{CITY_ASSOCIATION,SOCIETY}', 'test', 'test' from reporting.observed_type t
    on conflict (type) do update set kinds = excluded.kinds`
  await sql.end({ timeout: 5 })
}

function at(database: string): string {
  const url = new URL(inject('templateUrl'))
  url.pathname = `/${database}`
  return url.href
}
