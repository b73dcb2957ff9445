import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { log } from '@kexie/runtime/log'
import { auditServer } from 'graphql-http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Gateway, startGateway } from './gateway.ts'
import { ask } from './testing/ask.ts'
import { library } from './testing/library.ts'

log.level = 'silent'

const { subgraphs, supergraphSdl } = library()
let gateway: Gateway

beforeAll(async () => {
  gateway = await startGateway({
    supergraphSdl,
    subgraphs,
    urls: {},
    host: '127.0.0.1',
    port: 0,
    exampleQuery: '# 例\n{ books { title } }',
  })
})

afterAll(() => gateway.stop())

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })

const codeOf = async (response: Response) => {
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] }
  return errors?.[0]?.extensions.code
}

/** What the audit advises and we leave: the price of CSRF prevention, told in decision 4. */
const leftOpen = ['5A70', 'D6D5', '6A70']

test('the GraphQL-over-HTTP audit finds no error and only the warnings we explain', async () => {
  const results = await auditServer({ url: `${gateway.url}/graphql` })
  expect(results.length).toBeGreaterThan(50)
  expect(results.filter(({ status }) => status === 'error').map(({ id, name }) => `${id} ${name}`)).toEqual(
    [],
  )
  const open = results.filter(({ status }) => status !== 'ok').map(({ id }) => id)
  expect(open.toSorted()).toEqual(leftOpen.toSorted())
})

test('a browser gets the explorer with the example, and the page loads nothing from outside', async () => {
  const response = await fetch(`${gateway.url}/graphql`, { headers: { accept: 'text/html' } })
  const page = await response.text()
  expect(response.headers.get('content-type')).toContain('text/html')
  expect(page).toContain('books { title }')
  expect(page).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)=["']?https?:/)
  expect(page).not.toMatch(/href:["'`]https?:/)
  const policy = response.headers.get('content-security-policy')
  expect(policy).toMatch(/default-src 'none'.*connect-src 'self'/)
  expect(policy).not.toMatch(/unsafe-eval|https?:|\*/)
  // No browser here: that the page never asks for what the policy refuses is read from its text.
  expect(page).not.toMatch(/\beval\(|new Function\(|[^.\w]Function\(["'`]/)
})

test('limits are in force: levels, root fields, and what fragments multiply', async () => {
  const messageOf = async (query: string) => (await ask(gateway.url, query)).errors?.[0]?.message
  const aliases = Array.from({ length: 26 }, (_, index) => `a${index}: asked`).join(' ')
  expect(await messageOf(`{ ...F } fragment F on Query { ${aliases} }`)).toMatch(
    /根字段最多 25 个，收到 26 个/,
  )
  const doubling = Array.from(
    { length: 24 },
    (_, index) => `fragment F${index} on Book { ${`...F${index + 1} `.repeat(2)} }`,
  )
  const query = `{ books { ...F0 } } ${doubling.join(' ')} fragment F24 on Book { title }`
  expect(await messageOf(query)).toMatch(/too many selections/)
})

test('a body that is too large, or no JSON, is answered as a GraphQL error', async () => {
  const large = await post(JSON.stringify({ query: `# ${'x'.repeat(1_100_000)}` }))
  expect([large.status, await large.json()]).toEqual([
    413,
    {
      errors: [
        { message: '请求不能超过 1048576 字节 · at most 1048576 bytes', extensions: { code: 'BAD_REQUEST' } },
      ],
    },
  ])
  const broken = await post('{')
  expect([broken.status, await codeOf(broken)]).toEqual([400, 'BAD_REQUEST'])
})

test('batches and documents of thousands of tokens are refused', async () => {
  expect((await post(JSON.stringify([{ query: '{ asked }' }, { query: '{ asked }' }]))).status).toBe(400)
  const response = await post(JSON.stringify({ query: `{ ${'asked '.repeat(6000)} }` }), {
    accept: 'application/graphql-response+json',
  })
  expect([response.status, await codeOf(response)]).toEqual([400, 'GRAPHQL_PARSE_FAILED'])
})

test('a form cannot post from another site, and a query plan is nobody’s business', async () => {
  expect((await post('{"query":"{ asked }"}', { 'content-type': 'text/plain' })).status).not.toBe(200)
  const response = await post('{"query":"{ asked }"}', { 'apollo-query-plan-experimental': '1' })
  expect(await response.json()).toEqual({
    data: { asked: expect.anything() },
    extensions: { cost: { requested: 1, limit: 10_000 } },
  })
})

/** `fetch` would not send a Host that is none. */
function postTo(hostHeader: string): Promise<{ status: number | undefined; body: string }> {
  const { port } = new URL(gateway.url)
  const body = '{"query":"{ asked }"}'
  const headers = { host: hostHeader, 'content-type': 'application/json', 'content-length': body.length }
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path: '/graphql', method: 'POST', headers }, async (response) => {
      const text = (await response.toArray()).join('')
      resolve({ status: response.statusCode, body: text })
    })
      .on('error', reject)
      .end(body)
  })
}

test('an address that is none is the caller’s error', async () => {
  const { status, body } = await postTo('a b')
  expect([status, JSON.parse(body)]).toEqual([
    400,
    { errors: [{ message: expect.stringMatching(/^请求/), extensions: { code: 'BAD_REQUEST' } }] },
  ])
})

test('a client that sends a hash for its query is told to send the query, then answered by the hash', async () => {
  const query = '{ half(of: 8) }'
  const sha256Hash = createHash('sha256').update(query).digest('hex')
  const extensions = { persistedQuery: { version: 1, sha256Hash } }
  expect(await codeOf(await post(JSON.stringify({ extensions })))).toBe('PERSISTED_QUERY_NOT_FOUND')
  await post(JSON.stringify({ query, extensions }))
  expect(await (await post(JSON.stringify({ extensions }))).json()).toEqual({
    data: { half: 4 },
    extensions: { cost: { requested: 1, limit: 10_000 } },
  })
})

test('a hash that is not the query’s is the caller’s error', async () => {
  const body = { query: '{ half(of: 8) }', extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } } }
  expect(await codeOf(await post(JSON.stringify(body)))).toBe('BAD_REQUEST')
})

test.each([
  ['application/json', 200],
  ['*/*', 200],
  ['application/graphql-response+json', 400],
])('a document that is none is answered to %s with %i', async (accept, status) => {
  for (const query of ['{', '{ nope }', 'query Q($n: Int!) { refuses(first: $n) }']) {
    expect((await post(JSON.stringify({ query }), { accept })).status).toBe(status)
  }
})

test('requests and subgraph calls are counted for Prometheus', async () => {
  await post('{"query":"{ asked }"}')
  const metrics = await (await fetch(`${gateway.url}/metrics`)).text()
  expect(metrics).toMatch(/kexie_request_seconds_count\{outcome="data"\} [1-9]/)
  expect(metrics).toMatch(/kexie_subgraph_fetches_total\{subgraph="association",outcome="answered"\} [1-9]/)
})
