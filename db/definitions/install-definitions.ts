import type { CityDefinitions } from '@kexie/schema/definitions'
import type { TransactionSql } from 'postgres'
import { buildRules } from '../build-rules.ts'
import { connect } from '../connection.ts'
import { putInForce } from '../put-in-force.ts'
import { stateRules } from './state-rules.ts'
import { writeDefinitions } from './write-definitions.ts'

/**
 * Makes what a package says of figures what the migrated database behind `adminUrl` counts by: what is said, at once, and then what is counted. What
 * left the package is retired, and what was said before stays for whoever asks what was known then. Installed twice nothing changes; what
 * was stopped on the way goes on from there.
 * @param by whom it is recorded for
 * @throws NotInstallable where a known indicator would become another kind of number
 */
export async function installDefinitions(
  adminUrl: string,
  given: CityDefinitions,
  by: string,
): Promise<void> {
  const sql = connect(adminUrl, { max: 1, name: 'kexie install' })
  const hashes = await sql.begin((tx) => sayDefinitions(tx, given, by)).finally(() => sql.end({ timeout: 5 }))
  await countByRules(adminUrl, hashes)
}

/**
 * Writes down what a package says of figures, and the rules that the database does not know yet, in the transaction of whoever installs it; one
 * at a time does.
 * @returns the hashes of all rules that the indicators say, for `countByRules`
 * @throws NotInstallable
 */
export async function sayDefinitions(
  tx: TransactionSql,
  given: CityDefinitions,
  by: string,
): Promise<string[]> {
  await tx`select pg_advisory_xact_lock(hashtextextended('kexie install', 0))`
  await writeDefinitions(tx, given, by)
  return stateRules(tx, given.indicators)
}

/**
 * Has the rules that were written down count what was accepted before, each beside the one in force, and puts them in force together, for all that
 * ever was. A transaction for some hundred records: whoever reports meanwhile hardly waits, and what was stopped goes on from there.
 */
export async function countByRules(adminUrl: string, hashes: readonly string[]): Promise<void> {
  const sql = connect(adminUrl, { max: 1, name: 'kexie install' })
  try {
    await sql`select pg_advisory_lock(hashtextextended('kexie install', 0))`
    await buildRules(sql)
    await putInForce(sql, [...hashes])
  } finally {
    await sql.end({ timeout: 5 })
  }
}
