import { type Database, openDatabase } from '@kexie/db/database'
import { type FreshDatabase, freshDatabase } from '@kexie/db/testing/fresh-database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Busy } from './busy.ts'
import { heavyReads } from './heavy-reads.ts'

let fresh: FreshDatabase
let database: Database
beforeAll(async () => {
  fresh = await freshDatabase()
  database = openDatabase(fresh.url, { name: 'kexie heavy reads' })
})
afterAll(async () => {
  await database.close()
  await fresh.drop()
})

test('twenty heavy reads at once hold two connections, and small ones are answered among them', async () => {
  const inTurn = heavyReads()
  let underWay = true
  const heavy = Promise.all(
    Array.from({ length: 20 }, () => inTurn(() => database.sql`select pg_sleep(0.2)`)),
  )
  const done = heavy.finally(() => {
    underWay = false
  })
  const busy: number[] = []
  while (underWay) {
    const [row] = await database.sql<{ busy: number }[]>`
      select count(*)::integer as busy from pg_stat_activity
      where query like 'select pg_sleep(0.2)%' and state = 'active' and datname = current_database()`
    busy.push(row?.busy ?? 0)
  }
  await done
  expect(Math.max(...busy)).toBe(2)
  // All twenty on the ten connections would have kept the small ones waiting until the last had begun.
  expect(busy.length).toBeGreaterThan(20)
})

test('a read that fails gives its turn on', async () => {
  const inTurn = heavyReads()
  const failing = Array.from({ length: 3 }, () => inTurn(() => database.sql`select 1 / 0`))
  expect((await Promise.allSettled(failing)).map(({ status }) => status)).toEqual(Array(3).fill('rejected'))
  expect(await inTurn(() => database.sql`select 7 as n`)).toMatchObject([{ n: 7 }])
})

/** A read that lasts until it is told to end, and what came of it in its turn. */
function lasting(inTurn: ReturnType<typeof heavyReads>, begun: number[] = [], place = 0) {
  const { promise, resolve } = Promise.withResolvers<void>()
  const answer = inTurn(async () => {
    begun.push(place)
    await promise
    return place
  })
  return { end: resolve, answer }
}

test('fifty may wait beside the two that run, the next is sent away at once, and a place that is left is free', async () => {
  const inTurn = heavyReads()
  const reads = Array.from({ length: 52 }, () => lasting(inTurn))
  await expect(inTurn(async () => 0)).rejects.toBeInstanceOf(Busy)
  reads[0]?.end()
  await reads[0]?.answer
  const late = lasting(inTurn)
  await expect(inTurn(async () => 0)).rejects.toBeInstanceOf(Busy)
  for (const { end } of [...reads, late]) end()
  await Promise.all([...reads, late].map(({ answer }) => answer))
})

test('who has waited his time is sent away, never runs, and keeps nobody else out', async () => {
  const inTurn = heavyReads({ places: 2, patience: 100 })
  const begun: number[] = []
  const [first, second, ...waiting] = [1, 2, 3, 4].map((place) => lasting(inTurn, begun, place))
  const sent = await Promise.allSettled(waiting.map(({ answer }) => answer))
  expect(sent.map((one) => one.status === 'rejected' && one.reason)).toEqual([
    expect.any(Busy),
    expect.any(Busy),
  ])
  const later = lasting(inTurn, begun, 5)
  first?.end()
  later.end()
  expect(await later.answer).toBe(5)
  // What runs is not sent away, however long it takes.
  second?.end()
  expect([await first?.answer, await second?.answer]).toEqual([1, 2])
  expect(begun).toEqual([1, 2, 5])
})
