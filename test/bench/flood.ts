import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '@kexie/db/migrate'
import { startServer } from '@kexie/db/server'
import { log } from '@kexie/runtime/log'
import { demoCity } from '../../product/city/demo-city.ts'
import { loadCity } from '../../product/load-city.ts'
import { startProduct } from '../../product/product.ts'
import { floods } from './flood/floods.ts'

/**
 * While one client sends what is known to cost most, as fast as twenty connections carry it, a stranger at another address
 * asks for little; each is a process of its own. Prints the stranger's p95 beside its value at rest, and fails where it is
 * over twice that and 50 ms, or where the stranger is not answered.
 */
const seconds = 8
const connections = 20

interface Served {
  p95: number
  unanswered: number
}

const start = (script: string, ...given: (string | number)[]): ChildProcess =>
  fork(new URL(`flood/${script}`, import.meta.url), given.map(String))

async function messageFrom<Message>(child: ChildProcess): Promise<Message> {
  const [message] = (await once(child, 'message')) as [Message]
  return message
}

const stranger = (url: string) => messageFrom<Served>(start('stranger.ts', url, seconds))

async function flooded(url: string, name: string, address: string) {
  const flooding = start('flooding.ts', url, address, name, connections)
  const served = await stranger(url)
  flooding.send('stop')
  const statuses = await messageFrom<Record<string, number>>(flooding)
  return { ...served, statuses }
}

log.level = 'silent'
const dataDir = await mkdtemp(join(tmpdir(), 'kexie-flood-'))
const server = await startServer({ dataDir, settings: { fsync: 'off' } })
let isSlow = false
try {
  await migrate(server.url)
  await loadCity(server.url, await demoCity())
  const place = { host: '127.0.0.1', port: 0, urls: {} }
  const { url, stop } = await startProduct({ databaseUrl: server.url, ...place, budgets: {} })
  await stranger(url)
  const rest = await stranger(url)
  const allowed = Math.max(2 * rest.p95, 50)
  process.stdout.write(`at rest: p95 ${rest.p95.toFixed(1)} ms, allowed ${allowed.toFixed(1)} ms\n`)
  for (const [index, name] of Object.keys(floods).entries()) {
    const { p95, unanswered, statuses } = await flooded(url, name, `127.0.0.${10 + index}`)
    isSlow ||= p95 > allowed || unanswered > 0
    process.stdout.write(
      `${name}: p95 ${p95.toFixed(1)} ms, ${unanswered} unanswered; the flood's answers ${JSON.stringify(statuses)}\n`,
    )
  }
  await stop()
} finally {
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
}
process.exit(isSlow ? 1 : 0)
