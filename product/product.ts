import type { KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { keepSeals, type SealKeeping } from '@kexie/association/kept-seals'
import { answers, type Database, openDatabase } from '@kexie/db/database'
import { readCallerKey } from '@kexie/db/hmac-keys'
import { openRateStore } from '@kexie/db/rate-store'
import { roleUrl } from '@kexie/db/roles'
import { city } from '@kexie/db/tables/association-city'
import type { Founding } from '@kexie/gateway/founding'
import { type Gateway, type GatewayOptions, startGateway } from '@kexie/gateway/gateway'
import type { Budgets } from '@kexie/gateway/rates'
import type { SignOnSettings } from '@kexie/runtime/settings'
import { type SubgraphName, subgraphNames } from '@kexie/schema/subgraphs'
import { keepCounting } from './counting.ts'
import { federation, type SubgraphSettings } from './federation.ts'
import { exampleQuery, leadersQuery } from './leaders-query.ts'

const supergraphSdl = readFileSync(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8')

export interface ProductOptions {
  /** A migrated database, as its owner; each subgraph connects with its own role. */
  databaseUrl: string
  host: string
  port: number
  /** Subgraphs that run elsewhere; the others run here. */
  urls: Partial<Record<SubgraphName, string>>
  /** Signs who asks for those. */
  signing?: KeyObject | undefined
  /** Where seals of the audit are kept outside the database; nowhere unless stated. */
  seals?: SealKeeping | undefined
  /** An OpenID issuer whose tokens are taken beside our own. */
  issuer?: { url: string; audience: string } | undefined
  /** The single sign-on that the page to sign in offers. */
  signOn?: SignOnSettings | undefined
  /** What an operator may set of the subgraphs of this process; as usual, unless stated. */
  settings?: SubgraphSettings
  /** How the gateway faces the world: its public address, proxies, metrics, explorer. */
  edge?: Partial<Edge>
  /** How much callers may ask, counted together by all gateways on this database; nobody counts where this is not given. */
  budgets?: Partial<Budgets> | undefined
  /** How its first page founds a city, on a database that is nobody's. */
  founding?: Founding | undefined
}

type Edge = Omit<
  GatewayOptions,
  'supergraphSdl' | 'subgraphs' | 'urls' | 'host' | 'port' | 'rates' | 'founding'
>

/** The gateway with every subgraph that has no URL in this process. */
export async function startProduct({
  databaseUrl,
  host,
  port,
  urls,
  signing,
  seals,
  issuer,
  signOn,
  settings,
  edge,
  budgets,
  founding,
}: ProductOptions): Promise<Gateway> {
  const here = subgraphNames.filter((name) => !urls[name])
  const databases = here.map((name) => ({
    name,
    database: openDatabase(roleUrl(databaseUrl, name), { name: `kexie ${name}` }),
  }))
  const subgraphs = new Map(
    databases.map(({ name, database: { db } }) => [
      name,
      federation[name](db, { ...settings, auditSealFile: seals?.file }),
    ]),
  )
  const registers = databases.find(({ name }) => name === 'association')
  const keeper = seals && registers && keepSeals(registers.database.db, seals)
  // Rules are built by the owner, beside the subgraph that says them.
  const counting = here.includes('metrics') ? keepCounting(databaseUrl) : undefined
  const store = budgets && openRateStore(databaseUrl)
  const close = async () => {
    await Promise.all([keeper?.stop(), counting?.stop()])
    await Promise.all(databases.map(({ database }) => database.close()))
    await store?.close()
  }
  const gateway = await startGateway({
    ...edge,
    rates: store && { store, budgets },
    supergraphSdl,
    subgraphs,
    urls,
    signing,
    proof: await readCallerKey(databaseUrl),
    issuer,
    signOn,
    host,
    port,
    exampleQuery,
    documentsToWarm: [leadersQuery, exampleQuery],
    ready: () => readiness(databases),
    founding,
    isSetUp: registers && (() => isSetUp(registers.database)),
  }).catch(async (error) => {
    // What does not start leaves nothing open behind it.
    await close()
    throw error
  })
  const stop = async () => {
    await gateway.stop()
    await close()
  }
  return { ...gateway, stop }
}

/** Which databases answer within a second, by subgraph. */
async function readiness(
  databases: readonly { name: SubgraphName; database: Database }[],
): Promise<Record<string, boolean>> {
  const found = databases.map(async ({ name, database }) => [name, await answers(database)] as const)
  return Object.fromEntries(await Promise.all(found))
}

/** Whether the database is a city's yet. */
async function isSetUp({ db }: Database): Promise<boolean> {
  return (await db.$count(city)) > 0
}
