import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Socket } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { close, connect } from './connection.ts'
import { startServer } from './server/start-server.ts'
import { postmasterOf } from './server/testing/cluster.ts'
import { fakeServer } from './server/testing/fake-server.ts'
import { temporaryFolder } from './server/testing/folders.ts'
import { until } from './server/testing/until.ts'

async function start() {
  const dataDir = join(temporaryFolder(), 'data')
  const server = await startServer({ dataDir })
  const sql = connect(server.url, { max: 4, name: 'kexie 科协' })
  onTestFinished(() => close(sql).then(server.stop))
  return { ...server, dataDir, sql }
}

test('reads exact numbers and days as strings, moments as dates, arrays as arrays', async () => {
  const { sql } = await start()
  const [row] = await sql`
    select 12345678901234567.25::numeric as amount, 9007199254740993::int8 as count, date '2021-12-31' as day,
           timestamptz '2021-12-31T16:00:00Z' as moment, array['科', '技'] as words, array[date '2021-12-31'] as days`
  expect(row).toEqual({
    amount: '12345678901234567.25',
    count: '9007199254740993',
    day: '2021-12-31',
    moment: new Date('2021-12-31T16:00:00Z'),
    words: ['科', '技'],
    days: ['2021-12-31'],
  })
})

test('takes a day as a string', async () => {
  const { sql } = await start()
  const days = ['2021-12-31', '0001-01-01', 'infinity']
  for (const day of days) expect(await sql`select ${day}::date as day`).toEqual([{ day }])
})

test('is known to the server by its name, and the server never sees the padding', async () => {
  const { sql } = await start()
  expect(await sql`select current_setting('application_name') as name`).toEqual([
    { name: expect.stringMatching(/^kexie/) },
  ])
})

test('outlives five kills of the server under load, answering again within three seconds', {
  timeout: 90_000,
}, async () => {
  const { url, dataDir, sql } = await start()
  await sql`create table pair (writer int, part text)`
  const load = spawn(
    process.execPath,
    [fileURLToPath(new URL('./server/testing/load.ts', import.meta.url)), url],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
  let done = { succeeded: 0, failed: 0, slowest: 0 }
  createInterface({ input: load.stdout }).on('line', (line) => {
    done = JSON.parse(line)
  })
  onTestFinished(() => void load.kill('SIGKILL'))
  await until(() => done.succeeded > 100)
  for (let kill = 0; kill < 6; kill++) {
    const { failed } = done
    process.kill(postmasterOf(dataDir), 'SIGKILL')
    await until(() => done.failed > failed, 3000)
    const { succeeded } = done
    await until(() => done.succeeded > succeeded + 100, 3000)
    await delay(Math.random() * 200)
  }
  expect(load.exitCode).toBeNull()
  // One connection that never writes again keeps its query for the connect time-out, five seconds.
  await delay(5500)
  // The driver's own back-off would be at 20 s by now.
  expect(done.slowest).toBeLessThan(10_000)
  load.stdin.end()
  expect(await once(load, 'exit')).toEqual([0, null])
  const halves = await sql`select writer from pair group by writer having count(*) % 2 = 1`
  expect(halves).toEqual([])
})

test('ends a transaction with its connection: what it still sends is refused, not run by itself', async () => {
  const { sql } = await start()
  await sql`create table lone (word text)`
  const late: unknown[] = []
  const outcome = sql.begin(async (tx) => {
    const [row] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`
    await sql`select pg_terminate_backend(${row?.pid ?? 0})`
    await delay(400)
    // Others have connected again meanwhile, one of them on what was this transaction's connection.
    await Promise.all(Array.from({ length: 8 }, () => sql`select pg_sleep(0.02)`))
    await tx`insert into lone values ('late')`.catch((error) => late.push(error))
    late.push('after')
  })
  await expect(outcome).rejects.toHaveProperty('code')
  await delay(900)
  expect(await sql`select * from lone`).toEqual([])
  expect(late).not.toContain('after')
})

test('rolls back and nests transactions as ever', async () => {
  const { sql } = await start()
  await sql`create table kept (n int)`
  const wrong = new Error('wrong')
  await expect(
    sql.begin(async (tx) => {
      await tx`insert into kept values (1)`
      throw wrong
    }),
  ).rejects.toBe(wrong)
  await sql.begin('isolation level serializable', async (tx) => {
    await tx`insert into kept values (2)`
    await tx
      .savepoint((inner) => inner`insert into kept values (3)`.then(() => Promise.reject(wrong)))
      .catch(() => undefined)
    await tx.savepoint('named', (inner) => inner`insert into kept values (4)`)
  })
  expect(await sql`select n from kept order by n`).toEqual([{ n: 2 }, { n: 4 }])
})

const losses: Record<string, (socket: Socket) => void> = {
  closed: (socket) => socket.destroy(),
  reset: (socket) => socket.resetAndDestroy(),
}

for (const [loss, onQuery] of Object.entries(losses)) {
  test(`rejects a query whose connection is ${loss} while it opens`, async () => {
    const sql = connect(await fakeServer(onQuery), { max: 2 })
    for (let attempt = 0; attempt < 5; attempt++) {
      await expect(sql`select 1`).rejects.toHaveProperty(
        'code',
        expect.stringMatching(/CONNECTION_CLOSED|ECONNRESET/),
      )
    }
    await close(sql)
  })
}

test('closes within its deadline though a query never ends', async () => {
  const sql = connect(await fakeServer(() => undefined), { max: 1 })
  const query = sql.unsafe('select 1').catch((error) => error.code)
  await delay(100)
  const since = Date.now()
  await close(sql)
  expect(Date.now() - since).toBeLessThan(8000)
  expect(await query).toBe('CONNECTION_CLOSED')
})
