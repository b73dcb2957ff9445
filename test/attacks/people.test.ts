import { organizationGlobalId } from '@kexie/changzhou/registers'
import { connect } from '@kexie/db/connection'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountOf, otherSociety, ownSociety, type Part, password } from '../journeys/accounts.ts'
import { queryAt } from '../journeys/client.ts'
import { admin, codeOf, doorOf, tokensIn } from '../journeys/console.ts'
import { useProduct } from '../journeys/product.ts'

/** What is tried with accounts, links, sign-ins and tokens, and what must come of it. */
const product = useProduct()
const own = organizationGlobalId(ownSociety)
const other = organizationGlobalId(otherSociety)
const another = '另外一个谁也不好猜的口令'

let sql: ReturnType<typeof connect>
beforeAll(() => {
  sql = connect(product.databaseUrl, { max: 1, name: 'kexie attacks' })
})
afterAll(() => sql?.end())

type Sender = Part | { token: string }

/** Sends a mutation as a part or with a token. Its answer, or the code by which it is refused. */
async function send(who: Sender, field: string, type: string, input: object, answer: string) {
  const headers = typeof who === 'object' ? { authorization: `Bearer ${who.token}` } : undefined
  const ask = typeof who === 'object' ? queryAt(product.url) : product.as(who)
  const { data, errors } = await ask(
    `mutation ($input: ${type}!) { ${field}(input: $input) { ${answer} ... on Refused { problems { code field } } } }`,
    { input },
    headers,
  )
  if (errors) return { code: errors[0]?.extensions?.code }
  const { problems, ...rest } = data[field]
  return problems ? { code: problems[0].code, field: problems[0].field } : rest
}

const set = '__typename ... on AccountSet { account { id name } link { path expiresAt } }'
const tokenOfLink = ({ link }: { link: { path: string } }) => link.path.split('#')[1] ?? ''

let made = 0

/** A new account of a clerk, or in a role, open and entered by its holder. */
async function newPerson(role = 'REPORTER', organization: string | undefined = own) {
  const name = `person-${++made}`
  const scope = role === 'REPORTER' ? { organization } : {}
  const given = { name, displayName: '甲乙', role, ...scope }
  const answer = await send('SYSTEM_ADMIN', 'registerAccount', 'RegisterAccountInput', given, set)
  const { id } = answer.account
  const token = tokenOfLink(answer)
  const grant = { account: id, role, reason: '任命', ...scope }
  await send('SECURITY_ADMIN', 'setAccountRole', 'SetAccountRoleInput', grant, set)
  return { id, name, token }
}

async function entered(role = 'REPORTER') {
  const person = await newPerson(role)
  const door = doorOf(product.url)
  const { enrolment } = await door.open(person.token)
  const code = enrolment ? { code: codeOf(enrolment) } : {}
  await door.redeem({ token: person.token, password, ...code })
  const later = enrolment ? { code: codeOf(enrolment, 1) } : {}
  const signedIn = await door.signIn({ name: person.name, password, ...later })
  return { ...person, ...signedIn } as typeof person & { accessToken: string; refreshToken: string }
}

const request = (who: Part, account: string, secondFactor = false) =>
  send(
    who,
    'requestAccountReset',
    'RequestAccountResetInput',
    { account, secondFactor, reason: '本人来电，已核对工号' },
    '__typename ... on ResetRequested { reset { id } }',
  )

const decide = (who: Part, reset: string, field = 'confirmAccountReset') =>
  send(who, field, 'DecideAccountResetInput', { reset, reason: '当面核对' }, set)

/** The account of a part as the graph names it. */
async function idOf(part: 'SYSTEM_ADMIN' | 'SECURITY_ADMIN' | 'AUDIT_ADMIN'): Promise<string> {
  const { data } = await product.as(part)('{ viewer { account { id } } }')
  return data.viewer.account.id
}

describe('a one-time link', () => {
  const over = { __typename: 'Refused', problems: [{ code: 'LINK_OVER', field: null }] }

  const attempts: [string, (token: string, id: string) => Promise<string>][] = [
    [
      'one that was redeemed',
      async (token) => {
        await doorOf(product.url).redeem({ token, password })
        return token
      },
    ],
    [
      'one that has run out',
      async (token) => {
        await sql`update association.one_time_link set expires_at = now() - interval '1 second' where redeemed_at is null`
        return token
      },
    ],
    [
      'one before the last',
      async (token, account) => {
        await send('SYSTEM_ADMIN', 'renewAccountLink', 'RenewAccountLinkInput', { account }, set)
        return token
      },
    ],
    [
      'one of an account that was suspended since',
      async (token, account) => {
        const input = { account, reason: '调离' }
        await send('SECURITY_ADMIN', 'suspendAccount', 'SuspendAccountInput', input, set)
        return token
      },
    ],
    [
      'its hash from the database',
      async () => (await sql`select hash from association.one_time_link`)[0]?.hash,
    ],
    ['one with a letter changed', async (token) => token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
    ['nothing', async () => ''],
  ]

  test.each(attempts)('%s opens nothing and sets no password', async (_, spoil) => {
    const { id, token } = await newPerson()
    const spoilt = await spoil(token, id)
    const door = doorOf(product.url)
    expect(await door.open(spoilt).then(({ problems }) => problems?.[0].code)).toBe('LINK_OVER')
    expect(await door.redeem({ token: spoilt, password: another })).toMatchObject({
      ...over,
      problems: [{ code: 'LINK_OVER' }],
    })
  })

  test('redeemed twenty times at once sets one password', async () => {
    const { token } = await newPerson()
    const door = doorOf(product.url)
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => door.redeem({ token, password: `${another}第${index}个` })),
    )
    expect(answers.filter(({ __typename }) => __typename === 'OneTimeLinkRedeemed')).toHaveLength(1)
  })

  test('of a reviewer is not redeemed without the code of the second factor it enrols', async () => {
    const { token, name } = await newPerson('REVIEWER')
    const door = doorOf(product.url)
    expect((await door.redeem({ token, password })).problems).toMatchObject([{ field: 'code' }])
    const { enrolment } = await door.open(token)
    expect((await door.redeem({ token, password, code: '000000' })).problems).toMatchObject([
      { field: 'code' },
    ])
    expect((await door.open(token)).enrolment).toBe(enrolment)
    expect(await door.redeem({ token, password, code: codeOf(enrolment) })).toMatchObject({ name })
  })

  test('is kept as a hash, and its secret is gone once it is used', async () => {
    const { token } = await entered('LEADER')
    const rows = await sql`select * from association.one_time_link`
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(rows.filter((row) => row.redeemed_at && row.second_factor)).toEqual([])
  })

  test('made by an administrator says no password, and none can be given', async () => {
    const { errors } = await product.as('SYSTEM_ADMIN')(
      'mutation { registerAccount(input: { name: "with-password", displayName: "某", password: "x", role: LEADER }) { __typename } }',
    )
    expect(errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED')
  })
})

describe('a reset', () => {
  test('by one administrator alone changes nothing', async () => {
    const { id, name } = await entered()
    const { reset } = await request('SYSTEM_ADMIN', id)
    expect(await decide('SYSTEM_ADMIN', reset.id)).toEqual({ code: 'NOT_PERMITTED', field: null })
    expect((await doorOf(product.url).signIn({ name, password })).__typename).toBe('SignedIn')
    await expect(
      sql`update association.account_reset set decided_at = now(), decided_by = requested_by, outcome = 'CONFIRMED' where decided_at is null`,
    ).rejects.toThrow('account_reset_takes_two')
  })

  test.each(['SYSTEM_ADMIN', 'SECURITY_ADMIN'] as const)(
    'of his own account is not asked for by %s',
    async (part) => {
      expect(await request(part, await idOf(part))).toEqual({ code: 'NOT_PERMITTED', field: null })
    },
  )

  test.each([
    ['SYSTEM_ADMIN', 'SECURITY_ADMIN'],
    ['SECURITY_ADMIN', 'SYSTEM_ADMIN'],
    ['AUDIT_ADMIN', 'SYSTEM_ADMIN'],
  ] as const)('of his own account is not confirmed by %s', async (part, asking) => {
    const { reset } = await request(asking, await idOf(part))
    expect(await decide(part, reset.id)).toEqual({ code: 'NOT_PERMITTED', field: null })
    await decide(asking, reset.id, 'refuseAccountReset')
  })

  test.each(['PUBLIC', 'REPORTER', 'DISTRICT_REVIEWER', 'REVIEWER', 'LEADER', 'SERVICE'] as const)(
    'is neither asked for nor confirmed by %s',
    async (part) => {
      const { id } = await newPerson()
      expect(await request(part, id)).toEqual({ code: 'NOT_PERMITTED', field: null })
      const { reset } = await request('SYSTEM_ADMIN', id)
      expect(await decide(part, reset.id)).toEqual({ code: 'NOT_PERMITTED', field: null })
    },
  )

  test('by two is a link: the old password until it is redeemed, the new one after, sign-ins over', async () => {
    const { id, name, accessToken } = await entered()
    const { reset } = await request('SYSTEM_ADMIN', id)
    expect(await request('SECURITY_ADMIN', id)).toMatchObject({ code: 'ALREADY_EXISTS' })
    const confirmed = await decide('SECURITY_ADMIN', reset.id)
    expect(await decide('SECURITY_ADMIN', reset.id)).toEqual({ code: 'NOT_FOUND', field: 'reset' })
    const door = doorOf(product.url)
    expect((await door.signIn({ name, password })).__typename).toBe('SignedIn')
    await door.redeem({ token: tokenOfLink(confirmed), password: another })
    expect((await door.signIn({ name, password })).__typename).toBe('Refused')
    expect((await door.signIn({ name, password: another })).__typename).toBe('SignedIn')
    expect(await signOut(accessToken)).toEqual({ code: 'UNAUTHENTICATED' })
    const { data } = await product.as('AUDIT_ADMIN')(
      'query ($id: ID) { auditEntries(filter: { object: $id }) { nodes { actor action outcome reason } } }',
      { id },
    )
    const audited = data.auditEntries.nodes.map((row: Record<string, string>) => `${row.actor} ${row.action}`)
    expect(audited).toContain('test-security-admin CONFIRM_RESET')
    expect(audited).toContain('test-system-admin REQUEST_RESET')
    const reasons = data.auditEntries.nodes.filter(({ action }: { action: string }) =>
      action.endsWith('_RESET'),
    )
    expect(reasons.every(({ reason }: { reason: string | null }) => reason)).toBe(true)
  })

  test('of the second factor enrols another authenticator; the one before is good for nothing', async () => {
    const person = await newPerson('LEADER')
    const door = doorOf(product.url)
    const lost = (await door.open(person.token)).enrolment
    await door.redeem({ token: person.token, password, code: codeOf(lost) })
    const { reset } = await request('SECURITY_ADMIN', person.id, true)
    const token = tokenOfLink(await decide('AUDIT_ADMIN', reset.id))
    const { enrolment } = await door.open(token)
    expect(enrolment).not.toBe(lost)
    await door.redeem({ token, password: another, code: codeOf(enrolment) })
    const enter = (code: string) => door.signIn({ name: person.name, password: another, code })
    expect((await enter(codeOf(lost, 1))).__typename).toBe('Refused')
    expect((await enter(codeOf(enrolment, 1))).__typename).toBe('SignedIn')
  })

  test('that has run out is confirmed by nobody, and may be asked for again', async () => {
    const { id } = await newPerson()
    const { reset } = await request('SYSTEM_ADMIN', id)
    await sql`update association.account_reset set expires_at = now() where decided_at is null`
    expect(await decide('SECURITY_ADMIN', reset.id)).toEqual({ code: 'NOT_FOUND', field: 'reset' })
    expect(await request('SYSTEM_ADMIN', id)).toMatchObject({ __typename: 'ResetRequested' })
  })

  test('is no way around for an account that was entered: its first link is not issued again', async () => {
    const { id } = await entered()
    const answer = await send(
      'SYSTEM_ADMIN',
      'renewAccountLink',
      'RenewAccountLinkInput',
      { account: id },
      set,
    )
    expect(answer).toEqual({ code: 'INVALID_VALUE', field: 'account' })
  })

  test('at the console names the operator in the audit', async () => {
    const { id, name } = await entered()
    const env = { DATABASE_URL: product.databaseUrl }
    const ended = await admin(['reset', name, '--operator', '值班员', '--reason', '两位管理员都不在'], env)
    const token = tokensIn(ended.out)[name] ?? ''
    expect(await doorOf(product.url).redeem({ token, password: another })).toMatchObject({ name })
    const { data } = await product.as('AUDIT_ADMIN')(
      'query ($id: ID) { auditEntries(filter: { object: $id, action: "RESET_AT_CONSOLE" }) { nodes { actor reason address } } }',
      { id },
    )
    expect(data.auditEntries.nodes).toEqual([
      { actor: 'console:值班员', reason: '两位管理员都不在', address: 'console' },
    ])
  })
})

const signOut = (token: string) =>
  send({ token }, 'signOut', 'SignOutInput', {}, '__typename ... on SessionsEnded { ended }')

describe('a refresh token', () => {
  const refresh = (token: string) => doorOf(product.url).refresh(token)
  const over = { __typename: 'Refused', problems: [{ code: 'SESSION_OVER' }] }
  const wait = (name: string) => sql`
    update association.spent_refresh_token set spent_at = spent_at - interval '11 seconds' where session_id in (
      select s.id from association.session s join association.account a on a.id = s.account_id where a.name = ${name})`

  test('shown by two windows at once is answered with one successor', async () => {
    const { refreshToken } = await entered()
    const answers = await Promise.all(Array.from({ length: 5 }, () => refresh(refreshToken)))
    const successors = new Set(answers.map((answer) => answer.refreshToken))
    expect(successors.size).toBe(1)
    expect([...successors][0]).toMatch(/^kxr_/)
    expect(successors).not.toContain(refreshToken)
  })

  test.each([1, 2, 3])(
    'used %i after its successor ends the sign-in for all who hold it',
    async (generations) => {
      const { name, refreshToken, accessToken } = await entered()
      let newest = { refreshToken, accessToken }
      for (let generation = 0; generation < generations; generation++)
        newest = await refresh(newest.refreshToken)
      await wait(name)
      expect(await refresh(refreshToken)).toMatchObject(over)
      expect(await refresh(newest.refreshToken)).toMatchObject(over)
      expect(await signOut(newest.accessToken)).toEqual({ code: 'UNAUTHENTICATED' })
    },
  )

  test('that nobody was ever given ends nothing', async () => {
    const { refreshToken } = await entered()
    const [prefix, id] = refreshToken.split('_')
    expect(await refresh(`${prefix}_${id}_${'A'.repeat(43)}`)).toMatchObject(over)
    expect((await refresh(refreshToken)).__typename).toBe('SignedIn')
  })

  test('taken out of a browser and used elsewhere ends the sign-in when the browser comes back', async () => {
    const { name, refreshToken } = await entered()
    const stolen = await refresh(refreshToken)
    await wait(name)
    const { data } = await queryAt(product.url)(
      '{ viewer { name } }',
      {},
      { cookie: `kexie_session=${refreshToken}` },
    )
    expect(data.viewer.name).toBe('public')
    expect(await refresh(stolen.refreshToken)).toMatchObject(over)
  })

  test.each([
    ['REPORTER', 31, 'SignedIn'],
    ['REPORTER', 121, 'Refused'],
    ['REVIEWER', 29, 'SignedIn'],
    ['REVIEWER', 31, 'Refused'],
  ])('of a %s left alone for %i minutes: %s', async (role, minutes, outcome) => {
    const { name, refreshToken } = await entered(role)
    await sql`
      update association.session set refreshed_at = now() - make_interval(mins => ${minutes}) where account_id = (
        select id from association.account where name = ${name})`
    expect((await refresh(refreshToken)).__typename).toBe(outcome)
  })
})

const declare = (who: Sender, organization = own) =>
  send(who, 'declareNothing', 'PeriodInput', { organization, form: 'none', day: '2021-03-01' }, '__typename')

const issue = (who: Sender, organization: string, scopes: string[]) =>
  send(
    who,
    'issueServiceToken',
    'IssueServiceTokenInput',
    { organization, label: '试', scopes },
    '__typename ... on ServiceTokenIssued { token serviceToken { id } }',
  )

describe('suspension', () => {
  const suspend = (account: string) =>
    send('SECURITY_ADMIN', 'suspendAccount', 'SuspendAccountInput', { account, reason: '停用' }, set)

  test('stops the next write of a person who has just read, and reads within seconds', async () => {
    const { id, accessToken: token } = await entered()
    const read = () => queryAt(product.url)('{ viewer { name } }', {}, { authorization: `Bearer ${token}` })
    expect((await read()).errors).toBeUndefined()
    expect((await declare({ token })).code).toBe('NOT_FOUND')
    await suspend(id)
    expect(await declare({ token })).toEqual({ code: 'UNAUTHENTICATED' })
    await expect.poll(async () => (await read()).errors?.length, { timeout: 5000 }).toBe(1)
  })

  test.each([
    ['suspended', (account: string) => suspend(account)],
    [
      'moved to another society',
      (account: string) =>
        send(
          'SECURITY_ADMIN',
          'setAccountRole',
          'SetAccountRoleInput',
          { account, role: 'REPORTER', organization: other, reason: '调动' },
          set,
        ),
    ],
    [
      'removed by hand',
      (account: string) => sql`
      update association.account set suspended_at = now() where id = ${uuidIn(account)}`,
    ],
  ])('of who issued it ends a token: %s', async (_, end) => {
    const { id, accessToken } = await entered()
    const { token } = await issue({ token: accessToken }, own, ['REPORT', 'READ'])
    expect((await declare({ token })).code).toBe('NOT_FOUND')
    await end(id)
    expect(await declare({ token })).toEqual({ code: 'UNAUTHENTICATED' })
    await sql`update association.account set suspended_at = null where id = ${uuidIn(id)}`
  })

  test('is not undone for its tokens when the account is restored', async () => {
    const { id, accessToken } = await entered()
    const { token } = await issue({ token: accessToken }, own, ['REPORT'])
    await suspend(id)
    await send(
      'SECURITY_ADMIN',
      'restoreAccount',
      'SuspendAccountInput',
      { account: id, reason: '复职' },
      set,
    )
    expect(await declare({ token })).toEqual({ code: 'UNAUTHENTICATED' })
  })
})

const uuidIn = (id: string) => Buffer.from(id, 'base64url').toString().split(':')[1] ?? ''

describe('a service token', () => {
  test.each(['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN', 'OTHER_REPORTER', 'REVIEWER'] as const)(
    'of a society is not issued by %s',
    async (part) => {
      expect(await issue(part, own, ['READ'])).toEqual({ code: 'NOT_PERMITTED', field: null })
    },
  )

  test('is seen and ended by any clerk of the society, and by no other', async () => {
    const { accessToken } = await entered()
    const { serviceToken } = await issue({ token: accessToken }, own, ['READ'])
    const list = (part: Part, organization = own) =>
      product.as(part)('query ($id: ID) { serviceTokens(organization: $id) { id } }', { id: organization })
    const shown = (await list('REPORTER')).data.serviceTokens.map(({ id }: { id: string }) => id)
    expect(shown).toContain(serviceToken.id)
    for (const part of ['OTHER_REPORTER', 'SYSTEM_ADMIN', 'REVIEWER'] as const) {
      expect((await list(part)).errors?.[0]?.extensions?.code, part).toBe('FORBIDDEN')
      const denied = await revoke(part, serviceToken.id)
      expect(denied, part).toEqual({ code: 'NOT_PERMITTED', field: null })
    }
    expect(await revoke('REPORTER', serviceToken.id)).toMatchObject({
      serviceToken: { revokedBy: accountOf('REPORTER').name },
    })
  })

  const revoke = (who: Part, token: string) =>
    send(
      who,
      'revokeServiceToken',
      'RevokeServiceTokenInput',
      { token },
      '... on ServiceTokenRevoked { serviceToken { revokedBy } }',
    )

  const reads: [string[], string, string | number][] = [
    [['REPORT'], '{ academicEvents(first: 1, filter: { organization: "OTHER" }) { totalCount } }', 0],
    [['READ'], '{ academicEvents(first: 1, filter: { organization: "OTHER" }) { totalCount } }', 'SOME'],
    [['REPORT'], '{ academicEvents(first: 1, filter: { organization: "OWN" }) { totalCount } }', 'SOME'],
    [['REPORT'], '{ people(first: 1) { totalCount } }', 'FORBIDDEN'],
    [['READ'], '{ people(first: 1) { totalCount } }', 'SOME'],
    [['REPORT'], '{ reportingForms { code } }', 'SOME'],
    [['REPORT'], '{ review(from: 2021, to: 2021) { from } }', 'FORBIDDEN'],
  ]

  test.each(reads)('of scope %j asks %s and is told %s', async (scopes, query, audited) => {
    const { token } = await issue('REPORTER', own, scopes)
    const text = query.replace('OTHER', other).replace('OWN', own)
    const { data, errors } = await queryAt(product.url)(text, {}, { authorization: `Bearer ${token}` })
    const [answer] = Object.values(data ?? {}) as ({ totalCount?: number } | undefined | null)[]
    const count = answer?.totalCount ?? (answer ? 'SOME' : undefined)
    const heard = errors?.[0]?.extensions?.code ?? (count === 0 ? 0 : 'SOME')
    expect(heard).toBe(audited)
  })
})

describe('an outside identity', () => {
  const issuer = 'https://sso.example.org/realm'
  const bind = (who: Part, account: string, subject: string, from = issuer) =>
    send(
      who,
      'bindExternalSubject',
      'BindExternalSubjectInput',
      { account, issuer: from, subject, reason: '统一身份认证上线' },
      '... on AccountSet { account { externalSubject } }',
    )

  test('is bound and unbound by the security administrator, and both are audited', async () => {
    const { id } = await newPerson()
    expect(await bind('SECURITY_ADMIN', id, 'u-1')).toEqual({ account: { externalSubject: `${issuer}|u-1` } })
    const { id: second } = await newPerson()
    expect(await bind('SECURITY_ADMIN', second, 'u-1')).toMatchObject({ code: 'SUBJECT_BOUND' })
    const input = { account: id, reason: '调离' }
    const unbound = await send(
      'SECURITY_ADMIN',
      'unbindExternalSubject',
      'UnbindExternalSubjectInput',
      input,
      set,
    )
    expect(unbound).toMatchObject({ account: { id } })
    expect(await bind('SECURITY_ADMIN', second, 'u-1')).toMatchObject({ account: {} })
    const { data } = await product.as('AUDIT_ADMIN')(
      'query ($id: ID) { auditEntries(filter: { object: $id }) { nodes { action reason } } }',
      { id },
    )
    expect(data.auditEntries.nodes.slice(0, 2)).toEqual([
      { action: 'UNBIND_SUBJECT', reason: '调离' },
      { action: 'BIND_SUBJECT', reason: '统一身份认证上线' },
    ])
  })

  test.each([
    ['another’s by a bar in the issuer', 'https://a.example|b', 'u'],
    ['an issuer that is no address', 'sso', 'u'],
    ['an issuer longer than an index holds', `https://a.example/${'b'.repeat(500)}`, 'u'],
    ['a script as issuer', 'javascript:alert(1)', 'u'],
    ['a subject with NUL', issuer, 'u\u0000'],
    ['no subject', issuer, ' '],
    ['a subject of 300 characters', issuer, 'u'.repeat(300)],
  ])('is refused in words: %s', async (_, from, subject) => {
    const { id } = await newPerson()
    expect((await bind('SECURITY_ADMIN', id, subject, from)).code).toMatch(
      /INVALID_VALUE|REQUIRED|BAD_USER_INPUT/,
    )
  })

  test('is bound to his own account by nobody', async () => {
    expect(await bind('SECURITY_ADMIN', await idOf('SECURITY_ADMIN'), 'me')).toEqual({
      code: 'NOT_PERMITTED',
      field: null,
    })
  })
})
