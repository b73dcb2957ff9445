import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../house/source-files.ts'
import { queryAt } from './client.ts'

let dataDir: string
const running = new Set<ChildProcess>()

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kexie-start-'))
})

afterAll(async () => {
  for (const child of running) child.kill('SIGKILL')
  await rm(dataDir, { recursive: true, force: true })
})

/** `npm start` with a data directory of its own, until it says where to look. */
async function start(): Promise<{ child: ChildProcess; url: string; seconds: number }> {
  const began = performance.now()
  const { DATABASE_URL: _, ...env } = process.env
  const child = spawn(process.execPath, ['product/start.ts'], {
    cwd: root,
    env: { ...env, DATA_DIR: dataDir, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  let printed = ''
  for await (const chunk of child.stdout) {
    printed += chunk
    const url = /(http:\/\/[\d.]+:\d+)\/graphql/.exec(printed)?.[1]
    if (url) return { child, url, seconds: (performance.now() - began) / 1000 }
  }
  throw new Error(`ended before it listened: ${printed}`)
}

async function interrupt(child: ChildProcess): Promise<number | null> {
  const ended = once(child, 'exit')
  child.kill('SIGINT')
  await ended
  running.delete(child)
  return child.exitCode
}

/** Process id of the PostgreSQL of this data directory, as its own lock file states it. */
const postmaster = () =>
  Number(readFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0])

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const count = '{ academicEvents(series: "academic-month", first: 1) { totalCount } }'

test('starts on nothing, ends with everything it started, and finds its data again', {
  timeout: 300_000,
}, async () => {
  // The demo's 27,000 records take the most of it, and longer where the machine serves others too.
  const first = await start()
  expect(first.seconds).toBeLessThan(180)
  expect((await queryAt(first.url)(count)).data).toEqual({ academicEvents: { totalCount: 503 } })
  const database = postmaster()
  expect(isAlive(database)).toBe(true)
  expect(await interrupt(first.child)).toBe(0)
  expect(isAlive(database)).toBe(false)

  const second = await start()
  expect(second.seconds).toBeLessThan(first.seconds / 2)
  expect((await queryAt(second.url)(count)).data).toEqual({ academicEvents: { totalCount: 503 } })
  expect(await interrupt(second.child)).toBe(0)
})

test('a product that is killed takes its database with it, and the next start recovers', {
  timeout: 240_000,
}, async () => {
  const { child } = await start()
  const database = postmaster()
  child.kill('SIGKILL')
  await once(child, 'exit')
  running.delete(child)
  await expect.poll(() => isAlive(database), { timeout: 10_000 }).toBe(false)
  const next = await start()
  expect((await queryAt(next.url)(count)).data).toEqual({ academicEvents: { totalCount: 503 } })
  expect(await interrupt(next.child)).toBe(0)
})
