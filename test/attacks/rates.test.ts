import { openRateStore } from '@kexie/db/rate-store'
import { type FreshDatabase, freshDatabase } from '@kexie/db/testing/fresh-database'
import { type Gateway, type GatewayOptions, startGateway } from '@kexie/gateway/gateway'
import { log } from '@kexie/runtime/log'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { library } from '../../gateway/testing/library.ts'

let database: FreshDatabase
const { subgraphs, supergraphSdl } = library()
const closing: (() => Promise<void>)[] = []

beforeAll(async () => {
  database = await freshDatabase()
  closing.push(database.drop)
})
afterAll(async () => {
  for (const close of closing.toReversed()) await close()
})

/** A gateway behind a proxy that it trusts, so that a test may come from any address. */
async function gatewayWith(
  rates: GatewayOptions['rates'],
  more: Partial<GatewayOptions> = {},
): Promise<Gateway> {
  const place = { host: '127.0.0.1', port: 0, urls: {}, trustedProxies: ['127.0.0.1'] }
  const gateway = await startGateway({ supergraphSdl, subgraphs, ...place, rates, ...more })
  closing.push(gateway.stop)
  return gateway
}

const from = (address: string, more: Record<string, string> = {}) => ({ 'x-forwarded-for': address, ...more })

async function ask(gateway: Gateway, query: string, headers: Record<string, string>) {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  })
  return { status: response.status, headers: response.headers, body: await response.json() }
}

/** Costs four: the question, and three books. */
const books = '{ books(first: 3) { title } }'

test('an answer says what it cost and what is left, in its extensions and its headers', async () => {
  const gateway = await gatewayWith({ budgets: { public: 100 } })
  const { status, headers, body } = await ask(gateway, books, from('10.1.0.1'))
  expect(status).toBe(200)
  const { requested, limit, remaining, resetAfter } = body.extensions.cost
  expect([limit, remaining]).toEqual([10_000, 100 - requested])
  expect(resetAfter).toBeGreaterThan(50)
  expect(headers.get('ratelimit-policy')).toBe('"public";q=100;w=60')
  expect(headers.get('ratelimit')).toBe(`"public";r=${remaining};t=${resetAfter}`)
})

test('who has spent what a minute holds is told when to come again, in words, and others are answered', async () => {
  const gateway = await gatewayWith({ budgets: { public: 10 } })
  const statuses: number[] = []
  for (let count = 0; count < 5; count++) statuses.push((await ask(gateway, books, from('10.2.0.1'))).status)
  expect(statuses.slice(0, 2)).toEqual([200, 200])
  expect(statuses.at(-1)).toBe(429)
  const refused = await ask(gateway, books, from('10.2.0.1', { 'accept-language': 'en' }))
  expect(refused.body.errors[0]).toMatchObject({
    message: expect.stringMatching(/^Too many requests; please come again in \d+ seconds$/),
    extensions: { code: 'RATE_LIMITED' },
  })
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await ask(gateway, books, from('10.2.0.2'))).status).toBe(200)
  expect((await fetch(`${gateway.url}/health/live`, { headers: from('10.2.0.1') })).status).toBe(200)
})

test.each<[string, Record<string, string>]>([
  ['an address that is made up, from one that is no proxy of ours', { 'x-forwarded-for': '203.0.113.9' }],
  ['Forwarded', { forwarded: 'for=203.0.113.9' }],
  ['X-Real-IP', { 'x-real-ip': '203.0.113.9' }],
])('a budget is not escaped by %s', async (_, headers) => {
  const gateway = await gatewayWith({ budgets: { address: 3 } }, { trustedProxies: [] })
  const statuses = []
  for (let count = 0; count < 5; count++)
    statuses.push((await ask(gateway, '{ asked }', { ...headers, 'x-nth': `${count}` })).status)
  expect(statuses).toEqual([200, 200, 200, 429, 429])
})

test('a budget is not escaped by another address of one’s own network, nor by what is no request of the graph', async () => {
  const gateway = await gatewayWith({ budgets: { address: 4 } })
  const visit = (path: string, address: string) =>
    fetch(`${gateway.url}${path}`, { headers: from(address) }).then(({ status }) => status)
  const statuses = [
    await visit('/nothing', '2001:db8:0:1::1'),
    await visit('/nothing', '2001:db8:0:1::2'),
    await visit('/graphql', '2001:db8:0:1:ffff::3'),
    await visit('/nothing', '2001:db8:0:1:a:b:c:d'),
    await visit('/nothing', '2001:db8:0:1::5'),
    await visit('/nothing', '2001:db8:0:2::5'),
  ]
  expect(statuses.map((status) => status === 429)).toEqual([false, false, false, false, true, false])
})

test('made-up credentials cost sixty requests each: guessing them ends soon', async () => {
  const gateway = await gatewayWith({ budgets: { address: 200 } })
  const statuses: number[] = []
  for (let count = 0; count < 6; count++)
    statuses.push(
      (
        await ask(
          gateway,
          '{ asked }',
          from('10.4.0.1', { authorization: `Bearer kxs_guess${count}${'x'.repeat(20)}` }),
        )
      ).status,
    )
  expect(statuses.at(-1)).toBe(429)
  expect(statuses.filter((status) => status !== 429).length).toBeLessThanOrEqual(4)
})

test('asking too much again and again is soon not read any more', async () => {
  const gateway = await gatewayWith({ budgets: { public: 2000 } })
  const statuses: number[] = []
  for (let count = 0; count < 6; count++)
    statuses.push((await ask(gateway, '{ books(first: 20000) { title } }', from('10.7.0.1'))).status)
  expect(statuses).toEqual([400, 400, 400, 400, 429, 429])
})

test('two gateways on one database hold one budget, and a third without it its own', async () => {
  const store = openRateStore(database.url)
  closing.push(store.close)
  const budgets = { public: 30 }
  const [one, two, alone] = [
    await gatewayWith({ store, budgets }),
    await gatewayWith({ store, budgets }),
    await gatewayWith({ budgets }),
  ]
  for (let count = 0; count < 10; count++) await ask(one, books, from('10.5.0.1'))
  await expect.poll(async () => (await ask(two, books, from('10.5.0.1'))).status, { interval: 50 }).toBe(429)
  expect((await ask(alone, books, from('10.5.0.1'))).status).toBe(200)
})

test('a database that is away makes the gateway count alone, and keeps nobody waiting', async () => {
  log.level = 'silent'
  const store = { query: () => Promise.reject(new Error('the server is away')) }
  const gateway = await gatewayWith({ store, budgets: { public: 10 } })
  const statuses: number[] = []
  for (let count = 0; count < 6; count++) statuses.push((await ask(gateway, books, from('10.6.0.1'))).status)
  expect(statuses[0]).toBe(200)
  expect(statuses.at(-1)).toBe(429)
})

test('the gateway’s role reaches its counts and nothing else', async () => {
  const store = openRateStore(database.url)
  closing.push(store.close)
  expect((await store.query({ text: 'select count(*) from gateway.rate' })).rows).toHaveLength(1)
  for (const table of [
    'association.account',
    'association.session',
    'reporting.record',
    'metrics.ledger_entry',
  ])
    await expect(store.query({ text: `select from ${table}` })).rejects.toThrow(/permission denied/)
})
