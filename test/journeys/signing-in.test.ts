import { organizationGlobalId } from '@kexie/changzhou/registers'
import { connect } from '@kexie/db/connection'
import { expect, test } from 'vitest'
import { accountOf, ownSociety, password } from './accounts.ts'
import { queryAt } from './client.ts'
import { codeOf, doorOf } from './console.ts'
import { useProduct } from './product.ts'

const product = useProduct()
const anybody = (...asked: Parameters<ReturnType<typeof queryAt>>) => queryAt(product.url)(...asked)

const answer = `__typename ... on SignedIn { accessToken refreshToken } ... on SecondFactorNeeded { enrolment }
  ... on Refused { problems { code message field } }`

async function signIn(name: string, given = password, code?: string) {
  const { data, errors } = await anybody(
    `mutation ($input: SignInInput!) { signIn(input: $input) { ${answer} } }`,
    {
      input: { name, password: given, code },
    },
  )
  expect(errors).toBeUndefined()
  return data.signIn
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

/** Who a token makes one, or the code by which it is refused. */
async function whoIs(token: string): Promise<string> {
  const { data, errors } = await anybody('{ viewer { name } }', {}, bearer(token))
  return data?.viewer?.name ?? errors?.[0]?.extensions?.code
}

let accounts = 0

/** A new account in a role, made and granted by those who may, its password set by its holder. Its name, and its global id. */
async function newAccount(role: string, more: object = {}) {
  const name = `new-${++accounts}-${role.toLowerCase().replaceAll('_', '-')}`
  const made = await product.as('SYSTEM_ADMIN')(
    'mutation ($input: RegisterAccountInput!) { registerAccount(input: $input) { ... on AccountSet { account { id suspendedAt } link { path } } ... on Refused { problems { message } } } }',
    { input: { name, displayName: '新人', role, ...more } },
  )
  const { account, link } = made.data.registerAccount
  const { id } = account
  const enrolment = await redeem(link.path)
  expect((await signIn(name)).__typename).toBe('Refused')
  await grant(id, role, more)
  return { name, id, enrolment }
}

/** What the holder of a link does: a password of his own, and an authenticator where one is asked for. */
async function redeem(path: string): Promise<string | null> {
  const door = doorOf(product.url)
  const token = path.split('#')[1] ?? ''
  const { enrolment } = await door.open(token)
  const code = enrolment ? { code: codeOf(enrolment) } : {}
  expect(await door.redeem({ token, password, ...code })).toMatchObject({ __typename: 'OneTimeLinkRedeemed' })
  return enrolment
}

async function grant(account: string, role: string, more: object = {}) {
  const { data } = await product.as('SECURITY_ADMIN')(
    'mutation ($input: SetAccountRoleInput!) { setAccountRole(input: $input) { __typename ... on Refused { problems { message } } } }',
    { input: { account, role, reason: '任命', ...more } },
  )
  expect(data.setAccountRole.__typename).toBe('AccountSet')
}

const clerkScope = { organization: organizationGlobalId(ownSociety) }

test('a clerk signs in by name and password and is who he is', async () => {
  const { data, errors } = await product.as('REPORTER')(
    '{ viewer { name role organization { name } district { name } account { displayName hasSecondFactor } sessions { address } } }',
  )
  expect(errors).toBeUndefined()
  expect(data.viewer).toEqual({
    name: 'test-reporter',
    role: 'REPORTER',
    organization: { name: ownSociety },
    district: null,
    account: { displayName: 'REPORTER', hasSecondFactor: false },
    sessions: [{ address: '127.0.0.1' }],
  })
  const { data: nobody } = await anybody('{ viewer { name role account { name } sessions { id } } }')
  expect(nobody.viewer).toEqual({ name: 'public', role: 'PUBLIC', account: null, sessions: [] })
})

test('a name nobody has and a wrong password are answered alike, and after five failures both wait', async () => {
  const { name } = await newAccount('REPORTER', clerkScope)
  const five = async (who: string) => {
    for (let failure = 0; failure < 3; failure++) await signIn(who, '不是这个口令')
    return [await signIn(who, '不是这个口令'), await signIn(who)]
  }
  // As the account was tried once before it was opened, so is the name nobody has.
  await signIn('nobody-at-all')
  const unknown = await five('nobody-at-all')
  expect(unknown.map(({ problems }) => problems[0].code)).toEqual(['SIGN_IN_FAILED', 'SIGN_IN_DELAYED'])
  expect(await five(name)).toEqual(unknown)
})

test('a reviewer needs a second factor: enrolled by his first link, each code good once', async () => {
  const { name, enrolment } = await newAccount('REVIEWER')
  expect((await signIn(name, password, '000000')).__typename).toBe('Refused')
  const code = codeOf(enrolment ?? '', 1)
  const first = await signIn(name, password, code)
  expect(first.__typename).toBe('SignedIn')
  expect(await whoIs(first.accessToken)).toBe(name)
  expect((await signIn(name, password, code)).__typename).toBe('Refused')
  expect(await signIn(name)).toEqual({ __typename: 'SecondFactorNeeded', enrolment: null })
})

test('who had no second factor when his role came to need one enrols it at his next sign-in', async () => {
  const { name, id } = await newAccount('REPORTER', clerkScope)
  await grant(id, 'LEADER')
  const { enrolment } = await signIn(name)
  expect((await signIn(name, password, codeOf(enrolment))).__typename).toBe('SignedIn')
})

const changes: [string, (account: { name: string; id: string }, token: string) => Promise<unknown>][] = [
  [
    'signing out',
    (_, token) =>
      anybody('mutation { signOut(input: {}) { ... on SessionsEnded { ended } } }', {}, bearer(token)),
  ],
  [
    'a new password',
    (_, token) =>
      anybody(
        'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { __typename } }',
        { input: { current: password, password: '另一个谁也不好猜的口令' } },
        bearer(token),
      ),
  ],
  ['another role', ({ id }) => grant(id, 'LEADER')],
  [
    'suspension',
    ({ id }) =>
      product.as('SECURITY_ADMIN')(
        'mutation ($input: SuspendAccountInput!) { suspendAccount(input: $input) { __typename } }',
        { input: { account: id, reason: '离职' } },
      ),
  ],
]

test.each(changes)('%s ends a sign-in within five seconds', async (_, change) => {
  const account = await newAccount('REPORTER', clerkScope)
  const { accessToken } = await signIn(account.name)
  expect(await whoIs(accessToken)).toBe(account.name)
  await change(account, accessToken)
  await expect.poll(() => whoIs(accessToken), { timeout: 5000, interval: 200 }).toBe('UNAUTHENTICATED')
})

test('passwords that are short, common or made of the name are refused in the reader’s words', async () => {
  const { data } = await product.as('SYSTEM_ADMIN')(
    'mutation ($input: RegisterAccountInput!) { registerAccount(input: $input) { ... on AccountSet { link { path } } } }',
    {
      input: { name: 'xiaoming.wang', displayName: '王小明', role: 'REPORTER', ...clerkScope },
    },
  )
  const token = data.registerAccount.link.path.split('#')[1]
  const door = doorOf(product.url)
  const problemsOf = async (given: string) => (await door.redeem({ token, password: given })).problems
  expect(await problemsOf('short')).toEqual([
    { code: 'INVALID_VALUE', field: 'password', message: '“口令”应为10–200 个字符，收到“5”' },
  ])
  for (const common of ['password123', '1234567890', 'zxcvbnm123', 'xiaoming.wang', 'aaaaaaaaaaaa'])
    expect(await problemsOf(common), common).toMatchObject([{ field: 'password' }])
})

test('a society’s own software reports and reads with a token, within its scopes, until it is revoked', async () => {
  const issue = async (scopes: string[]) =>
    (
      await product.as('REPORTER')(
        'mutation ($input: IssueServiceTokenInput!) { issueServiceToken(input: $input) { ... on ServiceTokenIssued { token serviceToken { id label scopes } } } }',
        { input: { organization: clerkScope.organization, label: '会员系统', scopes } },
      )
    ).data.issueServiceToken
  const { token, serviceToken } = await issue(['FIGURES'])
  expect(serviceToken).toMatchObject({ label: '会员系统', scopes: ['FIGURES'] })
  const figure = await anybody('{ review(from: 2021, to: 2021) { from } }', {}, bearer(token))
  expect(figure.data.review).toEqual({ from: 2021 })
  const report = await anybody(
    'mutation ($input: ReportAcademicEventsInput!) { reportAcademicEvents(input: $input) { ... on Refused { problems { code } } } }',
    { input: { organization: clerkScope.organization, idempotencyKey: 'token', rows: [] } },
    bearer(token),
  )
  expect(report.data.reportAcademicEvents.problems).toEqual([{ code: 'NOT_PERMITTED' }])
  await product.as('REPORTER')(
    'mutation ($input: RevokeServiceTokenInput!) { revokeServiceToken(input: $input) { __typename } }',
    { input: { token: serviceToken.id } },
  )
  await expect.poll(() => whoIs(token), { timeout: 5000, interval: 200 }).toBe('UNAUTHENTICATED')
})

test('tokens that are changed, unsigned, signed otherwise or malformed are refused with 401', async () => {
  const token = await product.tokenOf('REPORTER')
  const [header = '', payload = '', signature = ''] = token.split('.')
  const recoded = (text: string, change: object) =>
    Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(text, 'base64url').toString()), ...change }),
    ).toString('base64url')
  const bad = [
    `${header}.${recoded(payload, { sub: accountOf('LEADER').id })}.${signature}`,
    `${recoded(header, { alg: 'none' })}.${payload}.`,
    `${recoded(header, { alg: 'HS256' })}.${payload}.${signature}`,
    `${header}.${payload}.${signature.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))}`,
    'kxs_nobody-was-ever-issued-this-one',
    'rubbish',
  ]
  for (const forged of bad) {
    const response = await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...bearer(forged) },
      body: JSON.stringify({ query: '{ viewer { name } }' }),
    })
    expect([response.status, await response.text()]).toEqual([
      401,
      expect.stringContaining('UNAUTHENTICATED'),
    ])
  }
})

test('the three administrators are three: none does the work of another, nor promotes himself', async () => {
  const { data } = await product.as('SECURITY_ADMIN')('{ viewer { account { id } } }')
  const promote = await product.as('SECURITY_ADMIN')(
    'mutation ($input: SetAccountRoleInput!) { setAccountRole(input: $input) { ... on Refused { problems { code } } } }',
    { input: { account: data.viewer.account.id, role: 'REVIEWER', reason: '自荐' } },
  )
  expect(promote.data.setAccountRole.problems).toEqual([{ code: 'NOT_PERMITTED' }])
})

test('the audit tells who signed in and who could not, and what a role was before', async () => {
  const { name, id } = await newAccount('REPORTER', clerkScope)
  await signIn(name, '不是这个口令')
  await signIn(name)
  await grant(id, 'LEADER')
  const { data } = await product.as('AUDIT_ADMIN')(
    'query ($id: ID) { auditEntries(filter: { object: $id }) { nodes { actor action outcome address before after reason } } auditVerification { entries breaks { number kind } } }',
    { id },
  )
  const audited = data.auditEntries.nodes.map(
    ({ actor, action, outcome }: { actor: string; action: string; outcome: string }) =>
      `${actor} ${action} ${outcome}`,
  )
  expect(audited).toEqual([
    'test-security-admin SET_ROLE DONE',
    // What a stranger was refused is counted by hour and address, not written row by row.
    `${name} SIGN_IN DONE`,
    'test-security-admin SET_ROLE DONE',
    `${name} REDEEM_LINK DONE`,
    'test-system-admin REGISTER_ACCOUNT DONE',
  ])
  expect(JSON.parse(data.auditEntries.nodes[0].before)).toMatchObject({ role: 'REPORTER' })
  expect(JSON.parse(data.auditEntries.nodes[0].after)).toMatchObject({ role: 'LEADER' })
  expect(JSON.stringify(data)).not.toContain(password)
  expect(data.auditVerification.breaks).toEqual([])
  expect(data.auditVerification.entries).toBeGreaterThan(1000)
})

test('the auditor reads how often strangers were refused, from where and when, for a year back', async () => {
  const sql = connect(product.databaseUrl, { max: 1, name: 'kexie test' })
  const read = async (after?: string) => {
    const { data } = await product.as('AUDIT_ADMIN')(
      'query ($after: String) { strangerRefusals(first: 1, after: $after) { nodes { action outcome address refusals } pageInfo { endCursor } totalCount } }',
      { after },
    )
    return data.strangerRefusals
  }
  try {
    await sql`delete from association.stranger_refusal`
    await sql`insert into association.stranger_refusal values
      (now() - interval '367 days', 'SIGN_IN', 'REFUSED', '192.0.2.1', 7, now() - interval '367 days'),
      (now() - interval '9 hours', 'SIGN_IN', 'REFUSED', '2001:db8:0:1', 3000000000, now())`
    expect((await read()).totalCount).toBe(2)
    // The first of a new hour clears what is over a year old.
    await signIn('nobody-in-this-hour', '不是这个口令')
    await signIn('nobody-in-this-hour', '不是这个口令')
    let page = await read()
    const listed = page.nodes
    while (page.nodes.length > 0) {
      page = await read(page.pageInfo.endCursor)
      listed.push(...page.nodes)
    }
    const row = { action: 'SIGN_IN', outcome: 'REFUSED' }
    expect(listed).toEqual([
      { ...row, address: '127.0.0.1', refusals: 2 },
      { ...row, address: '2001:db8:0:1', refusals: 2_147_483_647 },
    ])
  } finally {
    await sql.end()
  }
})

test('a row of the audit that is changed or removed shows', async () => {
  const sql = connect(product.databaseUrl, { max: 1, name: 'kexie test' })
  const verify = async () =>
    (await product.as('AUDIT_ADMIN')('{ auditVerification { breaks { number kind } } }')).data
      .auditVerification.breaks
  try {
    await sql`set session_replication_role = replica`
    await sql`update association.audit_entry set actor = 'somebody-else' where number = 500`
    expect(await verify()).toEqual([{ number: 500, kind: 'CHANGED' }])
    await sql`delete from association.audit_entry where number between 700 and 702`
    expect(await verify()).toContainEqual({ number: 703, kind: 'MISSING' })
  } finally {
    await sql.end()
  }
})

test('a browser is signed in by a cookie that no script reads, and out again', async () => {
  const session = (method: string, cookie: string, body?: object) =>
    fetch(`${product.url}/session`, {
      method,
      headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
  const failed = await session('POST', '', { name: 'test-leader', password: '不是这个口令' })
  expect([failed.status, failed.headers.get('set-cookie')]).toEqual([401, null])
  const opened = await session('POST', '', { name: 'test-leader', password })
  expect([opened.status, await opened.json()]).toEqual([200, { __typename: 'SignedIn' }])
  const set = opened.headers.get('set-cookie') ?? ''
  expect(set).toMatch(/^kexie_session=kxr_[^;]+; HttpOnly; SameSite=Strict; Path=\/; Max-Age=43200$/)
  const cookie = set.split(';')[0] ?? ''
  const who = async () => (await anybody('{ viewer { name } }', {}, { cookie })).data.viewer.name
  expect(await who()).toBe('test-leader')
  expect(await whoIs(cookie.split('=')[1] ?? '')).toBe('UNAUTHENTICATED')
  const closed = await session('DELETE', cookie)
  expect(closed.headers.get('set-cookie')).toContain('Max-Age=0')
  await expect.poll(who, { timeout: 5000, interval: 200 }).toBe('public')
})
