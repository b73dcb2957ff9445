import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { type Gateway, startGateway } from '@kexie/gateway/gateway'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { library } from '../../gateway/testing/library.ts'

let gateway: Gateway
const { subgraphs, supergraphSdl } = library()

beforeAll(async () => {
  gateway = await startGateway({
    ...{ supergraphSdl, subgraphs, urls: {}, host: '127.0.0.1', port: 0 },
    patience: { grace: 400, slowest: 1000 },
  })
})
afterAll(() => gateway.stop())

/** Everything the server says on a connection of our own, and how long until it ends it. */
async function talk(send: (socket: Socket) => Promise<void>): Promise<{ said: string; seconds: number }> {
  const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1')
  const started = performance.now()
  let said = ''
  socket.on('data', (chunk) => {
    said += chunk
  })
  const ended = new Promise((resolve) => socket.on('close', resolve).on('error', () => undefined))
  await send(socket).catch(() => undefined)
  await ended
  return { said, seconds: (performance.now() - started) / 1000 }
}

const head = (path: string, length: number, type = 'application/json') =>
  `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: ${type}\r\ncontent-length: ${length}\r\n\r\n`

test.each<[string, string]>([
  ['half a question', `${head('/graphql', 100)}{"query":`],
  ['no body at all, where one was promised', head('/graphql', 100)],
  [
    'a chunked body without an end',
    'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"que\r\n',
  ],
  ['half a sign-in', `${head('/session', 100)}{"name":`],
  ['half a file', `${head('/imports/salons?organization=x', 100_000, 'application/octet-stream')}PK`],
])('%s is ended with a word, not held for ever', async (_, text) => {
  const { said, seconds } = await talk(async (socket) => void socket.write(text))
  expect(said).toMatch(/^HTTP\/1\.1 4\d\d/)
  expect(seconds).toBeLessThan(5)
})

test('a body that comes byte by byte is ended, however long it would go on', async () => {
  const { said, seconds } = await talk(async (socket) => {
    socket.write(head('/graphql', 100_000))
    for (let count = 0; count < 200 && !socket.destroyed; count++) {
      socket.write(' ')
      await pause(50)
    }
  })
  expect(said).toMatch(/^HTTP\/1\.1 408/)
  expect(seconds).toBeLessThan(8)
})

test('a large body on a poor line that goes on coming is answered', async () => {
  const body = JSON.stringify({ query: `{ half(of: 8) } #${'x'.repeat(20_000)}` })
  const { said } = await talk(async (socket) => {
    socket.write(head('/graphql', body.length).replace('\r\n\r\n', '\r\nconnection: close\r\n\r\n'))
    for (let at = 0; at < body.length; at += 1000) {
      socket.write(body.slice(at, at + 1000))
      await pause(50)
    }
  })
  expect(said).toMatch(/^HTTP\/1\.1 200/)
})

test('an answer that takes longer than a body may is not cut off', async () => {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ slow }"}',
  })
  expect(((await response.json()) as { data: unknown }).data).toEqual({ slow: 'at last' })
})
