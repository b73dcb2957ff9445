import { generateKeyPairSync } from 'node:crypto'
import { Agent, type IncomingMessage, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { type Caller, callerOf, publicViewer } from '@kexie/schema/viewer'
import { parse } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerHeader, signCaller } from '../callers/signed-caller.ts'
import { log } from '../log/log.ts'
import { compileExecutor } from './execute.ts'
import { type SubgraphServer, serveSubgraph } from './serve-subgraph.ts'
import type { Subgraph } from './subgraph.ts'

log.level = 'silent'

const sdl = 'type Query { add(a: Int!, b: Int!): Int  language: String  slow: String }'
let begun = 0

const schema = buildSubgraphSchema([
  {
    typeDefs: parse(sdl),
    resolvers: {
      Query: {
        add: (_: unknown, { a, b }: { a: number; b: number }) => a + b,
        language: (_: unknown, __: unknown, { language }: Caller) => language,
        slow: () => {
          begun++
          return pause(300, 'at last')
        },
      },
    },
  },
])
const subgraph: Subgraph = {
  name: 'events',
  sdl,
  schema,
  execute: compileExecutor('events', schema, (caller) => caller),
}

let server: SubgraphServer

beforeAll(async () => {
  server = await serveSubgraph(subgraph, { host: '127.0.0.1', port: 0, publicKey })
})

afterAll(() => server.stop())

const { privateKey: signing, publicKey } = generateKeyPairSync('ed25519')
const caller = callerOf(publicViewer, { language: 'en' })

const post = async (body: string, url = server.url) =>
  send(body, { [callerHeader]: await signCaller(signing, caller, body) }, url)

const send = (body: string, headers: Record<string, string>, url = server.url) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })

const errorsOf = async (response: Response) => {
  const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] }
  return errors.map(({ message, extensions }) => ({ message, ...extensions }))
}

test('executes what it is sent: variables, the operation by name, for whoever asks', async () => {
  const query = 'query Other { slow } query Sum($a: Int!) { add(a: $a, b: 2) language }'
  const response = await post(JSON.stringify({ query, variables: { a: 40 }, operationName: 'Sum' }))
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toMatch(/^application\/graphql-response\+json/)
  expect(await response.json()).toEqual({ data: { add: 42, language: 'en' } })
})

test.each(['{ language }', '{ _service { sdl } }', '{ _entities(representations: []) { __typename } }'])(
  '%s that the gateway has not signed is 401, and so is what it signed for another body',
  async (query) => {
    const body = JSON.stringify({ query })
    const unsigned = await send(body, {})
    const forOther = await send(body, { [callerHeader]: await signCaller(signing, caller, '{}') })
    for (const response of [unsigned, forOther])
      expect([response.status, await errorsOf(response)]).toEqual([
        401,
        [{ message: 'not signed by the gateway', code: 'UNAUTHENTICATED' }],
      ])
  },
)

test('anything but POST is 405', async () => {
  const response = await fetch(`${server.url}?query={slow}`)
  expect([response.status, await errorsOf(response)]).toEqual([
    405,
    [{ message: 'POST only', code: 'BAD_REQUEST' }],
  ])
})

test.each([
  ['{', 'not a GraphQL request in JSON'],
  ['null', 'not a GraphQL request in JSON'],
  ['{"variables":{}}', 'no query'],
  ['{"query":7}', 'no query'],
])('%s is 400', async (body, message) => {
  const response = await post(body)
  expect([response.status, await errorsOf(response)]).toEqual([400, [{ message, code: 'BAD_REQUEST' }]])
})

test('a body over 32 megabytes is told so, holds nobody up, and the next request is answered', async () => {
  const own = await serveSubgraph(subgraph, { host: '127.0.0.1', port: 0, publicKey })
  const response = await post(JSON.stringify({ query: `#${'x'.repeat(33 * 1_048_576)}` }), own.url)
  expect([response.status, await errorsOf(response)]).toEqual([
    413,
    [{ message: expect.stringContaining('33554432 bytes'), code: 'BAD_REQUEST' }],
  ])
  expect((await post('{"query":"{ add(a: 1, b: 1) }"}', own.url)).status).toBe(200)
  const started = performance.now()
  await own.stop()
  expect(performance.now() - started).toBeLessThan(5000)
})

/** One POST over `agent`: which local port it used, and what the answer says of keeping the connection. */
async function portOf(agent: Agent): Promise<{ port: number | undefined; response: IncomingMessage }> {
  const body = '{"query":"{ add(a: 1, b: 1) }"}'
  const headers = { [callerHeader]: await signCaller(signing, caller, body) }
  return new Promise((resolve, reject) => {
    const sent = request(server.url, { method: 'POST', agent, headers }, (response) => {
      const port = response.socket.localPort
      response.resume().on('end', () => resolve({ port, response }))
    })
    sent.on('error', reject).end(body)
  })
}

test('keeps a connection, and longer than the half minute after which the gateway lets go of it', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const first = await portOf(agent)
  await pause(20)
  const second = await portOf(agent)
  agent.destroy()
  expect(second.port).toBe(first.port)
  const seconds = Number(/timeout=(\d+)/.exec(String(first.response.headers['keep-alive']))?.[1])
  expect(seconds).toBeGreaterThan(30)
})

test('a stop lets an answer under way be sent, then nobody is served, and does not wait for idle connections', async () => {
  const leaving = await serveSubgraph(subgraph, { host: '127.0.0.1', port: 0, publicKey })
  await post('{"query":"{ add(a: 1, b: 1) }"}', leaving.url)
  const answer = post('{"query":"{ slow }"}', leaving.url)
  await expect.poll(() => begun, { interval: 5 }).toBe(1)
  const started = performance.now()
  await leaving.stop()
  expect(await (await answer).json()).toEqual({ data: { slow: 'at last' } })
  expect(performance.now() - started).toBeLessThan(5000)
  await expect(post('{"query":"{ slow }"}', leaving.url)).rejects.toThrow()
})

test('its address can be called as it stands, IPv6 included', async () => {
  const six = await serveSubgraph(subgraph, { host: '::1', port: 0, publicKey })
  expect(six.url).toMatch(/^http:\/\/\[::1\]:\d+$/)
  expect((await post('{"query":"{ add(a: 1, b: 1) }"}', six.url)).status).toBe(200)
  await six.stop()
})

test.each<[string, (() => Promise<boolean>) | undefined, number]>([
  ['answers', async () => true, 200],
  ['does not answer', async () => false, 503],
  ['fails', () => Promise.reject(new Error('gone')), 503],
])('it is ready when its database %s, and alive in any case', async (_, ready, status) => {
  const own = await serveSubgraph(subgraph, {
    host: '127.0.0.1',
    port: 0,
    publicKey,
    ...(ready ? { ready } : {}),
  })
  expect((await fetch(`${own.url}/health/ready`)).status).toBe(status)
  expect((await fetch(`${own.url}/health/live`)).status).toBe(200)
  await own.stop()
})

test('a port that is taken is an error, not a silence', async () => {
  const port = Number(new URL(server.url).port)
  await expect(serveSubgraph(subgraph, { host: '127.0.0.1', port, publicKey })).rejects.toThrow(/EADDRINUSE/)
})
