import type { CityDefinitions } from '@kexie/schema/definitions'
import { buildRules } from '../build-rules.ts'
import { connect } from '../connection.ts'
import { putInForce } from '../put-in-force.ts'
import { stateRules } from './state-rules.ts'
import { writeDefinitions } from './write-definitions.ts'

/**
 * Makes what a package says of figures what the migrated database behind `adminUrl` counts by: wordings first, then the rules it
 * does not know yet, each built beside the one in force and put in force with all others, for all that ever was. What left the
 * package is retired, and what was said before stays for whoever asks what was known then. Installed twice nothing changes; what
 * was stopped on the way goes on from there. Throws where a known indicator would become another kind of number.
 * @param by whom it is recorded for
 */
export async function installDefinitions(
  adminUrl: string,
  given: CityDefinitions,
  by: string,
): Promise<void> {
  const sql = connect(adminUrl, { max: 1, name: 'kexie install' })
  try {
    await sql`select pg_advisory_lock(hashtextextended('kexie install', 0))`
    await writeDefinitions(sql, given, by)
    const hashes = await stateRules(sql, given.indicators)
    await buildRules(sql)
    await putInForce(sql, hashes)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
