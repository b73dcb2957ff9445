import { createServer, type Server } from 'node:http'
import { connect } from '@kexie/db/connection'
import { log } from '@kexie/runtime/log'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startProduct } from '../../product/product.ts'
import { changzhouDatabase } from './changzhou-database.ts'
import { queryAt } from './client.ts'

/** A real OpenID issuer beside the product, as a city's single sign-on would be. */
let issuer: Server
let issuerUrl: string
let issuerKey: CryptoKey
let url: string
let databaseUrl: string
let stop: () => Promise<void>

beforeAll(async () => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  issuerKey = privateKey
  const key = { ...(await exportJWK(privateKey)), kid: 'k1', use: 'sig', alg: 'RS256' }
  issuer = createServer()
  await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve))
  const address = issuer.address()
  issuerUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const client = (id: string) => ({
    client_id: id,
    client_secret: 'of-the-test',
    grant_types: ['client_credentials'],
    redirect_uris: [],
    response_types: [],
  })
  const provider = new Provider(issuerUrl, {
    jwks: { keys: [key as never] },
    clients: [client('liu-li'), client('stranger')] as never,
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => 'urn:kexie',
        useGrantedResource: () => true,
        getResourceServerInfo: (context: { oidc: { params?: { scope?: string } } }) => ({
          scope: 'other',
          audience: context.oidc.params?.scope === 'other' ? 'somebody-else' : 'kexie-graph',
          accessTokenFormat: 'jwt',
          accessTokenTTL: 300,
          jwt: { sign: { alg: 'RS256' } },
        }),
      } as never,
    },
  })
  issuer.on('request', provider.callback())
  const database = await changzhouDatabase()
  databaseUrl = database.url
  const sql = connect(database.url, { max: 1, name: 'kexie test' })
  await sql`
    insert into association.account (id, name, display_name, role, external_subject, created_by)
    values (gen_random_uuid(), 'liu-li', '刘丽', 'LEADER', ${`${issuerUrl}|liu-li`}, 'test')`
  await sql.end()
  const gateway = await startProduct({
    databaseUrl: database.url,
    host: '127.0.0.1',
    port: 0,
    urls: {},
    issuer: { url: issuerUrl, audience: 'kexie-graph' },
  })
  url = gateway.url
  stop = async () => {
    await gateway.stop()
    await database.drop()
    issuer.close()
  }
})

afterAll(() => stop())

async function tokenOf(client: string, scope?: string): Promise<string> {
  const response = await fetch(`${issuerUrl}/token`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `Basic ${Buffer.from(`${client}:of-the-test`).toString('base64')}`,
    },
    body: new URLSearchParams({ grant_type: 'client_credentials', ...(scope ? { scope } : {}) }),
  })
  const { access_token } = (await response.json()) as { access_token?: string }
  if (!access_token) throw new Error(`the issuer gave no token: ${response.status}`)
  return access_token
}

const whoIs = async (token: string) => {
  const { data, errors } = await queryAt(url)(
    '{ viewer { name role } }',
    {},
    { authorization: `Bearer ${token}` },
  )
  return data?.viewer ?? errors?.[0]?.extensions?.code
}

test('whom the issuer vouches for is the account that bears its subject', async () => {
  expect(await whoIs(await tokenOf('liu-li'))).toEqual({ name: 'liu-li', role: 'LEADER' })
})

test('whom the issuer knows and no account bears is nobody here', async () => {
  expect(await whoIs(await tokenOf('stranger'))).toBe('UNAUTHENTICATED')
})

test('a token for another audience, and one that the issuer did not sign, are refused', async () => {
  expect(await whoIs(await tokenOf('liu-li', 'other'))).toBe('UNAUTHENTICATED')
  const { privateKey } = await generateKeyPair('RS256')
  const forged = await new SignJWT({})
    .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
    .setIssuer(issuerUrl)
    .setAudience('kexie-graph')
    .setSubject('liu-li')
    .setExpirationTime('5m')
    .sign(privateKey)
  expect(await whoIs(forged)).toBe('UNAUTHENTICATED')
})

test.each(['liu-li\0', '\0', '\ud800', '\ufffe', 'liu\u202eli', ' ', 'x'.repeat(2000), '__proto__'])(
  'the subject %j, which the issuer vouches for, is nobody and is told so',
  async (subject) => {
    const token = await new SignJWT({})
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setIssuer(issuerUrl)
      .setAudience('kexie-graph')
      .setSubject(subject)
      .setExpirationTime('5m')
      .sign(issuerKey)
    const logged = vi.spyOn(log, 'error').mockClear()
    expect(await whoIs(token)).toBe('UNAUTHENTICATED')
    expect(logged).not.toHaveBeenCalled()
  },
)

test('while the issuer is out of reach its tokens are looked at later, and nobody is told that his sign-in is over', async () => {
  const gone = { url: 'http://127.0.0.1:1', audience: 'kexie-graph' }
  const gateway = await startProduct({ databaseUrl, host: '127.0.0.1', port: 0, urls: {}, issuer: gone })
  const tokenFrom = (issuedBy: string) =>
    new SignJWT({})
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setIssuer(issuedBy)
      .setAudience('kexie-graph')
      .setSubject('liu-li')
      .setExpirationTime('5m')
      .sign(issuerKey)
  const answerTo = async (token: string) => {
    const { errors } = await queryAt(gateway.url)(
      '{ viewer { name } }',
      {},
      { authorization: `Bearer ${token}` },
    )
    return errors?.[0]?.extensions
  }
  try {
    expect(await answerTo(await tokenFrom(gone.url))).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' })
    for (const token of [
      await tokenFrom('kexie'),
      await tokenFrom(issuerUrl),
      'no-token-at-all',
      'a.b.c.d.e.f.g',
    ])
      expect(await answerTo(token)).toMatchObject({ code: 'UNAUTHENTICATED' })
  } finally {
    await gateway.stop()
  }
})

test('an account without a password cannot be entered by one', async () => {
  const { data } = await queryAt(url)(
    'mutation { signIn(input: { name: "liu-li", password: "" }) { ... on Refused { problems { code } } } }',
  )
  expect(data.signIn.problems).toEqual([{ code: 'SIGN_IN_FAILED' }])
})
