import { type Gateway, startGateway } from '@kexie/gateway/gateway'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { library } from '../../gateway/testing/library.ts'

let gateway: Gateway
const { subgraphs, supergraphSdl, calls } = library()

beforeAll(async () => {
  gateway = await startGateway({
    ...{ supergraphSdl, subgraphs, urls: {}, host: '127.0.0.1', port: 0, trustedProxies: ['127.0.0.1'] },
    rates: { budgets: { public: 200 } },
  })
})
afterAll(() => gateway.stop())

async function ask(address: string, query: string): Promise<number> {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify({ query }),
  })
  await response.arrayBuffer()
  return response.status
}

test.each<[string, (index: number) => string, number]>([
  [
    'a costly query within its limit',
    (index) => `{ books(first: 90) { title author { id name } } a: half(of: ${index * 2}) }`,
    0,
  ],
  ['a query beyond any limit', () => '{ books(first: 10001) { title } }', 0],
  ['writes', () => 'mutation { write }', 20],
])(
  'one client floods with %s: it reaches the subgraphs a few times, and a stranger is always answered',
  async (_, query, most) => {
    const network = query(0).length % 250
    const before = calls.written
    let isOver = false
    const statuses: number[] = []
    const flood = async () => {
      for (let index = 0; !isOver; index++) statuses.push(await ask(`10.1.1.${network}`, query(index)))
    }
    const running = Array.from({ length: 10 }, flood)
    const strangers: number[] = []
    for (let index = 0; index < 20; index++)
      strangers.push(await ask(`10.2.${network}.${index + 1}`, '{ half(of: 8) }'))
    isOver = true
    await Promise.all(running)
    expect(new Set(strangers)).toEqual(new Set([200]))
    expect(statuses.length).toBeGreaterThan(20)
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(20)
    expect(calls.written - before).toBeLessThanOrEqual(most)
  },
)
