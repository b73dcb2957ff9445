import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { type Database, openDatabase } from '@kexie/db/database'
import { roleUrl } from '@kexie/db/roles'
import { type Gateway, startGateway } from '@kexie/gateway/gateway'
import { type SubgraphName, subgraphNames } from '@kexie/schema/subgraphs'
import { federation } from './federation.ts'
import { exampleQuestion, leadersQuestion } from './leaders-question.ts'

const supergraphSdl = readFileSync(new URL('./schema/supergraph.graphql', import.meta.url), 'utf8')

export interface ProductOptions {
  /** A migrated database; each subgraph connects with its own role. */
  databaseUrl: string
  host: string
  port: number
  /** Subgraphs that run elsewhere; the others run here. */
  urls: Partial<Record<SubgraphName, string>>
  /** Signs who asks for those. */
  secret?: string | undefined
  /** An OpenID issuer whose tokens are taken beside our own. */
  issuer?: { url: string; audience: string } | undefined
}

/** The gateway with every subgraph that has no URL in this process. */
export async function startProduct({
  databaseUrl,
  host,
  port,
  urls,
  secret,
  issuer,
}: ProductOptions): Promise<Gateway> {
  const here = subgraphNames.filter((name) => !urls[name])
  const databases = here.map((name) => ({
    name,
    database: openDatabase(roleUrl(databaseUrl, name), { name: `kexie ${name}` }),
  }))
  const subgraphs = new Map(databases.map(({ name, database }) => [name, federation[name](database.db)]))
  const gateway = await startGateway({
    supergraphSdl,
    subgraphs,
    urls,
    secret,
    issuer,
    host,
    port,
    exampleQuery: exampleQuestion,
    documentsToWarm: [leadersQuestion, exampleQuestion],
    ready: () => readiness(databases),
  })
  const stop = async () => {
    await gateway.stop()
    await Promise.all(databases.map(({ database }) => database.close()))
  }
  return { ...gateway, stop }
}

/** Which databases answer within a second, by subgraph. */
async function readiness(
  databases: readonly { name: SubgraphName; database: Database }[],
): Promise<Record<string, boolean>> {
  const answers = databases.map(async ({ name, database }) => {
    const answer = database.sql`select 1`.then(
      () => true,
      () => false,
    )
    const answered = await Promise.race([answer, pause(1000, false, { ref: false })])
    return [name, answered] as const
  })
  return Object.fromEntries(await Promise.all(answers))
}
