import { log } from '@kexie/schema/log'
import { type SubgraphServer, serveSubgraph } from '@kexie/schema/serve-subgraph'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Gateway, startGateway } from './gateway.ts'
import { library } from './testing/library.ts'

log.level = 'silent'

interface Answer {
  status: number
  data: Record<string, never> | null
  errors?: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[]
}

async function ask(url: string, query: string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  })
  return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) }
}

const { subgraphs, supergraphSdl, calls } = library()
const host = '127.0.0.1'

describe.each(['in process', 'over HTTP'])('subgraphs %s', (transport) => {
  const servers: SubgraphServer[] = []
  let gateway: Gateway

  beforeAll(async () => {
    const urls: Record<string, string> = {}
    for (const subgraph of transport === 'over HTTP' ? subgraphs.values() : []) {
      const server = await serveSubgraph(subgraph, { host, port: 0 })
      servers.push(server)
      urls[subgraph.name] = server.url
    }
    gateway = await startGateway({ supergraphSdl, subgraphs, urls, host, port: 0, timeout: 5000 })
  })

  afterAll(async () => {
    await gateway.stop()
    for (const server of servers) await server.stop()
  })

  test('joins entities, and asks for each equal one once', async () => {
    calls.representations = 0
    const { data, errors } = await ask(gateway.url, '{ books(first: 6) { title author { name } } }')
    expect(errors).toBeUndefined()
    expect(data?.books).toHaveLength(6)
    expect(
      ((data?.books ?? []) as unknown as { author: { name: string } }[]).map(({ author }) => author.name),
    ).toEqual(['作者0', '作者1', '作者0', '作者1', '作者0', '作者1'])
    expect(calls.representations).toBe(2)
  })

  test('an error at a shared entity stands at every place it concerns, the rest is answered', async () => {
    const { data, errors } = await ask(gateway.url, '{ books(first: 4) { author { name grumpy } } }')
    expect(
      ((data?.books ?? []) as unknown as { author: { grumpy: string | null } }[]).map(
        ({ author }) => author.grumpy,
      ),
    ).toEqual(['好', null, '好', null])
    expect(errors?.every(({ message }) => message === '不想说')).toBe(true)
  })

  test('an unexpected error is one masked sentence with the correlation id', async () => {
    const { errors } = await ask(gateway.url, '{ fails }', { 'x-correlation-id': 'id-of-the-request' })
    expect(errors).toHaveLength(1)
    expect(errors?.[0]).toMatchObject({
      message: '系统内部出现错误，请稍后再试',
      extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId: 'id-of-the-request' },
    })
    expect(JSON.stringify(errors)).not.toMatch(/secret|张三|stack/)
  })

  test('what is meant for the caller passes, and so does what a variable lacks', async () => {
    expect((await ask(gateway.url, '{ refuses(first: 500) }')).errors?.[0]).toMatchObject({
      message: 'first 应为 1–100，收到 500',
      extensions: { code: 'BAD_USER_INPUT' },
    })
    expect((await ask(gateway.url, '{ refuses(first: "x") }')).errors?.[0]?.extensions).toEqual({
      code: 'GRAPHQL_VALIDATION_FAILED',
    })
  })

  test('subgraphs see our headers, never the client’s under our names', async () => {
    const { data } = await ask(gateway.url, '{ headers }', {
      'x-kexie-viewer': 'root',
      authorization: 'Bearer x',
      'accept-language': 'en-GB,zh;q=0.5',
    })
    const seen = JSON.parse(data?.headers ?? '{}')
    expect(seen).toMatchObject({ 'x-kexie-viewer': 'local', 'accept-language': 'en' })
    expect(seen.authorization).toBeUndefined()
  })

  test('equal questions under way share an answer; after a write nobody joins an older one', async () => {
    calls.asked = 0
    const together = await Promise.all(Array.from({ length: 5 }, () => ask(gateway.url, '{ asked }')))
    expect(new Set(together.map(({ data }) => data?.asked))).toEqual(new Set([1]))
    const before = ask(gateway.url, '{ asked }')
    await new Promise((resolve) => setTimeout(resolve, 20))
    await ask(gateway.url, 'mutation { write }')
    const after = ask(gateway.url, '{ asked }')
    await Promise.all([before, after])
    expect(calls.asked).toBe(3)
  })

  test('equal mutations are never shared', async () => {
    const written = calls.written
    await Promise.all(Array.from({ length: 4 }, () => ask(gateway.url, 'mutation { write }')))
    expect(calls.written).toBe(written + 4)
  })
})

describe('a subgraph that does not answer', () => {
  let authors: SubgraphServer
  let gateway: Gateway

  beforeAll(async () => {
    const reporting = subgraphs.get('reporting')
    if (!reporting) throw new Error('no reporting subgraph')
    authors = await serveSubgraph(reporting, { host, port: 0 })
    gateway = await startGateway({
      supergraphSdl,
      subgraphs,
      urls: { reporting: authors.url },
      host,
      port: 0,
      timeout: 1000,
    })
  })

  afterAll(() => gateway.stop())

  test('is too slow: one error names it, everything else stands', async () => {
    const { status, data, errors } = await ask(gateway.url, '{ slow }')
    expect([status, data]).toEqual([200, { slow: null }])
    expect(errors).toHaveLength(1)
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'association' })
  })

  test('is gone: one error for it without its address, and health says so', async () => {
    await authors.stop()
    const query =
      '{ a: books(first: 2) { title author { name } } b: books(first: 3) { title author { name } } }'
    const { status, data, errors } = await ask(gateway.url, query, { 'accept-language': 'en' })
    expect(status).toBe(200)
    expect(((data?.a ?? []) as unknown as { title: string; author: null }[])[0]).toEqual({
      title: '第0本',
      author: null,
    })
    expect(errors?.map(({ message }) => message)).toEqual([
      '"reporting" is not available at the moment; everything else stands',
    ])
    expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|ECONN|:\d{4,5}/)
    const health = await fetch(`${gateway.url}/health/ready`)
    expect([health.status, await health.json()]).toEqual([
      503,
      { status: 'not ready', parts: { reporting: false } },
    ])
    expect((await fetch(`${gateway.url}/health/live`)).status).toBe(200)
  })
})
