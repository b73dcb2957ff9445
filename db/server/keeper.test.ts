import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { close, connect } from '../connection.ts'
import { isGone, keeperOf, postmasterOf } from './testing/cluster.ts'
import { temporaryFolder } from './testing/folders.ts'
import { spawnOwner } from './testing/owner.ts'
import { until } from './testing/until.ts'

const startServerFile = fileURLToPath(new URL('./start-server.ts', import.meta.url))

async function start(dataDir = join(temporaryFolder(), 'data')) {
  const owner = await spawnOwner(startServerFile, dataDir)
  return { ...owner, dataDir, keeper: keeperOf(dataDir), postmaster: postmasterOf(dataDir) }
}

async function ask(url: string, query: string) {
  const sql = connect(url, { max: 1 })
  try {
    return await sql.unsafe(query)
  } finally {
    await close(sql)
  }
}

const cleanly = /database system is shut down/

const deaths = {
  'kill -9 of its owner': (pid: number) => process.kill(pid, 'SIGKILL'),
  'kill of its owner': (pid: number) => process.kill(pid, 'SIGTERM'),
  'Ctrl-C, which reaches the whole process group': (pid: number) => process.kill(-pid, 'SIGINT'),
  'a closed terminal': (pid: number) => process.kill(-pid, 'SIGHUP'),
}

for (const [death, cause] of Object.entries(deaths)) {
  test(`is shut down cleanly within seconds by ${death}`, async () => {
    const { dataDir, process: owner, postmaster, keeper, url } = await start()
    await ask(url, 'create table kept as select 1 as n')
    cause(owner.pid ?? 0)
    await once(owner, 'exit')
    await until(() => isGone(postmaster) && isGone(keeper), 5000)
    expect(readFileSync(join(dataDir, 'postgres', 'postgres.log'), 'utf8')).toMatch(cleanly)
    const next = await start(dataDir)
    expect(await ask(next.url, 'select n from kept')).toEqual([{ n: 1 }])
  })
}

test('starts at once behind an owner killed a moment ago', async () => {
  const { dataDir, process: owner, url } = await start()
  await ask(url, 'create table kept as select 1 as n')
  owner.kill('SIGKILL')
  const next = await start(dataDir)
  expect(await ask(next.url, 'select n from kept')).toEqual([{ n: 1 }])
})

test('recovers after owner, keeper and postgres are all killed with -9', async () => {
  const { dataDir, process: owner, postmaster, keeper, url } = await start()
  await ask(url, 'create table kept as select 1 as n')
  for (const pid of [keeper, owner.pid ?? 0, postmaster]) process.kill(pid, 'SIGKILL')
  await until(() => isGone(owner.pid ?? 0))
  const next = await start(dataDir)
  expect(await ask(next.url, 'select n from kept')).toEqual([{ n: 1 }])
})

test('ends a postgres left running by owner and keeper before it starts its own', async () => {
  const { dataDir, process: owner, postmaster, keeper } = await start()
  process.kill(keeper, 'SIGSTOP')
  owner.kill('SIGKILL')
  process.kill(keeper, 'SIGKILL')
  await until(() => isGone(keeper) && isGone(owner.pid ?? 0))
  expect(isGone(postmaster)).toBe(false)
  const next = await start(dataDir)
  expect(isGone(postmaster)).toBe(true)
  expect(next.events).toContainEqual({ type: 'orphan-stopped', pid: postmaster })
})

test('has a new keeper when its keeper is killed, on the same port with the same rows', async () => {
  const { dataDir, keeper, url, events } = await start()
  await ask(url, 'create table kept as select 1 as n')
  process.kill(keeper, 'SIGKILL')
  await until(() => events.some(({ type }) => type === 'restarted'))
  expect(await ask(url, 'select n from kept')).toEqual([{ n: 1 }])
  expect(events).toContainEqual({ type: 'keeper-lost', pid: keeper })
  expect(keeperOf(dataDir)).not.toBe(keeper)
})

test('names the process that has the data directory', async () => {
  const { dataDir, process: owner } = await start()
  await expect(start(dataDir)).rejects.toThrow(`${dataDir} is in use by process ${owner.pid}`)
})

test('starts over a postmaster.pid whose number another program has by now', async () => {
  const { dataDir, process: owner, postmaster, keeper } = await start()
  for (const pid of [keeper, owner.pid ?? 0, postmaster]) process.kill(pid, 'SIGKILL')
  await until(() => isGone(owner.pid ?? 0) && isGone(postmaster))
  const file = join(dataDir, 'postgres', 'cluster', 'postmaster.pid')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(process.pid)))
  const next = await start(dataDir)
  expect(await ask(next.url, 'select 1 as n')).toEqual([{ n: 1 }])
})
