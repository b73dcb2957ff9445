import { generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { callerHeader, verifyCaller } from '@kexie/runtime/signed-caller'
import { callerOf, publicViewer } from '@kexie/schema/viewer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { remoteSubgraph } from './remote-call.ts'

const asked: { url: string | undefined; headers: IncomingMessage['headers']; body: string }[] = []
const { privateKey: signing, publicKey } = generateKeyPairSync('ed25519')

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  asked.push({ url: request.url, headers: request.headers, body: Buffer.concat(chunks).toString() })
  response.end('{"data":{"a":1}}')
})
let origin = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '::', resolve))
  const address = server.address()
  origin = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})

afterAll(() => void server.close())

const call = {
  query: 'query Q($n: Int) { a(n: $n) }',
  variables: { n: 1 },
  operationName: 'Q',
  caller: callerOf(publicViewer, { correlationId: 'id-of-the-request' }),
}

test.each([
  ['', '/graphql'],
  ['/', '/graphql'],
  ['/events/query', '/events/query'],
  ['/graphql?city=changzhou', '/graphql?city=changzhou'],
  ['?city=changzhou', '/graphql?city=changzhou'],
])('asks an address ending in "%s" at %s', async (end, path) => {
  const remote = remoteSubgraph(`http://${origin}${end}`, signing)
  const answer = await remote.call({ ...call, signal: AbortSignal.timeout(5000) })
  await remote.close()
  expect(answer).toEqual({ data: { a: 1 } })
  const { url, headers, body = '' } = asked.at(-1) ?? {}
  expect(url).toBe(path)
  expect(await verifyCaller(publicKey, String(headers?.[callerHeader]), body)).toEqual(call.caller)
  expect(JSON.parse(body)).toEqual({ query: call.query, variables: { n: 1 }, operationName: 'Q' })
})

test('asks an IPv6 address', async () => {
  const remote = remoteSubgraph(`http://[::1]:${origin.split(':')[1]}`, signing)
  expect(await remote.call({ ...call, signal: AbortSignal.timeout(5000) })).toEqual({ data: { a: 1 } })
  await remote.close()
})
