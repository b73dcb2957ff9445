import { once } from 'node:events'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { connect as dial } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { close, connect } from '../connection.ts'
import type { ServerEvent } from './server-event.ts'
import { type ServerOptions, startServer } from './start-server.ts'
import { isGone, postmasterOf } from './testing/cluster.ts'
import { temporaryFolder } from './testing/folders.ts'
import { until } from './testing/until.ts'

async function start(options: Partial<ServerOptions> = {}) {
  const dataDir = options.dataDir ?? join(temporaryFolder(), 'data')
  const since = Date.now()
  const server = await startServer({ ...options, dataDir })
  const took = Date.now() - since
  const sql = connect(server.url, { max: 2 })
  const stop = () => close(sql).then(server.stop)
  onTestFinished(stop)
  return { ...server, stop, dataDir, sql, took }
}

test('keeps what was committed over a stop, and starts cold and warm in the time a person waits', async () => {
  const first = await start()
  await first.sql`create table kept as select '科技' as word`
  await first.stop()
  const second = await start({ dataDir: first.dataDir })
  expect(await second.sql`select word from kept`).toEqual([{ word: '科技' }])
  expect(first.took).toBeLessThan(50_000)
  expect(second.took).toBeLessThan(10_000)
})

test('is made for Chinese text: UTF-8, ICU zh-CN, trigrams', async () => {
  const { sql } = await start()
  const [database] = await sql`
    select pg_encoding_to_char(encoding) as encoding, datlocprovider as provider, datlocale as locale
    from pg_database where datname = 'postgres'`
  expect(database).toEqual({ encoding: 'UTF8', provider: 'i', locale: 'zh-CN' })
  await sql`create extension pg_trgm`
  const [row] = await sql`select cardinality(show_trgm('科技')) > 0 as found`
  expect(row).toEqual({ found: true })
})

test('leaves nothing behind of its own check', async () => {
  const { sql } = await start()
  expect(await sql`select extname from pg_extension where extname = 'pg_trgm'`).toEqual([])
})

test('listens on loopback only, with no socket file', async () => {
  const { sql, url } = await start()
  const [row] = await sql`
    select current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets`
  expect(row).toEqual({ addresses: '127.0.0.1', sockets: '' })
  const others = Object.values(networkInterfaces()).flatMap((found) => found ?? [])
  for (const { address } of others.filter(({ internal, family }) => !internal && family === 'IPv4')) {
    const socket = dial(Number(new URL(url).port), address)
    const [error] = await once(socket, 'error')
    expect(error).toHaveProperty('code', 'ECONNREFUSED')
  }
})

test('asks everybody for the password, which only its owner can read', async () => {
  const { url, dataDir } = await start()
  const guess = new URL(url)
  guess.password = 'guess'
  const sql = connect(guess.href, { max: 1 })
  await expect(sql`select 1`).rejects.toHaveProperty('code', '28P01')
  await close(sql)
  const file = join(dataDir, 'postgres', 'password')
  expect(readFileSync(file, 'utf8')).toBe(new URL(url).password)
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('takes the settings given, over its own; durable unless told otherwise', async () => {
  const { sql } = await start({ settings: { work_mem: '7MB', max_connections: '33' } })
  const rows = await sql`
    select name, current_setting(name) as value from pg_settings
    where name in ('work_mem', 'max_connections', 'fsync', 'synchronous_commit') order by name`
  expect(rows.map(({ name, value }) => `${name}=${value}`)).toEqual([
    'fsync=on',
    'max_connections=33',
    'synchronous_commit=on',
    'work_mem=7MB',
  ])
})

test('listens on the port asked for and says when another program has it', async () => {
  const { url } = await start()
  const port = Number(new URL(url).port)
  await expect(start({ port })).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken`)
})

test('explains by the log why it does not start, and leaves the data directory free', async () => {
  const dataDir = join(temporaryFolder(), 'data')
  await expect(start({ dataDir, settings: { work_mem: 'much' } })).rejects.toThrow(
    'invalid value for parameter "work_mem"',
  )
  const { sql } = await start({ dataDir })
  expect(await sql`select 1 as one`).toEqual([{ one: 1 }])
})

test('refuses a second start on the same data directory and names who has it', async () => {
  const { dataDir, sql } = await start()
  await expect(start({ dataDir })).rejects.toThrow(`${dataDir} is in use by process ${process.pid}`)
  expect(await sql`select 1 as one`).toEqual([{ one: 1 }])
})

test('refuses a cluster of another major version and says both', async () => {
  const { dataDir, stop } = await start()
  await stop()
  writeFileSync(join(dataDir, 'postgres', 'cluster', 'PG_VERSION'), '17\n')
  await expect(start({ dataDir })).rejects.toThrow(
    /written by PostgreSQL 17, this install brings PostgreSQL \d\d\.\d/,
  )
})

test('is gone when stop returns, and may be stopped again', async () => {
  const { dataDir, stop } = await start()
  const postmaster = postmasterOf(dataDir)
  await stop()
  expect(isGone(postmaster)).toBe(true)
  await stop()
})

test('comes up again by itself on the same port after its postgres is killed, and says so', async () => {
  const events: ServerEvent[] = []
  const { dataDir, sql } = await start({ onEvent: (event) => events.push(event) })
  await sql`create table kept (n int)`
  for (let n = 1; n <= 3; n++) {
    await sql`insert into kept values (${n})`
    process.kill(postmasterOf(dataDir), 'SIGKILL')
    await until(() => events.filter(({ type }) => type === 'restarted').length === n)
    await until(() => sql`select 1`)
  }
  expect(await sql`select n from kept order by n`).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }])
  const kinds = events.map(({ type }) => type).filter((type) => type === 'crashed' || type === 'restarted')
  expect(kinds).toEqual(['crashed', 'restarted', 'crashed', 'restarted', 'crashed', 'restarted'])
})

test('does not wait for a long query of the killed postgres', async () => {
  const { dataDir, sql } = await start()
  const long = sql`select count(*) from generate_series(1, 1000000) a, generate_series(1, 1000000) b`
  const answer = long.catch((error) => error.code)
  await until(async () => {
    const [row] = await sql`
      select from pg_stat_activity
      where state = 'active' and query like '%generate_series%' and pid <> pg_backend_pid()`
    return row
  })
  process.kill(postmasterOf(dataDir), 'SIGKILL')
  expect(await answer).toMatch(/CONNECTION_CLOSED|ECONNRESET|57P0/)
  await until(() => sql`select 1`, 5000)
})
