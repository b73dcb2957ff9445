import { createHmac } from 'node:crypto'
import { type SubgraphName, subgraphNames } from '@kexie/schema/subgraphs'
import type { Sql } from 'postgres'

/** Who has a role of its own: the subgraphs, and the gateway for its counts. */
export type RoleName = SubgraphName | 'gateway'

const roleNames: readonly RoleName[] = [...subgraphNames, 'gateway']

const roleOf = (name: RoleName) => `kexie_${name.replaceAll('-', '_')}`

/**
 * Connection URL of one subgraph's own role. `databaseUrl` may already name that role (an operator who keeps the
 * administrator's URL to himself); otherwise the role's password is derived from the administrator's, so processes
 * that share the URL need share nothing else.
 */
export function roleUrl(databaseUrl: string, subgraph: RoleName): string {
  const url = new URL(databaseUrl)
  if (url.username === roleOf(subgraph)) return databaseUrl
  const password = rolePassword(databaseUrl, subgraph)
  url.username = roleOf(subgraph)
  url.password = password
  return url.href
}

/** Lets every role log in with the password `roleUrl` derives. Needs CREATEROLE. */
export async function setRolePasswords(sql: Sql, adminUrl: string): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended('kexie roles', 0))`
    for (const subgraph of roleNames) {
      await tx.unsafe(`alter role ${roleOf(subgraph)} login password '${rolePassword(adminUrl, subgraph)}'`)
    }
  })
}

function rolePassword(adminUrl: string, subgraph: RoleName): string {
  const secret = decodeURIComponent(new URL(adminUrl).password)
  return createHmac('sha256', `kexie role ${secret}`).update(subgraph).digest('hex')
}
