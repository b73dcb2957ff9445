import { type Gateway, type GatewayOptions, startGateway } from '@kexie/gateway/gateway'
import { afterAll, expect, test } from 'vitest'
import { library } from '../../gateway/testing/library.ts'

const { subgraphs, supergraphSdl } = library()
const running: Gateway[] = []
afterAll(async () => {
  for (const gateway of running) await gateway.stop()
})

async function gatewayWith(options: Partial<GatewayOptions> = {}): Promise<Gateway> {
  const place = { host: '127.0.0.1', port: 0, urls: {} }
  const gateway = await startGateway({ supergraphSdl, subgraphs, ...place, ...options })
  running.push(gateway)
  return gateway
}

const post = (gateway: Gateway, query: string, headers: Record<string, string> = {}) =>
  fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  })

test.each([
  '/',
  '/graphql',
  '/health/live',
  '/nothing',
  '/exports/constructor.json',
  '/calendar.ics',
  '/session',
])('%s answers with every header that keeps a browser careful', async (path) => {
  const gateway = await gatewayWith({ publicUrl: 'https://kexie.example.org' })
  const { headers } = await fetch(`${gateway.url}${path}`, { redirect: 'manual' })
  expect(Object.fromEntries(headers)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'strict-transport-security': expect.stringMatching(/^max-age=\d{8}/),
    'permissions-policy': expect.stringContaining('geolocation=()'),
    'content-security-policy': expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'/),
  })
})

test('without TLS in front nobody is told to come by TLS', async () => {
  const { headers } = await fetch(`${(await gatewayWith()).url}/health/live`)
  expect(headers.get('strict-transport-security')).toBeNull()
})

test.each([
  ['by default', {}, 200],
  ['where it is reached from elsewhere', { publicUrl: 'https://kexie.example.org' }, 404],
  ['where a token is asked for', { metricsToken: 'a token of an operator' }, 401],
])('metrics beside the graph, %s, without a token: %j → %i', async (_, options, status) => {
  expect((await fetch(`${(await gatewayWith(options)).url}/metrics`)).status).toBe(status)
})

test('metrics open with their token, or at a port of their own and there alone', async () => {
  const metricsToken = 'a token of an operator'
  const gateway = await gatewayWith({ metricsToken })
  const headers = { authorization: `Bearer ${metricsToken}` }
  expect((await fetch(`${gateway.url}/metrics`, { headers })).status).toBe(200)
  expect(
    (await fetch(`${gateway.url}/metrics`, { headers: { authorization: 'Bearer another' } })).status,
  ).toBe(401)
  const apart = await gatewayWith({ metricsPort: 0 })
  expect((await fetch(`${apart.url}/metrics`)).status).toBe(404)
})

test('introspection and the explorer can be switched off', async () => {
  const gateway = await gatewayWith({ introspection: false, explorer: false })
  const described = (await (await post(gateway, '{ __schema { types { name } } }')).json()) as {
    errors?: unknown[]
  }
  expect(described.errors).toHaveLength(1)
  const page = await fetch(`${gateway.url}/graphql`, { headers: { accept: 'text/html' } })
  expect(await page.text()).not.toContain('<html')
  expect((await post(gateway, '{ half(of: 8) }')).status).toBe(200)
})

test.each([
  ['no origin is allowed unless an operator says so', [], 'https://a.example.org', null],
  ['an allowed origin is', ['https://a.example.org'], 'https://a.example.org', 'https://a.example.org'],
  ['another is not', ['https://a.example.org'], 'https://b.example.org', null],
  ['a longer name is not', ['https://a.example.org'], 'https://a.example.org.evil.example', null],
  ['null is not', ['https://a.example.org'], 'null', null],
])('%s', async (_, allowedOrigins, origin, allowed) => {
  const gateway = await gatewayWith({ allowedOrigins })
  const { headers } = await post(gateway, '{ half(of: 8) }', { origin })
  expect(headers.get('access-control-allow-origin')).toBe(allowed)
  expect(headers.get('access-control-allow-credentials')).toBeNull()
})

test.each([
  [
    'a session ended behind TLS clears a cookie of TLS alone',
    { publicUrl: 'https://kexie.example.org' },
    {},
    true,
  ],
  [
    'a proxy that is trusted says that it was TLS',
    { trustedProxies: ['127.0.0.1'] },
    { 'x-forwarded-proto': 'https' },
    true,
  ],
  ['anybody else cannot say so', {}, { 'x-forwarded-proto': 'https' }, false],
])('%s', async (_, options, headers, secure) => {
  const gateway = await gatewayWith(options)
  const response = await fetch(`${gateway.url}/session`, {
    method: 'DELETE',
    headers: headers as Record<string, string>,
  })
  expect(/; Secure/.test(response.headers.get('set-cookie') ?? '')).toBe(secure)
})
