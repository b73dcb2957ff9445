import { join, resolve } from 'node:path'
import { migrate } from '@kexie/db/migrate'
import { startServer } from '@kexie/db/server'
import { edgeOf } from '@kexie/gateway/edge'
import { callerKeys } from '@kexie/runtime/caller-keys'
import { log } from '@kexie/runtime/log'
import { assertGuarded, isLoopback } from '@kexie/runtime/settings'
import { settingsOrEnd } from '@kexie/runtime/settings-or-end'
import { startProblem } from '@kexie/runtime/start-problem'
import { type DemoCity, demoCity } from './city/demo-city.ts'
import { cityName } from './city/read-city.ts'
import { administratorsMissing, closeDemoAccounts, openDemoAccounts } from './demo-accounts.ts'
import { fillDemoMonth } from './demo-month.ts'
import { firstPage } from './founding/first-page.ts'
import { loadCity } from './load-city.ts'
import { startProduct } from './product.ts'
import { isFounded, wantsDemo } from './wants-demo.ts'

/** The whole product in one process: its own PostgreSQL unless DATABASE_URL names another, the demo where it is wanted, the graph. */
const settings = settingsOrEnd()
log.level = settings.logLevel
const stops: (() => Promise<void>)[] = []
let stopping = false

async function stop(code: number): Promise<void> {
  if (stopping) return
  stopping = true
  for (const stopOne of stops.toReversed()) await stopOne().catch((err) => log.error({ err }, 'stopping'))
  process.exit(code)
}

// Whoever read what was said may have gone, as `| head` does; the product goes on.
process.stdout.on('error', () => {})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))

try {
  assertGuarded(settings)
  const databaseUrl = settings.databaseUrl ?? (await ownServer())
  const keys = settings.callerPrivateKey ? callerKeys(settings.callerPrivateKey) : undefined
  await migrate(databaseUrl, keys?.proof)
  const demo = (await wantsDemo(settings, databaseUrl)) ? await demoCity() : undefined
  if (demo) await loadDemo(databaseUrl, demo)
  const isOpen = demo && isLoopback(settings.host) && !settings.databaseUrl
  const accounts = isOpen ? await openDemoAccounts(databaseUrl, demo.people) : []
  if (accounts.length === 0) await closeDemoAccounts(databaseUrl)
  const seals = {
    file: settings.auditSealFile ?? join(settings.dataDir, 'audit-seals.log'),
    url: settings.auditSealUrl,
  }
  const { host, port, subgraphUrls: urls, issuer, signOn } = settings
  const first = demo || (await isFounded(databaseUrl)) ? undefined : firstPage(databaseUrl)
  const gateway = await startProduct({
    ...{ databaseUrl, host, port, urls, signing: keys?.signing, seals, issuer, signOn, settings },
    edge: edgeOf(settings),
    budgets: settings.rateLimits ? {} : undefined,
    founding: first?.founding,
  })
  stops.push(gateway.stop)
  if (demo && accounts.length > 0)
    await fillDemoMonth(gateway.url, accounts, demo.people).catch((err) =>
      log.warn({ err }, 'the demo has no month to work on'),
    )
  say(
    `科协图 kexie-graph  ${gateway.url}/  （浏览器打开；查询在 ${gateway.url}/graphql；Ctrl-C 停止 · open it in a browser, Ctrl-C stops）`,
  )
  introduce(accounts)
  if (!demo) await welcomeOperator(databaseUrl, settings.publicUrl ?? gateway.url, first?.code)
} catch (err) {
  log.debug({ err }, 'could not start')
  process.stderr.write(`无法启动 · could not start: ${startProblem(err)}\n`)
  await stop(1)
}

async function loadDemo(url: string, demo: DemoCity): Promise<void> {
  const { zh, en } = cityName(demo)
  say(
    `正在核对演示城市（${zh}）的数据，首次约需一分钟… Loading the city of the demo (${en}) on a first start …`,
  )
  await loadCity(url, demo)
}

/** The demo's accounts, for whoever started it: nobody else reaches this machine's own interface. */
function introduce(accounts: Awaited<ReturnType<typeof openDemoAccounts>>): void {
  if (accounts.length === 0) return
  say('演示账号 · demo accounts（仅限本机 · this machine only）')
  for (const { name, password, role } of accounts) say(`  ${name.padEnd(9)} ${password}  ${role}`)
}

/** On a database that is nobody's yet, and on one without administrators, the next step is the operator's. */
async function welcomeOperator(databaseUrl: string, url: string, code: string | undefined): Promise<void> {
  if (code) {
    say(
      `本市尚未设定：打开 ${url}/ 输入一次性代码 · the city is not set up yet: open it and give the one-time code`,
    )
    say(
      `  ${code}  （用后或本进程结束即失效；也可在本机运行 npm run kexie -- init · good once, while this process runs; or run it here）`,
    )
    return
  }
  const missing = await administratorsMissing(databaseUrl)
  if (missing.length === 0) return
  say(
    '还没有管理员：在本机运行 npm run kexie -- admin create · no administrators yet: run it on this machine',
  )
}

async function ownServer(): Promise<string> {
  const server = await startServer({ dataDir: resolve(settings.dataDir) })
  stops.push(server.stop)
  return server.url
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
