import { randomUUID } from 'node:crypto'
import { connect } from '@kexie/db/connection'
import { type FreshDatabase, freshDatabase } from '@kexie/db/testing/fresh-database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct } from '../../product/product.ts'
import { codeOf } from './console.ts'
import { client, type OidcIssuer, startOidcIssuer } from './oidc-issuer.ts'
import { type Arrived, Visitor } from './visitor.ts'

/** People sign in through a real OpenID provider beside the product. */
let issuer: OidcIssuer
let database: FreshDatabase
let url: string
let stop: () => Promise<void>

const title = { zh: '市民一号', en: 'City ID' }
const signOn = (more: object = {}) => ({
  ...{
    title,
    protocol: 'OIDC' as const,
    issuer: issuer.url,
    clientId: client.id,
    clientSecret: client.secret,
  },
  ...{ secondFactor: [], ...more },
})

const start = (how = signOn()) =>
  startProduct({ databaseUrl: database.url, host: '127.0.0.1', port: 0, urls: {}, signOn: how })

beforeAll(async () => {
  issuer = await startOidcIssuer()
  database = await freshDatabase()
  const gateway = await start()
  url = gateway.url
  await issuer.register(url)
  stop = async () => {
    await gateway.stop()
    await database.drop()
    issuer.close()
  }
})
afterAll(() => stop())

/** An account, bound to the subject of its name; whoever has no second factor yet binds one where his role needs it. */
async function bound(name: string, more: object = {}): Promise<string> {
  const sql = connect(database.url, { max: 1, name: 'kexie test' })
  const row = {
    role: 'LEADER',
    demo: true,
    suspended_at: null,
    external_subject: `${issuer.url}|${name}`,
    ...more,
  }
  const id = randomUUID()
  await sql`insert into association.account ${sql({ id, name, display_name: name, created_by: 'test', ...row })}`
  await sql.end()
  return id
}

/** A browser that presses the button, signs in at the issuer's page, and is sent back. */
async function entered(
  login: string,
  { back = '/figures/a?from=2019', ...given }: Record<string, string> = {},
) {
  const visitor = new Visitor()
  const page = await visitor.go(`${url}/sso/start?${new URLSearchParams({ back })}`)
  const arrived = await visitor.submit(page.url, { login, ...given })
  return { visitor, arrived }
}

/** Which page it came to, and where that leads back to. */
const pageOf = ({ url: { pathname, searchParams } }: Arrived) => [pathname, searchParams.get('back')]

/** Where our own answer to the way back sent the browser. */
const landing = ({ trail }: Arrived) => trail.find(({ from }) => from.pathname === '/sso/callback')?.to.href

const json = async (visitor: Visitor, path: string, init: RequestInit = {}) => {
  const headers = { accept: 'application/json', ...init.headers }
  return (await visitor.ask(`${url}${path}`, { ...init, headers })).json()
}

const giveCode = (visitor: Visitor, code: string) =>
  json(visitor, '/sso/code', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  })

async function audited(name: string) {
  const sql = connect(database.url, { max: 1, name: 'kexie test audit' })
  const rows = await sql`select e.action, e.outcome, e.actor, e.after from association.audit_entry e
    join association.account a on a.id::text = e.object_key where a.name = ${name} order by e.number`
  await sql.end()
  return rows
}

test('whom the issuer vouches for is signed in as the account bound to him, and stands on the page he asked for', async () => {
  await bound('liu-li')
  const { visitor, arrived } = await entered('liu-li')
  expect(arrived.url.href).toBe(`${url}/figures/a?from=2019`)
  expect(await json(visitor, '/session')).toMatchObject({ name: 'liu-li', role: 'LEADER' })
  expect(visitor.cookie(url, 'kexie_sso')).toBeUndefined()
  const [entry] = await audited('liu-li')
  expect(entry).toMatchObject({
    action: 'SIGN_IN',
    outcome: 'DONE',
    actor: 'liu-li',
    after: { issuer: issuer.url },
  })
})

test('whose role needs a second factor gives ours besides: bound the first time, and each code good once', async () => {
  await bound('reviewer-wu', { role: 'REVIEWER', demo: false })
  const { visitor, arrived } = await entered('reviewer-wu', { back: '/review' })
  expect(pageOf(arrived)).toEqual(['/sign-in', '/review'])
  const { enrolment } = (await json(visitor, '/sso')).outcome.codeNeeded
  expect(await json(visitor, '/session')).toMatchObject({ role: 'PUBLIC' })
  expect((await giveCode(visitor, '000000')).problems).toMatchObject([{ code: 'CODE_REFUSED' }])
  expect((await giveCode(visitor, 'x'.repeat(5000))).problems).toMatchObject([{ code: 'CODE_REFUSED' }])
  const code = codeOf(enrolment)
  expect(await giveCode(visitor, code)).toEqual({ back: '/review' })
  expect(await json(visitor, '/session')).toMatchObject({ name: 'reviewer-wu' })

  const again = await entered('reviewer-wu')
  expect((await json(again.visitor, '/sso')).outcome).toEqual({ codeNeeded: { enrolment: null } })
  expect((await giveCode(again.visitor, code)).problems).toMatchObject([{ code: 'CODE_REFUSED' }])
  expect(await giveCode(again.visitor, codeOf(enrolment, 1))).toEqual({ back: '/figures/a?from=2019' })
  expect((await audited('reviewer-wu')).map(({ outcome }) => outcome)).toContain('REFUSED')
})

test('a second factor that the issuer looked at counts only where the operator says so', async () => {
  await bound('reviewer-xu', { role: 'REVIEWER', demo: false })
  const usual = await entered('reviewer-xu', { otp: 'on' })
  expect((await json(usual.visitor, '/sso')).outcome).toHaveProperty('codeNeeded')
  const gateway = await start(signOn({ secondFactor: ['mfa', 'otp'] }))
  await issuer.register(gateway.url)
  const own = url
  url = gateway.url
  try {
    const { visitor } = await entered('reviewer-xu')
    expect((await json(visitor, '/sso')).outcome).toHaveProperty('codeNeeded')
    const strong = await entered('reviewer-xu', { otp: 'on' })
    expect(await json(strong.visitor, '/session')).toMatchObject({ name: 'reviewer-xu' })
  } finally {
    url = own
    await issuer.register(url)
    await gateway.stop()
  }
})

test('whom nobody has bound hears which subject to hand to the security administrator, in his language', async () => {
  const { visitor, arrived } = await entered('王芳')
  expect(arrived.url.pathname).toBe('/sign-in')
  const { problem, who } = (await json(visitor, '/sso')).outcome
  expect(problem).toMatchObject({ code: 'SUBJECT_NOT_BOUND' })
  expect(problem.message).toContain('还没有账号绑定到您')
  expect(who).toEqual({ issuer: issuer.url, subject: '王芳', name: '王芳 at the issuer' })
  const english = await json(visitor, '/sso', { headers: { 'accept-language': 'en' } })
  expect(english.outcome.problem.advice).toContain('security administrator')
  expect(await json(visitor, '/session')).toMatchObject({ role: 'PUBLIC' })
  await bound('wang-fang', { external_subject: `${issuer.url}|王芳` })
  const later = await entered('王芳')
  expect(await json(later.visitor, '/session')).toMatchObject({ name: 'wang-fang' })
})

test('a suspended account stays shut, its holder hears so, and the audit keeps it', async () => {
  await bound('gone-qian', { suspended_at: new Date() })
  const before = await refusals()
  const { visitor } = await entered('gone-qian')
  const { outcome } = await json(visitor, '/sso')
  expect(outcome.problem).toMatchObject({ code: 'ACCOUNT_SUSPENDED' })
  expect(await json(visitor, '/session')).toMatchObject({ role: 'PUBLIC' })
  expect(await refusals()).toBe(before + 1)
})

/** How many sign-ins of strangers the audit has refused. */
async function refusals(): Promise<number> {
  const sql = connect(database.url, { max: 1, name: 'kexie test audit' })
  const [counted] = await sql`
    select coalesce(sum(refusals), 0) as all from association.stranger_refusal where action = 'SIGN_IN'`
  await sql.end()
  return Number(counted?.all)
}

test('who signs out is offered the end of the sign-in at the issuer, which then asks who he is', async () => {
  await bound('leader-sun')
  const { visitor } = await entered('leader-sun')
  expect(await json(visitor, '/sso')).toMatchObject({ title, outcome: null, mayLeave: true })
  await visitor.ask(`${url}/session`, { method: 'DELETE', headers: { 'sec-fetch-site': 'same-origin' } })
  expect(await json(visitor, '/session')).toMatchObject({ role: 'PUBLIC' })
  // While the issuer's own sign-in lasts, nobody is asked anything.
  expect(landing(await visitor.go(`${url}/sso/start`))).toBe(`${url}/`)
  const asked = await visitor.go(`${url}/sso/leave`)
  expect(asked.url.href).toMatch(`${issuer.url}/session/end`)
  const [, xsrf = ''] = /name="xsrf" value="(\w+)"/.exec(asked.body) ?? []
  const left = await visitor.submit(`${issuer.url}/session/end/confirm`, { xsrf, logout: 'yes' })
  expect(left.trail.map(({ to }) => to.href)).toContain(`${url}/`)
  expect(await json(visitor, '/sso')).toMatchObject({ mayLeave: false })
  expect((await visitor.go(`${url}/sso/start`)).url.href).toMatch(`${issuer.url}/interaction/`)
})

/** What the page says after a sign-in that came to nothing. */
const problemOf = async (visitor: Visitor) => (await json(visitor, '/sso')).outcome?.problem

test('who gives up at the issuer reads that it was not permitted', async () => {
  const { visitor } = await entered('liu-li', { cancel: '1' })
  expect(await problemOf(visitor)).toMatchObject({ code: 'DENIED' })
})

test.each([
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example',
  '/\t/evil.example',
  'evil',
  `/${'x'.repeat(600)}`,
])('nobody is led to %j', async (back) => {
  const { arrived } = await entered('liu-li', { back })
  expect(landing(arrived)).toBe(`${url}/`)
})

test('an answer is good in the browser that began it, for the sign-in it began, and once', async () => {
  const visitor = new Visitor()
  const page = await visitor.go(`${url}/sso/start`)
  const sent = await visitor.ask(page.url, { method: 'POST', body: new URLSearchParams({ login: 'liu-li' }) })
  const resumed = await visitor.ask(new URL(sent.headers.get('location') ?? '', page.url))
  const callback = new URL(resumed.headers.get('location') ?? '')
  expect(callback.origin).toBe(url)

  const other = new Visitor()
  await other.go(callback)
  expect(await problemOf(other)).toMatchObject({ code: 'NOT_BEGUN' })
  await other.go(`${url}/sso/start`)
  await other.go(callback)
  expect(await problemOf(other)).toMatchObject({ code: 'NOT_BEGUN' })

  const kept = visitor.cookie(url, 'kexie_sso') ?? ''
  const forged = new URL(callback)
  forged.searchParams.set('state', 'forged')
  await visitor.go(forged)
  expect(await problemOf(visitor)).toMatchObject({ code: 'NOT_BEGUN' })

  visitor.plant(url, 'kexie_sso', kept, '/sso')
  expect(landing(await visitor.go(callback))).toBe(`${url}/`)
  expect(await json(visitor, '/session')).toMatchObject({ name: 'liu-li' })
  const thief = new Visitor()
  thief.plant(url, 'kexie_sso', kept, '/sso')
  await thief.go(callback)
  expect(await problemOf(thief)).toMatchObject({ code: 'OVER' })
  expect(await json(thief, '/session')).toMatchObject({ role: 'PUBLIC' })
})

test('what a browser keeps of it is written by nobody else', async () => {
  const visitor = new Visitor()
  const forged = Buffer.from(JSON.stringify({ kept: { is: 'CODE_NEEDED', who: {} } })).toString('base64url')
  visitor.plant(url, 'kexie_sso', `eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..x.${forged}.x`, '/sso')
  expect((await json(visitor, '/sso')).outcome).toBeNull()
  expect((await giveCode(visitor, '123456')).problems).toMatchObject([{ code: 'NOT_BEGUN' }])
  // That somebody came in by the issuer is no sign-in that waits for a code.
  const { visitor: came } = await entered('liu-li')
  came.plant(url, 'kexie_sso', came.cookie(url, 'kexie_sso_out') ?? '', '/sso')
  expect((await json(came, '/sso')).outcome).toBeNull()
})

test('nobody but the gateway signs in by a subject', async () => {
  const input = `{ issuer: "${issuer.url}", subject: "liu-li", secondFactor: true }`
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `mutation { signInBySubject(input: ${input}) { __typename } }` }),
  })
  expect(JSON.stringify(await response.json())).toContain('GRAPHQL_VALIDATION_FAILED')
})

/** Signs in by the issuer and then shows, from his own settings, that he is `subject` there. */
async function shownAs(name: string, subject: string) {
  const { visitor } = await entered(name)
  // Another identity at the issuer, in the same browser.
  visitor.forget(issuer.url)
  const page = await visitor.go(`${url}/sso/start?for=binding&back=https://evil.example/`)
  const arrived = await visitor.submit(page.url, { login: subject })
  expect([arrived.url.pathname, arrived.url.search]).toEqual(['/settings', '?sso=1'])
  return visitor
}

const graph = async (visitor: Visitor, query: string) => {
  const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
  const { data } = await json(visitor, '/graphql', {
    method: 'POST',
    headers,
    body: JSON.stringify({ query }),
  })
  return data
}

const ask = (visitor: Visitor) =>
  json(visitor, '/sso/binding', { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } })

const requests = `{ bindingRequests { id account { name } issuer subject nameThere } }`

const decide = (visitor: Visitor, field: string, input: string) =>
  graph(visitor, `mutation { ${field}(input: ${input}) { __typename ... on Refused { problems { code } } } }`)

async function administrator(name: string, role = 'SECURITY_ADMIN') {
  await bound(name, { role })
  return (await entered(name)).visitor
}

test('a person asks to be bound to who he is at the issuer, and is once the security administrator confirms', async () => {
  await bound('clerk-he', { external_subject: `${issuer.url}|he-before` })
  const admin = await administrator('admin-lu')
  const visitor = await shownAs('he-before', 'he-now')
  expect((await json(visitor, '/sso')).outcome).toEqual({
    toBind: { issuer: issuer.url, subject: 'he-now', name: 'he-now at the issuer' },
  })
  // Nothing is asked for until he says so.
  expect((await graph(admin, requests)).bindingRequests).toEqual([])
  expect(await ask(visitor)).toEqual({ requestedAt: expect.any(String) })
  expect((await ask(visitor)).problems).toMatchObject([{ code: 'NOT_BEGUN' }])
  const own = await graph(
    visitor,
    '{ viewer { account { isBound bindingRequestedAt externalSubject } } bindingRequests { id } }',
  )
  expect(own).toMatchObject({
    viewer: { account: { bindingRequestedAt: expect.any(String), externalSubject: null } },
  })
  expect(own.bindingRequests).toBeNull()

  const [request] = (await graph(admin, requests)).bindingRequests
  const { id, ...said } = request
  expect(said).toEqual({
    ...{ account: { name: 'clerk-he' }, issuer: issuer.url },
    ...{ subject: 'he-now', nameThere: 'he-now at the issuer' },
  })
  expect(await decide(visitor, 'confirmBinding', `{ request: "${id}" }`)).toMatchObject({
    confirmBinding: { problems: [{ code: 'NOT_PERMITTED' }] },
  })
  expect(await decide(admin, 'confirmBinding', `{ request: "${id}" }`)).toMatchObject({
    confirmBinding: { __typename: 'AccountSet' },
  })
  expect(await decide(admin, 'confirmBinding', `{ request: "${id}" }`)).toMatchObject({
    confirmBinding: { problems: [{ code: 'NOT_FOUND' }] },
  })
  const { visitor: later } = await entered('he-now')
  expect(await json(later, '/session')).toMatchObject({ name: 'clerk-he' })
  const actions = (await audited('clerk-he')).map(({ action, actor }) => [action, actor])
  expect(actions).toContainEqual(['REQUEST_BINDING', 'clerk-he'])
  expect(actions).toContainEqual(['BIND_SUBJECT', 'admin-lu'])
})

test('a request is refused with a reason, overtaken by the next, and of a subject that is another’s not made', async () => {
  await bound('clerk-yu')
  const admin = await administrator('admin-mo')
  await ask(await shownAs('clerk-yu', 'yu-1'))
  await ask(await shownAs('clerk-yu', 'yu-2'))
  const waiting = (await graph(admin, requests)).bindingRequests
  expect(waiting.map(({ subject }: { subject: string }) => subject)).toEqual(['yu-2'])
  const [{ id }] = waiting
  expect(await decide(admin, 'refuseBinding', `{ request: "${id}", reason: " " }`)).toMatchObject({
    refuseBinding: { problems: [{ code: 'REQUIRED' }] },
  })
  await decide(admin, 'refuseBinding', `{ request: "${id}", reason: "不是本人" }`)
  expect((await graph(admin, requests)).bindingRequests).toEqual([])
  expect((await ask(await shownAs('clerk-yu', 'liu-li'))).problems).toMatchObject([
    { code: 'ALREADY_EXISTS' },
  ])
})

test('nobody confirms his own, and nobody asks who is not signed in', async () => {
  const admin = await administrator('admin-du')
  await ask(await shownAs('admin-du', 'du-2'))
  const [{ id }] = (await graph(admin, requests)).bindingRequests
  expect(await decide(admin, 'confirmBinding', `{ request: "${id}" }`)).toMatchObject({
    confirmBinding: { problems: [{ code: 'NOT_PERMITTED' }] },
  })
  const visitor = await shownAs('liu-li', 'li-2')
  await visitor.ask(`${url}/session`, { method: 'DELETE', headers: { 'sec-fetch-site': 'same-origin' } })
  expect((await ask(visitor)).problems).toMatchObject([{ code: 'NOT_PERMITTED' }])
})

test('an issuer that goes away in the middle costs that sign-in, and the page names no address', async () => {
  const visitor = new Visitor()
  const page = await visitor.go(`${url}/sso/start?back=/map`)
  const sent = await visitor.ask(page.url, { method: 'POST', body: new URLSearchParams({ login: 'liu-li' }) })
  const resumed = await visitor.ask(new URL(sent.headers.get('location') ?? '', page.url))
  issuer.close()
  const arrived = await visitor.go(resumed.headers.get('location') ?? '')
  expect(pageOf(arrived)).toEqual(['/sign-in', '/map'])
  const problem = await problemOf(visitor)
  expect(problem).toMatchObject({ code: 'UNREACHABLE' })
  expect(JSON.stringify(problem)).not.toMatch(/127\.0\.0\.1|Error|fetch/)
})
