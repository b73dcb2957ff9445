import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { log } from '@kexie/schema/log'
import { readSettings, urlVariable } from '@kexie/schema/settings'
import { subgraphNames } from '@kexie/schema/subgraphs'
import { startGateway } from './gateway.ts'

/** The gateway alone, every subgraph elsewhere. */
const settings = readSettings(process.env, process.argv.slice(2))
log.level = settings.logLevel

const missing = subgraphNames.filter((name) => !settings.subgraphUrls[name]).map(urlVariable)
if (missing.length > 0)
  throw new Error(`网关独立运行时必须给出 · required when the gateway runs alone: ${missing.join(', ')}`)

if (!settings.viewerSecret)
  throw new Error('VIEWER_SECRET: 网关独立运行时必须给出 · required when the gateway runs alone')

const gateway = await startGateway({
  supergraphSdl: readFileSync(fileURLToPath(import.meta.resolve('@kexie/schema/supergraph.graphql')), 'utf8'),
  subgraphs: new Map(),
  urls: settings.subgraphUrls,
  secret: settings.viewerSecret,
  issuer: settings.issuer,
  host: settings.host,
  port: settings.port,
})
process.stdout.write(`gateway ${gateway.url}/graphql\n`)

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => void gateway.stop().then(() => process.exit(0)))
