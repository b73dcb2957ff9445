import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { connect } from '@kexie/db/connection'
import { migrate } from '@kexie/db/migrate'
import { type DatabaseServer, startServer } from '@kexie/db/server'
import { foundSmallCity, societies } from '@kexie/db/testing/small-city'
import { log } from '@kexie/runtime/log'
import { toGlobalId } from '@kexie/schema/global-id'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct } from '../../product/product.ts'
import { password, seedInto } from './accounts.ts'
import { type Ask, clientOf } from './client.ts'

log.level = 'silent'

const submissions = 1000
const inFlight = 100

let dataDir: string
let server: DatabaseServer
let upAt = 0
let clerk: Ask
let stop: () => Promise<void>

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kexie-killed-'))
  const onEvent = ({ type }: { type: string }) => {
    if (type === 'up') upAt = performance.now()
  }
  server = await startServer({ dataDir, onEvent })
  await migrate(server.url)
  const sql = connect(server.url, { max: 1, name: 'kexie test' })
  await foundSmallCity(sql)
  await sql.end()
  const account = {
    id: societies[0],
    name: 'clerk',
    displayName: '填报人',
    role: 'REPORTER',
    districtCode: null,
  } as const
  await seedInto(server.url, [{ ...account, organizationId: societies[0], password }])
  const gateway = await startProduct({ databaseUrl: server.url, host: '127.0.0.1', port: 0, urls: {} })
  const client = clientOf(gateway.url, server.url)
  clerk = client.clerkOf(toGlobalId('Organization', societies[0]))
  stop = gateway.stop
}, 240_000)

afterAll(async () => {
  await stop()
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
})

const postmaster = () =>
  Number(readFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0])

/** One report under a key of its own, sent again until it is acknowledged, as a program that cannot ask does. */
async function submit(number: number): Promise<string> {
  const input = {
    organization: toGlobalId('Organization', societies[0]),
    idempotencyKey: `submission ${number}`,
    submit: true,
    rows: [
      {
        title: `第 ${number} 届`,
        series: 'test',
        occurredOn: '2021-05-18',
        district: toGlobalId('District', '320402'),
        externalKey: `${number}`,
      },
    ],
  }
  for (;;) {
    const { data } = await clerk(
      'mutation ($input: ReportSeriesEditionsInput!) { reportSeriesEditions(input: $input) { ... on ReportReceipt { results { ... on RecordReported { record { id } } } } } }',
      { input },
    ).catch(() => ({ data: null }))
    const id = data?.reportSeriesEditions?.results?.[0]?.record?.id
    if (id) return id
    await pause(50)
  }
}

test('a thousand submissions through a killed database: none lost, none twice, each in the audit once', {
  timeout: 240_000,
}, async () => {
  const acknowledged = new Map<number, string>()
  let firstAfter = 0
  let killed = false
  const numbers = Array.from({ length: submissions }, (_, number) => number)
  const worker = async () => {
    for (let next = numbers.shift(); next !== undefined; next = numbers.shift()) {
      acknowledged.set(next, await submit(next))
      if (killed && upAt > 0 && firstAfter === 0) firstAfter = performance.now()
      if (acknowledged.size !== Math.floor(submissions / 3)) continue
      upAt = 0
      process.kill(postmaster(), 'SIGKILL')
      killed = true
    }
  }
  await Promise.all(Array.from({ length: inFlight }, worker))
  expect([acknowledged.size, new Set(acknowledged.values()).size]).toEqual([submissions, submissions])
  expect(firstAfter - upAt).toBeLessThan(3000)

  const sql = connect(server.url, { max: 1, name: 'kexie test' })
  const [kept] = await sql`
    select count(*)::integer as records, count(distinct external_key)::integer as keys,
      count(*) filter (where status = 'SUBMITTED')::integer as submitted from reporting.record`
  const audited = await sql`
    select object_key, action, count(*)::integer as times from association.audit_entry
    where action in ('REPORT', 'SUBMIT') group by 1, 2`
  const [breaks] =
    await sql`select count(*)::integer as breaks from association.audit_breaks('[]', 0, 1000000)`
  await sql.end()
  expect(kept).toEqual({ records: submissions, keys: submissions, submitted: submissions })
  expect(audited).toHaveLength(submissions * 2)
  expect(audited.every(({ times }) => times === 1)).toBe(true)
  expect(breaks).toEqual({ breaks: 0 })
})
