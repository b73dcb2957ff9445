import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lockDataDir } from './data-lock.ts'
import { identify } from './process-identity.ts'
import { temporaryFolder } from './testing/folders.ts'

const gone = { pid: 2 ** 22 + 1, started: 'never' }

test('is taken by one of many that find a void lock', async () => {
  const folder = temporaryFolder()
  for (let round = 0; round < 20; round++) {
    writeFileSync(join(folder, 'postgres.lock'), JSON.stringify({ owner: gone }))
    const attempts = await Promise.allSettled(Array.from({ length: 5 }, () => lockDataDir(folder)))
    const winners = attempts.filter((attempt) => attempt.status === 'fulfilled')
    expect(winners).toHaveLength(1)
    for (const { value } of winners) value.release()
  }
  expect(readdirSync(folder)).toEqual([])
})

test('is void when its number belongs to a process that started later', async () => {
  const folder = temporaryFolder()
  const reused = { ...identify(process.pid), started: 'before' }
  writeFileSync(join(folder, 'postgres.lock'), JSON.stringify({ owner: reused }))
  const lock = await lockDataDir(folder)
  lock.release()
})

test('waits for the keeper of a dead owner to finish', async () => {
  const folder = temporaryFolder()
  const keeper = spawn('sleep', ['2'])
  await once(keeper, 'spawn')
  writeFileSync(
    join(folder, 'postgres.lock'),
    JSON.stringify({ owner: gone, keeper: identify(keeper.pid ?? 0) }),
  )
  const ended = once(keeper, 'exit').then(() => Date.now())
  const lock = await lockDataDir(folder)
  const locked = Date.now()
  // The event of the exit may reach us a moment after the lock has seen it.
  expect(locked).toBeGreaterThan((await ended) - 1500)
  expect(keeper.exitCode).toBe(0)
  lock.release()
})

test('released twice leaves alone whoever took it in between', async () => {
  const folder = temporaryFolder()
  const first = await lockDataDir(folder)
  first.release()
  await lockDataDir(folder)
  first.release()
  await expect(lockDataDir(folder)).rejects.toThrow('in use')
})
