/**
 * The guardian of one postgres, a process of its own: it restarts postgres when that dies and shuts it down when its
 * standard input closes, as it does however its owner ends. Not imported; start-server.ts runs it.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { endChildren, findPostmaster, isReady } from './cluster-processes.ts'
import { environment } from './environment.ts'
import { type KeeperOrder, type KeeperReport, portIsTaken } from './keeper-order.ts'
import { identify, type ProcessIdentity } from './process-identity.ts'
import { openLog } from './rotating-log.ts'
import { stopPostmaster } from './stop-postmaster.ts'

/** Tries before a server that has never come up is given up, about five seconds; one that has is tried for ever. */
const firstTries = 8
const longestDelay = 2000

const stopping = new AbortController()

// Ctrl-C and a closed terminal reach the owner; the keeper hears of it by its standard input.
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined)
process.on('SIGTERM', () => stopping.abort())
process.stdout.on('error', () => undefined)

const lines = createInterface({ input: process.stdin })
lines.once('close', () => stopping.abort())
const [line] = await once(lines, 'line')
const order: KeeperOrder = JSON.parse(line)
const log = openLog(order.log)
process.on('uncaughtException', (error) => {
  log.write(`keeper: ${error.stack}\n`)
  stopping.abort()
})

await clearGround()
await keep()
process.exit(0)

async function keep(): Promise<void> {
  let everUp = false
  let failures = 0
  while (!stopping.signal.aborted) {
    const ran = await runOnce()
    if (stopping.signal.aborted) return
    await endChildren(order.clusterName)
    if (ran.wasUp) {
      everUp = true
      failures = 0
      report({ type: 'crashed', pid: ran.pid, reason: ran.reason })
      continue
    }
    failures++
    if (!everUp && (failures === firstTries || portIsTaken(log.tail()))) return giveUp()
    const retryIn = Math.min(longestDelay, 25 * 2 ** failures)
    report({ type: 'failed', attempt: failures, retryIn, log: log.tail() })
    await delay(retryIn, undefined, { signal: stopping.signal }).catch(() => undefined)
  }
}

/** From its start to its end, whoever ends it. */
async function runOnce(): Promise<{ pid: number; wasUp: boolean; reason: string }> {
  const since = Date.now()
  const postgres = startPostgres()
  const ended = once(postgres, 'exit').catch((error: Error) => [error.message])
  if (postgres.pid === undefined) return { pid: 0, wasUp: false, reason: String(await ended) }
  const postmaster = identify(postgres.pid)
  const stop = () => void stopPostmaster(order, postmaster)
  stopping.signal.addEventListener('abort', stop)
  if (stopping.signal.aborted) stop()
  const wasUp = await isUp(postgres, postmaster)
  if (wasUp) report({ type: 'up', pid: postmaster.pid, took: Date.now() - since })
  const [code, signal] = await ended
  stopping.signal.removeEventListener('abort', stop)
  return { pid: postmaster.pid, wasUp, reason: signal ? `killed by ${signal}` : `ended with ${code}` }
}

function startPostgres(): ChildProcess {
  const settings = Object.entries(order.settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const postgres = spawn(order.postgres, ['-D', order.cluster, ...settings], {
    ...order.account,
    cwd: order.cluster,
    env: environment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  postgres.stderr?.on('data', (text: Buffer) => log.write(text))
  postgres.on('error', (error) => log.write(`keeper: ${error.message}\n`))
  return postgres
}

async function isUp(postgres: ChildProcess, postmaster: ProcessIdentity): Promise<boolean> {
  while (postgres.exitCode === null && postgres.signalCode === null) {
    if (isReady(order.cluster, postmaster.pid)) return true
    await delay(10)
  }
  return false
}

/** A keeper killed together with its owner leaves its postgres running. */
async function clearGround(): Promise<void> {
  const orphan = findPostmaster(order.cluster)
  if (orphan) {
    await stopPostmaster(order, orphan)
    report({ type: 'orphan-stopped', pid: orphan.pid })
  }
  await endChildren(order.clusterName)
}

function giveUp(): void {
  report({ type: 'given-up', log: log.tail() })
}

function report(news: KeeperReport): void {
  process.stdout.write(`${JSON.stringify(news)}\n`)
}
