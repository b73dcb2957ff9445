import { generateKeyPairSync } from 'node:crypto'
import { log } from '@kexie/runtime/log'
import { type SubgraphServer, serveSubgraph } from '@kexie/runtime/serve-subgraph'
import { publicViewer } from '@kexie/schema/viewer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Gateway, startGateway } from './gateway.ts'
import { ask } from './testing/ask.ts'
import { library } from './testing/library.ts'

log.level = 'silent'

const { subgraphs, supergraphSdl, calls } = library()
const host = '127.0.0.1'
const { privateKey: signing, publicKey } = generateKeyPairSync('ed25519')

interface Book {
  author: { name: string; grumpy: string | null }
}

describe.each(['in process', 'over HTTP'])('subgraphs %s', (transport) => {
  const servers: SubgraphServer[] = []
  let gateway: Gateway

  beforeAll(async () => {
    const urls: Record<string, string> = {}
    for (const subgraph of transport === 'over HTTP' ? subgraphs.values() : []) {
      const server = await serveSubgraph(subgraph, { host, port: 0, publicKey })
      servers.push(server)
      urls[subgraph.name] = server.url
    }
    gateway = await startGateway({ supergraphSdl, subgraphs, urls, signing, host, port: 0 })
  })

  afterAll(async () => {
    await gateway.stop()
    for (const server of servers) await server.stop()
  })

  test('joins entities, and asks for each equal one once', async () => {
    calls.representations = 0
    const { data, errors } = await ask(gateway.url, '{ books(first: 6) { title author { name } } }')
    expect(errors).toBeUndefined()
    expect(data.books.map(({ author }: Book) => author.name)).toEqual(
      [0, 1, 0, 1, 0, 1].map((id) => `作者${id}`),
    )
    expect(calls.representations).toBe(2)
  })

  test('offers no single sign-on where none is set up', async () => {
    expect(await (await fetch(`${gateway.url}/sso`)).json()).toEqual({})
    for (const path of ['/sso/start', '/sso/callback', '/sso/leave'])
      expect((await fetch(gateway.url + path, { redirect: 'manual' })).status).toBe(404)
  })

  test('an error at a shared entity stands at every place it concerns, the rest is answered', async () => {
    const { data, errors } = await ask(gateway.url, '{ books(first: 4) { author { name grumpy } } }')
    expect(data.books.map(({ author }: Book) => author.grumpy)).toEqual(['好', null, '好', null])
    expect(errors?.map(({ message, extensions }) => [message, extensions])).toEqual([
      ['不想说', { code: 'BAD_USER_INPUT' }],
      ['不想说', { code: 'BAD_USER_INPUT' }],
    ])
  })

  test('an unexpected error is one masked sentence with the correlation id, and the rest is answered', async () => {
    const headers = { 'x-correlation-id': 'id-of-the-request' }
    const { status, data, errors } = await ask(gateway.url, '{ fails half(of: 4) }', { headers })
    expect([status, data]).toEqual([200, { fails: null, half: 2 }])
    expect(errors).toEqual([
      {
        message: '系统内部出现错误，请稍后再试',
        path: ['fails'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId: 'id-of-the-request' },
      },
    ])
  })

  test('who shares an answer that failed is told the id under which the log has it', async () => {
    const ids = ['id-of-the-first', 'id-of-the-second']
    const answers = await Promise.all(
      ids.map((id) => ask(gateway.url, '{ fails }', { headers: { 'x-correlation-id': id } })),
    )
    const answered = answers.map(({ errors }) => errors?.[0]?.extensions.correlationId)
    expect(ids).toContain(answered[0])
    expect(answered[1]).toBe(answered[0])
  })

  test('what is meant for the caller passes with its code and place', async () => {
    expect((await ask(gateway.url, '{ refuses(first: 500) }')).errors).toEqual([
      { message: 'first 应为 1–100，收到 500', path: ['refuses'], extensions: { code: 'BAD_USER_INPUT' } },
    ])
  })

  test.each([
    ['{ half(of: 3) }', undefined, '应为偶数，收到 3'],
    ['query Q($n: Even) { half(of: $n) }', { n: 3 }, '应为偶数，收到 3'],
    ['query Q($n: Int!) { refuses(first: $n) }', { n: 'x' }, 'Int cannot represent'],
  ])('a value that may not be is the caller’s to mend: %s', async (query, variables, message) => {
    const { errors } = await ask(gateway.url, query, variables ? { variables } : {})
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT' }])
    expect(errors?.[0]?.message).toContain(message)
  })

  test.each([
    ['a list of 100,000', 'query ($n: [Int!]) { halves(of: $n) }', { n: Array(100_000).fill('x') }],
    [
      'an object of 50,000 fields nobody knows',
      'query ($n: Wanted) { wanted(of: $n) }',
      { n: Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`of${index}`, 1])) },
    ],
    ['a text of 900,000', 'query ($n: Int!) { refuses(first: $n) }', { n: 'x'.repeat(900_000) }],
    [
      'an object where a number is meant',
      'query ($n: Int!) { refuses(first: $n) }',
      { n: { a: Array(90_000).fill('x') } },
    ],
  ])(
    'however much is wrong with variables, little is said of it, and soon: %s',
    async (_, query, variables) => {
      const started = performance.now()
      const { errors } = await ask(gateway.url, query, { variables })
      expect(performance.now() - started).toBeLessThan(1000)
      expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT' }])
      expect(errors?.[0]?.message.length).toBeLessThan(5000)
    },
  )

  test('subgraphs are told who asks and nothing else that a client sends, not even under our names', async () => {
    const headers = {
      'x-kexie-asker': 'root',
      cookie: 'a=b',
      'accept-language': 'en-GB,zh;q=0.5',
      'x-correlation-id': 'no id of ours!',
    }
    const { deadline: _, ...seen } = JSON.parse(
      (await ask(gateway.url, '{ caller }', { headers })).data.caller,
    )
    expect(seen).toEqual({
      viewer: publicViewer,
      language: 'en',
      correlationId: expect.stringMatching(/^[\da-f-]{36}$/),
      address: '127.0.0.1',
    })
  })

  test('equal questions under way share an answer, those in another language do not', async () => {
    calls.asked = 0
    const languages = ['zh-CN,zh;q=0.9', 'zh', 'zh-TW', 'en', 'en-GB']
    const together = await Promise.all(
      languages.map((language) =>
        ask(gateway.url, '{ asked }', { headers: { 'accept-language': language } }),
      ),
    )
    expect(calls.asked).toBe(2)
    const [zh, zhToo, zhAsWell, en, enToo] = together.map(({ data }) => data.asked)
    expect([zhToo, zhAsWell, enToo]).toEqual([zh, zh, en])
    expect(en).not.toBe(zh)
  })

  test.each(['write', 'rename'])(
    'a read begun after the write { %s } joins none begun before',
    async (write) => {
      calls.asked = 0
      const before = ask(gateway.url, '{ asked }')
      await expect.poll(() => calls.asked, { interval: 5 }).toBe(1)
      await ask(gateway.url, `mutation { ${write} }`)
      expect((await ask(gateway.url, '{ asked }')).data).toEqual({ asked: 2 })
      expect((await before).data).toEqual({ asked: 1 })
    },
  )

  test('equal mutations are never shared', async () => {
    const { written } = calls
    await Promise.all(Array.from({ length: 4 }, () => ask(gateway.url, 'mutation { write }')))
    expect(calls.written).toBe(written + 4)
  })
})
