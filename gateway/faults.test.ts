import { generateKeyPairSync } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { log } from '@kexie/runtime/log'
import { type SubgraphServer, serveSubgraph } from '@kexie/runtime/serve-subgraph'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Gateway, startGateway } from './gateway.ts'
import { ask } from './testing/ask.ts'
import { library } from './testing/library.ts'

log.level = 'silent'

const { subgraphs, supergraphSdl, calls } = library()
const host = '127.0.0.1'
const { privateKey: signing, publicKey } = generateKeyPairSync('ed25519')

let authors: SubgraphServer
let gateway: Gateway

async function serveAuthors(port: number): Promise<SubgraphServer> {
  const reporting = subgraphs.get('reporting')
  if (!reporting) throw new Error('no reporting subgraph')
  return serveSubgraph(reporting, { host, port, publicKey })
}

beforeAll(async () => {
  authors = await serveAuthors(0)
  const urls = { reporting: authors.url }
  gateway = await startGateway({ supergraphSdl, subgraphs, urls, signing, host, port: 0, timeout: 1000 })
})

afterAll(() => gateway.stop())

test('a subgraph that hangs: one error names it, everything else stands', async () => {
  const { status, data, errors } = await ask(gateway.url, '{ slow authors { name } }')
  expect([status, data]).toEqual([200, { slow: null, authors: [{ name: '作者0' }] }])
  expect(errors?.map(({ message, extensions }) => [message, extensions.code])).toEqual([
    ['“association”暂时不可用，其余内容不受影响', 'SUBGRAPH_UNAVAILABLE'],
  ])
})

test('a subgraph that is gone: one error without its address, health says so, until it is back', async () => {
  const port = Number(new URL(authors.url).port)
  const health = async () => {
    const response = await fetch(`${gateway.url}/health/ready`)
    return [response.status, await response.json()]
  }
  expect(await health()).toEqual([200, { status: 'ready', parts: { reporting: true } }])

  await authors.stop()
  const query = '{ a: books(first: 1) { title author { name } } b: books(first: 3) { author { name } } }'
  const headers = { 'accept-language': 'en', 'x-correlation-id': 'id-of-the-request' }
  const { status, data, errors } = await ask(gateway.url, query, { headers })
  expect([status, data.a]).toEqual([200, [{ title: '第0本', author: null }]])
  expect(errors).toEqual([
    {
      message: '"reporting" is not available at the moment; everything else stands',
      extensions: {
        code: 'SUBGRAPH_UNAVAILABLE',
        subgraph: 'reporting',
        correlationId: 'id-of-the-request',
      },
    },
  ])
  expect(await health()).toEqual([503, { status: 'not ready', parts: { reporting: false } }])
  expect((await fetch(`${gateway.url}/health/live`)).status).toBe(200)

  authors = await serveAuthors(port)
  expect((await ask(gateway.url, '{ authors { name } }')).errors).toBeUndefined()
  expect((await health())[0]).toBe(200)
  await authors.stop()
})

/** A gateway whose reporting subgraph answers everything with `body`. */
async function withAnswer(body: string, run: (url: string) => Promise<void>): Promise<void> {
  const server: Server = createServer((_, response) => response.end(body))
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  const address = server.address()
  const urls = { reporting: `http://${host}:${typeof address === 'object' ? address?.port : ''}` }
  const strange = await startGateway({ supergraphSdl, subgraphs, urls, signing, host, port: 0 })
  try {
    await run(strange.url)
  } finally {
    await strange.stop()
    server.close()
  }
}

test('a subgraph where too many wait says so in its own words, and stays in service', () => {
  const message = '此刻查询的人过多，请过几秒再试'
  const busy = { message, path: ['authors'], extensions: { code: 'BUSY' } }
  return withAnswer(JSON.stringify({ data: { authors: null }, errors: [busy] }), async (url) => {
    const { status, errors } = await ask(url, '{ authors { name } half(of: 2) }')
    expect([status, errors]).toMatchObject([200, [{ message, extensions: { code: 'BUSY' } }]])
  })
})

test.each(['<html>502</html>', '{"message":"no such service"}', '[]', 'null'])(
  'a subgraph that talks nonsense is one that does not answer, to questions and to health: %s',
  (body) =>
    withAnswer(body, async (url) => {
      const { status, errors } = await ask(url, '{ authors { name } half(of: 2) }')
      expect([status, errors?.map(({ extensions }) => extensions.code)]).toEqual([
        200,
        ['SUBGRAPH_UNAVAILABLE'],
      ])
      expect((await fetch(`${url}/health/ready`)).status).toBe(503)
    }),
)

test('a subgraph that answers with an error alone is not ready', () =>
  withAnswer('{"errors":[{"message":"starting"}]}', async (url) => {
    expect((await fetch(`${url}/health/ready`)).status).toBe(503)
  }))

test('a hostile answer pollutes nothing and shows nothing that was not asked for', () => {
  const bad = '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}'
  const body = `{"data":{${bad},"authors":[{${bad},"name":"甲"}],"rename":1,"_entities":[{${bad},"name":"乙"}]}}`
  return withAnswer(body, async (url) => {
    const cost = (requested: number) => ({ cost: { requested, limit: 10_000 } })
    expect((await ask(url, '{ authors { name } }')).body).toEqual({
      data: { authors: [{ name: '甲' }] },
      extensions: cost(11),
    })
    expect((await ask(url, 'mutation { rename }')).body).toEqual({
      data: { rename: 1 },
      extensions: cost(10),
    })
    expect((await ask(url, '{ books(first: 1) { author { name } } }')).data.books).toEqual([
      { author: { name: '乙' } },
    ])
    expect({} as object).not.toHaveProperty('polluted')
  })
})

test('what the gateway notes about values of a wrong type stays inside', () =>
  withAnswer('{"data":{"authors":[{"name":null}]}}', async (url) => {
    const { body } = await ask(url, '{ authors { name } }')
    expect(body).toEqual({ data: { authors: null }, extensions: { cost: expect.anything() } })
  }))

test('a stop lets an answer under way be sent', async () => {
  const leaving = await startGateway({ supergraphSdl, subgraphs, urls: {}, host, port: 0 })
  calls.asked = 0
  const answer = ask(leaving.url, '{ asked }')
  await expect.poll(() => calls.asked, { interval: 5 }).toBe(1)
  await leaving.stop()
  expect((await answer).data).toEqual({ asked: 1 })
  await expect(ask(leaving.url, '{ asked }')).rejects.toThrow()
})

test('a subgraph that is neither here nor has an address is a reason not to start', async () => {
  const here = new Map([...subgraphs].filter(([name]) => name === 'association'))
  await expect(startGateway({ supergraphSdl, subgraphs: here, urls: {}, host, port: 0 })).rejects.toThrow(
    /reporting/,
  )
})
