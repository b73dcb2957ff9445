import { createServer, type Server } from 'node:http'
import { connect } from '@kexie/db/connection'
import { type FreshDatabase, freshDatabase } from '@kexie/db/testing/fresh-database'
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startProduct } from '../../product/product.ts'
import { type CasServer, failure, startCasServer, success } from '../journeys/cas-server.ts'
import { client, listening } from '../journeys/oidc-issuer.ts'
import { Visitor } from '../journeys/visitor.ts'

/** Issuers that lie, and people who lie in an issuer's name. */
let database: FreshDatabase
const closing: (() => unknown)[] = []
const title = { zh: '统一身份认证', en: 'single sign-on' }

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(async () => {
  for (const close of closing.toReversed()) await close()
  await database.drop()
})

async function starting(signOn: Parameters<typeof startProduct>[0]['signOn']): Promise<string> {
  const at = { host: '127.0.0.1', port: 0, urls: {} }
  const gateway = await startProduct({ databaseUrl: database.url, ...at, signOn })
  closing.push(gateway.stop)
  return gateway.url
}

async function bind(name: string, externalSubject: string): Promise<void> {
  const sql = connect(database.url, { max: 1, name: 'kexie test' })
  await sql`insert into association.account (id, name, display_name, role, external_subject, demo, created_by)
    values (gen_random_uuid(), ${name}, ${name}, 'LEADER', ${externalSubject}, true, 'test')`
  await sql.end()
}

const outcomeAt = async (url: string, visitor: Visitor) => {
  const response = await visitor.ask(`${url}/sso`, { headers: { accept: 'application/json' } })
  return ((await response.json()) as { outcome: { problem?: { code: string } } | null }).outcome
}

const nameAt = async (url: string, visitor: Visitor) =>
  (
    (await (await visitor.ask(`${url}/session`, { headers: { accept: 'application/json' } })).json()) as {
      name: string
    }
  ).name

describe('an OpenID issuer', () => {
  let url: string
  let issuer: string
  let server: Server
  /** How the issuer describes itself, and answers to a code. */
  let described: Record<string, unknown>
  let tokens: () => Answer | Promise<Answer>
  let key: CryptoKey
  const jwks: { keys: object[] } = { keys: [] }

  beforeAll(async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
    key = privateKey
    jwks.keys.push({ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' })
    server = createServer()
    issuer = await listening(server)
    closing.push(() => server.close())
    described = {
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      authorization_response_iss_parameter_supported: true,
    }
    server.on('request', async (request, response) => {
      const { pathname } = new URL(request.url ?? '', issuer)
      const page = { body: pathname === '/jwks' ? jwks : described }
      const { status = 200, body }: Answer = pathname === '/token' ? await tokens() : page
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    })
    await bind('liu-li', `${issuer}|liu-li`)
    const { id: clientId, secret: clientSecret } = client
    url = await starting({ title, protocol: 'OIDC', issuer, clientId, clientSecret, secondFactor: [] })
  })

  /** A browser on its way back from the issuer, whose token says `said` beside what is right. */
  async function returned(said: Said, { query = {} as Record<string, string>, lie = signed as Lie } = {}) {
    const visitor = new Visitor()
    const way = new URL((await visitor.ask(`${url}/sso/start`)).headers.get('location') ?? '')
    const right = { sub: 'liu-li', iss: issuer, aud: client.id, nonce: way.searchParams.get('nonce') ?? '' }
    tokens = async () => ({
      body: {
        access_token: 'a',
        token_type: 'Bearer',
        id_token: await lie({ ...lasting(), ...right, ...said }),
      },
    })
    const state = way.searchParams.get('state') ?? ''
    const given = new URLSearchParams({ code: 'c', state, iss: issuer, ...query })
    await visitor.go(`${url}/sso/callback?${given}`)
    return visitor
  }

  type Answer = { status?: number; body: unknown }
  type Said = Record<string, unknown>
  type Lie = (said: Said) => Promise<string> | string

  const now = () => Math.floor(Date.now() / 1000)
  const lasting = () => ({ iat: now(), exp: now() + 300 })
  const signed: Lie = (said) => new SignJWT(said).setProtectedHeader({ alg: 'RS256', kid: 'k1' }).sign(key)

  test('that calls itself otherwise is not used at all', async () => {
    described = { ...described, issuer: 'https://other.example' }
    const visitor = new Visitor()
    await visitor.go(`${url}/sso/start`)
    expect((await outcomeAt(url, visitor))?.problem?.code).toBe('MISCONFIGURED')
    described = { ...described, issuer }
  })

  test('that tells the truth is believed, with a clock some seconds off', async () => {
    expect(await nameAt(url, await returned({}))).toBe('liu-li')
    expect(await nameAt(url, await returned({ iat: now() + 20, exp: now() - 20 }))).toBe('liu-li')
  })

  test.each<[string, () => Said, string]>([
    ['for another client', () => ({ aud: 'another' }), 'UNTRUSTED'],
    ['of another issuer', () => ({ iss: 'https://other.example' }), 'UNTRUSTED'],
    ['of another sign-in', () => ({ nonce: 'another' }), 'UNTRUSTED'],
    ['of no sign-in', () => ({ nonce: undefined }), 'UNTRUSTED'],
    ['that ran out', () => ({ exp: now() - 3600 }), 'CLOCKS'],
    ['that is good tomorrow', () => ({ nbf: now() + 86_400 }), 'CLOCKS'],
    ['of nobody', () => ({ sub: undefined }), 'UNTRUSTED'],
    ['of two lines', () => ({ sub: 'liu\nli' }), 'UNTRUSTED'],
    ['of what hides its end', () => ({ sub: 'liu-li\0' }), 'UNTRUSTED'],
    ['of too long a subject', () => ({ sub: 'x'.repeat(256) }), 'UNTRUSTED'],
    ['of what turns the line round', () => ({ sub: 'liu\u202eli' }), 'UNTRUSTED'],
    ['of what a bar parts', () => ({ sub: `x|${issuer}|liu-li` }), 'SUBJECT_NOT_BOUND'],
    ['of an inherited name', () => ({ sub: '__proto__' }), 'SUBJECT_NOT_BOUND'],
  ])('a token %s signs nobody in', async (_, said, code) => {
    const visitor = await returned(said())
    expect((await outcomeAt(url, visitor))?.problem?.code).toBe(code)
    expect(await nameAt(url, visitor)).toBe('public')
  })

  test.each<[string, Lie]>([
    ['nobody', (said) => new UnsecuredJWT(said).encode()],
    [
      'another key',
      async (said) => {
        const { privateKey } = await generateKeyPair('RS256')
        return new SignJWT(said).setProtectedHeader({ alg: 'RS256', kid: 'k1' }).sign(privateKey)
      },
    ],
    [
      'the client’s own secret',
      (said) =>
        new SignJWT(said)
          .setProtectedHeader({ alg: 'HS256' })
          .sign(new TextEncoder().encode(client.secret.repeat(2))),
    ],
    ['nobody, with the signature cut off', async (said) => (await signed(said)).replace(/[^.]+$/, '')],
  ])('a token signed by %s signs nobody in', async (_, lie) => {
    const visitor = await returned({}, { lie })
    expect((await outcomeAt(url, visitor))?.problem?.code).toBe('UNTRUSTED')
    expect(await nameAt(url, visitor)).toBe('public')
  })

  test.each<[string, Record<string, string>, string]>([
    ['names another issuer', { iss: 'https://other.example' }, 'UNTRUSTED'],
    ['says why it is refused', { error: 'access_denied' }, 'DENIED'],
    ['says something nobody knows', { error: '<script>alert(1)</script>' }, 'MISCONFIGURED'],
    ['comes with the state of another', { state: 'another' }, 'NOT_BEGUN'],
  ])('a way back that %s ends there', async (_, query, code) => {
    const visitor = await returned({}, { query })
    const outcome = await outcomeAt(url, visitor)
    expect(outcome?.problem?.code).toBe(code)
    expect(JSON.stringify(outcome)).not.toMatch(/script|example/)
    expect(await nameAt(url, visitor)).toBe('public')
  })

  test.each<[string, Answer, string]>([
    ['a wrong client', { status: 401, body: { error: 'invalid_client' } }, 'MISCONFIGURED'],
    ['a code that ran out', { status: 400, body: { error: 'invalid_grant' } }, 'OVER'],
    ['that something is wrong', { status: 500, body: { stack: 'at /srv/issuer.js' } }, 'UNREACHABLE'],
    ['without a token', { body: { access_token: 'a', token_type: 'Bearer' } }, 'UNTRUSTED'],
    ['nothing', { body: null }, 'UNTRUSTED'],
  ])('that answers to a code %s is no sign-in', async (_, answer, code) => {
    const visitor = new Visitor()
    const way = new URL((await visitor.ask(`${url}/sso/start`)).headers.get('location') ?? '')
    tokens = () => answer
    const given = new URLSearchParams({ code: 'c', state: way.searchParams.get('state') ?? '', iss: issuer })
    await visitor.go(`${url}/sso/callback?${given}`)
    expect((await outcomeAt(url, visitor))?.problem?.code).toBe(code)
  })

  test('the way to it asks for a proof of the code, and carries neither secret nor verifier', async () => {
    const way = new URL((await new Visitor().ask(`${url}/sso/start`)).headers.get('location') ?? '')
    const { code_challenge, code_challenge_method, redirect_uri } = Object.fromEntries(way.searchParams)
    expect({ code_challenge_method, redirect_uri }).toEqual({
      code_challenge_method: 'S256',
      redirect_uri: `${url}/sso/callback`,
    })
    expect(code_challenge).toMatch(/^[\w-]{43}$/)
    expect([...way.searchParams.keys()]).not.toContain('code_verifier')
    expect(way.href).not.toContain(encodeURIComponent(client.secret))
  })
})

describe('a CAS server', () => {
  let url: string
  let cas: CasServer

  beforeAll(async () => {
    cas = await startCasServer()
    closing.push(cas.close)
    await bind('chen-gang', `${cas.url}|chen-gang`)
    url = await starting({ title, protocol: 'CAS', url: cas.url })
  })

  /** The address of the way back, with the ticket that `user` was given. */
  async function ticketed(visitor: Visitor, user = 'chen-gang', path = '/sso/start?back=/map'): Promise<URL> {
    const way = new URL((await visitor.ask(`${url}${path}`)).headers.get('location') ?? '')
    way.searchParams.set('user', user)
    return new URL((await fetch(way, { redirect: 'manual' })).headers.get('location') ?? '')
  }

  test('vouches for somebody, who stands on the page he asked for; its own sign-in can be ended', async () => {
    const visitor = new Visitor()
    const { trail } = await visitor.go(await ticketed(visitor))
    expect(trail[0]?.to.href).toBe(`${url}/map`)
    expect(await nameAt(url, visitor)).toBe('chen-gang')
    const left = await visitor.ask(`${url}/sso/leave`)
    expect(left.headers.get('location')).toBe(`${cas.url}/logout?service=${encodeURIComponent(`${url}/`)}`)
  })

  test('names whom nobody has bound', async () => {
    const visitor = new Visitor()
    await visitor.go(await ticketed(visitor, 'zhou'))
    expect(await outcomeAt(url, visitor)).toMatchObject({
      problem: { code: 'SUBJECT_NOT_BOUND' },
      who: { issuer: cas.url, subject: 'zhou', name: 'zhou & 同事' },
    })
  })

  test('is asked about a ticket once, and by the browser that began it', async () => {
    const visitor = new Visitor()
    const back = await ticketed(visitor)
    const before = cas.validated.length
    const other = new Visitor()
    await other.go(back)
    expect((await outcomeAt(url, other))?.problem?.code).toBe('NOT_BEGUN')
    expect(cas.validated.length).toBe(before)
    const kept = visitor.cookie(url, 'kexie_sso') ?? ''
    await visitor.go(back)
    expect(await nameAt(url, visitor)).toBe('chen-gang')
    const thief = new Visitor()
    thief.plant(url, 'kexie_sso', kept, '/sso')
    await thief.go(back)
    expect((await outcomeAt(url, thief))?.problem?.code).toBe('OVER')
  })

  test('a ticket that was given out for another service, or to another browser, is refused', async () => {
    const visitor = new Visitor()
    const elsewhere = new URL(`${cas.url}/login?service=https://other.example/&user=chen-gang`)
    const stolen = new URL((await fetch(elsewhere, { redirect: 'manual' })).headers.get('location') ?? '')
    const back = await ticketed(visitor)
    back.searchParams.set('ticket', stolen.searchParams.get('ticket') ?? '')
    await visitor.go(back)
    expect((await outcomeAt(url, visitor))?.problem?.code).toBe('UNTRUSTED')

    const [mine, his] = [new Visitor(), new Visitor()]
    const [myWay, hisWay] = [await ticketed(mine), await ticketed(his)]
    myWay.searchParams.set('ticket', hisWay.searchParams.get('ticket') ?? '')
    await mine.go(myWay)
    expect((await outcomeAt(url, mine))?.problem?.code).toBe('UNTRUSTED')
  })

  test.each(['', 'PGT-1', 'ST-', 'ST-1\n', `ST-${'x'.repeat(300)}`])(
    'the ticket %j is none',
    async (ticket) => {
      const visitor = new Visitor()
      const back = await ticketed(visitor)
      const before = cas.validated.length
      back.searchParams.set('ticket', ticket)
      await visitor.go(back)
      expect((await outcomeAt(url, visitor))?.problem?.code).toBe('DENIED')
      expect(cas.validated.length).toBe(before)
    },
  )

  const both = success('chen-gang').replace(
    '</cas:serviceResponse>',
    '<cas:authenticationFailure code="INVALID_TICKET"/></cas:serviceResponse>',
  )

  test.each<[string, NonNullable<CasServer['next']>, string]>([
    ['INVALID_TICKET', { body: failure('INVALID_TICKET') }, 'OVER'],
    ['INVALID_SERVICE', { body: failure('INVALID_SERVICE') }, 'UNTRUSTED'],
    ['INVALID_REQUEST', { body: failure('INVALID_REQUEST') }, 'MISCONFIGURED'],
    ['UNAUTHORIZED_SERVICE', { body: failure('UNAUTHORIZED_SERVICE') }, 'MISCONFIGURED'],
    ['INTERNAL_ERROR', { body: failure('INTERNAL_ERROR') }, 'UNREACHABLE'],
    ['a page that it is down', { status: 503, body: '<html>at CasServer.java:12</html>' }, 'UNREACHABLE'],
    ['too late', { wait: 5500 }, 'UNREACHABLE'],
    ['no XML', { body: 'yes\nchen-gang\n' }, 'UNTRUSTED'],
    ['half an answer', { body: success('chen-gang').slice(0, -30) }, 'UNTRUSTED'],
    ['two users', { body: success('zhou</cas:user><cas:user>chen-gang') }, 'UNTRUSTED'],
    ['a user in parts', { body: success('zhou<b/>chen-gang') }, 'UNTRUSTED'],
    ['nobody', { body: success('') }, 'UNTRUSTED'],
    ['yes and no', { body: both }, 'UNTRUSTED'],
    ['neither', { body: success('').replaceAll('authenticationSuccess', 'other') }, 'UNTRUSTED'],
    ['a user where none stands', { body: success('', '<cas:user>chen-gang</cas:user>') }, 'UNTRUSTED'],
    [
      'an entity',
      { body: `<!DOCTYPE x [<!ENTITY who SYSTEM "file:///etc/hostname">]>${success('&who;')}` },
      'UNTRUSTED',
    ],
    ['more than anybody reads', { body: success('x'.repeat(100_000)) }, 'UNREACHABLE'],
  ])('that answers %s signs nobody in', async (_, next, code) => {
    const visitor = new Visitor()
    const back = await ticketed(visitor)
    cas.next = next
    await visitor.go(back)
    const outcome = await outcomeAt(url, visitor)
    expect(outcome?.problem?.code).toBe(code)
    expect(JSON.stringify(outcome)).not.toMatch(/java|html/)
    expect(await nameAt(url, visitor)).toBe('public')
  })

  test('a name with an end hidden in a comment is the whole name', async () => {
    const visitor = new Visitor()
    const back = await ticketed(visitor)
    cas.next = { body: success('chen-gang<!-- -->-the-other') }
    await visitor.go(back)
    expect(await outcomeAt(url, visitor)).toMatchObject({ who: { subject: 'chen-gang-the-other' } })
  })

  test('the subject of another issuer is nobody’s here', async () => {
    await bind('qian-other', 'https://other.example/cas|qian')
    const visitor = new Visitor()
    await visitor.go(await ticketed(visitor, 'qian'))
    expect((await outcomeAt(url, visitor))?.problem?.code).toBe('SUBJECT_NOT_BOUND')
  })
})
