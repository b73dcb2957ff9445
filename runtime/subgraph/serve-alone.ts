import { answers, type Db, openDatabase } from '@kexie/db/database'
import { roleUrl } from '@kexie/db/roles'
import type { SubgraphName } from '@kexie/schema/subgraphs'
import { callerPublicKey } from '../callers/caller-keys.ts'
import { log } from '../log/log.ts'
import { assertGuarded, type Settings } from '../settings/settings.ts'
import { settingsOrEnd } from '../settings/settings-or-end.ts'
import { endWith } from '../settings/start-problem.ts'
import { serveSubgraph } from './serve-subgraph.ts'
import type { Subgraph } from './subgraph.ts'

/**
 * Runs one subgraph as a process of its own: settings from the environment, its own database role, HTTP until a
 * signal. DATABASE_URL is required and must be migrated already (the product or `npm run migrate` does that).
 */
export function serveAlone(
  name: SubgraphName,
  build: (db: Db, settings: Settings) => Subgraph,
): Promise<void> {
  return serve(name, build).catch(endWith)
}

async function serve(name: SubgraphName, build: (db: Db, settings: Settings) => Subgraph): Promise<void> {
  const settings = settingsOrEnd()
  log.level = settings.logLevel
  if (!settings.databaseUrl)
    return endWith(`DATABASE_URL: 子图 ${name} 独立运行时必须给出 · required when ${name} runs alone`)
  if (!settings.callerPublicKey)
    return endWith(`CALLER_PUBLIC_KEY: 子图 ${name} 独立运行时必须给出 · required when ${name} runs alone`)
  assertGuarded(settings)
  const database = openDatabase(roleUrl(settings.databaseUrl, name), { name: `kexie ${name}` })
  const server = await serveSubgraph(build(database.db, settings), {
    host: settings.host,
    port: settings.port,
    publicKey: callerPublicKey(settings.callerPublicKey),
    ready: () => answers(database),
  })
  process.stdout.write(`${name} ${server.url}\n`)
  const stop = async () => {
    await server.stop()
    await database.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())
}
