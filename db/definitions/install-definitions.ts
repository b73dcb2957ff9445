import { setTimeout as pause } from 'node:timers/promises'
import type { CityDefinitions, CodedIndicator } from '@kexie/schema/definitions'
import type { Sql, TransactionSql } from 'postgres'
import { buildRules } from '../build-rules.ts'
import { connect } from '../connection.ts'
import { putInForce } from '../put-in-force.ts'
import { stateRules } from './state-rules.ts'
import { writeIndicators, writePresentation } from './write-definitions.ts'

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
  await sql.begin((tx) => sayDefinitions(tx, given, by)).finally(() => sql.end({ timeout: 5 }))
  await countByRules(adminUrl)
}

/**
 * Writes down what a package says of figures, and the rules that the database does not know yet, in the transaction of whoever installs it; one at a
 * time does.
 * @throws NotInstallable
 */
export async function sayDefinitions(tx: TransactionSql, given: CityDefinitions, by: string): Promise<void> {
  // Before what waits for postings: whoever counts holds this lock and posts.
  await lockSaying(tx)
  await writePresentation(tx, given, by)
  await sayIndicators(tx, given.indicators, by)
}

/**
 * The same of indicators alone; how figures are shown stays as it is.
 * @throws NotInstallable where a known one would become another kind of number
 */
export async function sayIndicators(
  tx: TransactionSql,
  indicators: readonly CodedIndicator[],
  by: string,
): Promise<void> {
  await lockSaying(tx)
  await writeIndicators(tx, indicators, by)
  await stateRules(tx, indicators)
}

/** The lock of whoever says what is counted, or has it counted. */
const installing = (sql: Sql | TransactionSql) => sql`hashtextextended('kexie install', 0)`

/** Waits until nobody else says what is counted, or has it counted; nobody does until the transaction ends. */
export async function lockSaying(tx: TransactionSql): Promise<void> {
  await tx`select pg_advisory_xact_lock(${installing(tx)})`
}

/** Milliseconds that whoever adopts waits for a counting that is about to end. */
const shortWait = 2000

/**
 * Whether nobody else says what is counted, or has it counted, until the transaction ends. Who is nearly done is waited for: what was adopted last
 * is in force a moment before its counting lets go.
 */
export async function isFreeToSay(tx: TransactionSql): Promise<boolean> {
  const until = Date.now() + shortWait
  for (;;) {
    const [row] = await tx<{ free: boolean }[]>`select pg_try_advisory_xact_lock(${installing(tx)}) as free`
    if (row?.free) return true
    if (Date.now() > until) return false
    await pause(50)
  }
}

/**
 * Has the rules that are said count what was accepted before, each beside the one in force, and puts them in force together, for all that
 * ever was. A transaction for some hundred records: whoever reports meanwhile hardly waits, and what was stopped goes on from there.
 */
export async function countByRules(adminUrl: string): Promise<void> {
  const sql = connect(adminUrl, { max: 1, name: 'kexie install', isLasting: true })
  try {
    await sql`select pg_advisory_lock(${installing(sql)})`
    await countNow(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** The same where nobody else does it or says what is counted; false where somebody does. On a connection of one's own. */
export async function countIfFree(sql: Sql): Promise<boolean> {
  const [row] = await sql<{ free: boolean }[]>`select pg_try_advisory_lock(${installing(sql)}) as free`
  if (!row?.free) return false
  try {
    await countNow(sql)
    return true
  } finally {
    await sql`select pg_advisory_unlock(${installing(sql)})`
  }
}

async function countNow(sql: Sql): Promise<void> {
  await buildRules(sql)
  const [said] = await sql<
    { rules: string[] }[]
  >`select rules from metrics.catalogue order by seq desc limit 1`
  await putInForce(sql, said?.rules ?? [])
}
