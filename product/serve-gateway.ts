import { readFileSync } from 'node:fs'
import { openRateStore } from '@kexie/db/rate-store'
import { edgeOf } from '@kexie/gateway/edge'
import { startGateway } from '@kexie/gateway/gateway'
import { callerKeys } from '@kexie/runtime/caller-keys'
import { log } from '@kexie/runtime/log'
import { assertGuarded, urlVariable } from '@kexie/runtime/settings'
import { settingsOrEnd } from '@kexie/runtime/settings-or-end'
import { endWith } from '@kexie/runtime/start-problem'
import { subgraphNames } from '@kexie/schema/subgraphs'

/** The gateway alone, every subgraph elsewhere. With DATABASE_URL it counts together with every other gateway on that database. */
const settings = settingsOrEnd()
log.level = settings.logLevel

const missing = subgraphNames.filter((name) => !settings.subgraphUrls[name]).map(urlVariable)
if (missing.length > 0)
  endWith(`网关独立运行时必须给出 · required when the gateway runs alone: ${missing.join(', ')}`)

const { callerPrivateKey } = settings
if (!callerPrivateKey)
  endWith('CALLER_PRIVATE_KEY: 网关独立运行时必须给出 · required when the gateway runs alone')

try {
  assertGuarded(settings)
} catch (error) {
  endWith(error)
}

const store = settings.rateLimits && settings.databaseUrl ? openRateStore(settings.databaseUrl) : undefined
if (settings.rateLimits && !store)
  log.warn(
    'DATABASE_URL 未给出，访问频率由本网关单独计数 · without DATABASE_URL this gateway counts requests alone',
  )

const gateway = await startGateway({
  ...edgeOf(settings),
  rates: settings.rateLimits ? { store } : undefined,
  supergraphSdl: readFileSync(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8'),
  subgraphs: new Map(),
  urls: settings.subgraphUrls,
  ...callerKeys(callerPrivateKey),
  issuer: settings.issuer,
  signOn: settings.signOn,
  host: settings.host,
  port: settings.port,
}).catch(endWith)
process.stdout.write(`gateway ${gateway.url}/graphql\n`)

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(
    signal,
    () =>
      void gateway.stop().then(async () => {
        await store?.close()
        process.exit(0)
      }),
  )
