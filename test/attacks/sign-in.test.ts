import { randomUUID } from 'node:crypto'
import { connect } from '@kexie/db/connection'
import { freshDatabase } from '@kexie/db/testing/fresh-database'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct } from '../../product/product.ts'
import { password, seedInto } from '../journeys/accounts.ts'

let url: string
let databaseUrl: string
const closing: (() => Promise<void>)[] = []

beforeAll(async () => {
  const database = await freshDatabase()
  closing.push(database.drop)
  databaseUrl = database.url
  const gateway = await startProduct({
    ...{ databaseUrl, host: '127.0.0.1', port: 0, urls: {} },
    // A proxy that we trust says where a request comes from: so the test plays many addresses.
    edge: { trustedProxies: ['127.0.0.1'] },
  })
  closing.push(gateway.stop)
  url = gateway.url
})

afterAll(async () => {
  for (const close of closing.toReversed()) await close()
})

async function sql<T extends object>(text: string): Promise<T[]> {
  const client = connect(databaseUrl, { max: 1, name: 'kexie test' })
  const rows = await client.unsafe(text)
  await client.end()
  return rows as unknown as T[]
}

const mutation = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on Refused { problems { code } } } }`

/** What a sign-in comes to: SignedIn, SecondFactorNeeded, or the code it is refused with. */
async function signIn(
  address: string,
  input: { name: string; password?: string; code?: string },
): Promise<string> {
  const body = JSON.stringify({ query: mutation, variables: { input: { password, ...input } } })
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': address }
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body })
  const { data } = (await response.json()) as {
    data: { signIn: { __typename: string; problems?: { code: string }[] } }
  }
  return data.signIn.problems?.[0]?.code ?? data.signIn.__typename
}

const wrong = '不是这个口令也猜不到'
let made = 0

/** A new account that no other test tries. */
async function newAccount(role: 'LEADER' | 'SECURITY_ADMIN' = 'LEADER'): Promise<string> {
  const name = `tried-${++made}`
  const scope = { organizationId: null, districtCode: null }
  await seedInto(databaseUrl, [{ id: randomUUID(), name, displayName: '试', role, ...scope, password }])
  return name
}

const secret = new Secret({ size: 20 }).base32

/** A security administrator with a second factor that is confirmed. */
async function newAdministrator(): Promise<string> {
  const name = await newAccount('SECURITY_ADMIN')
  await sql(
    `update association.account set second_factor = '${secret}', second_factor_confirmed_at = now() where name = '${name}'`,
  )
  return name
}

const code = () => new TOTP({ secret: Secret.fromBase32(secret) }).generate()

const address = (network: number, index: number) =>
  `10.${network}.${Math.floor(index / 250)}.${(index % 250) + 1}`

async function many(
  count: number,
  attempt: (index: number) => Promise<string>,
): Promise<Record<string, number>> {
  const outcomes = await Promise.all(Array.from({ length: count }, (_, index) => attempt(index)))
  return Object.fromEntries([...Map.groupBy(outcomes, (one) => one)].map(([key, all]) => [key, all.length]))
}

/** Guesses a password until the name waits: a busy machine turns many away before they are looked at, and counts none of those. */
async function guessAt(name: string, network: number): Promise<void> {
  for (let round = 0; round < 10; round++) {
    const outcomes = await many(60, (index) => signIn(address(network, index), { name, password: wrong }))
    if ((outcomes.SIGN_IN_DELAYED ?? 0) > 0) return
  }
  throw new Error(`${name} never waited`)
}

/** Has a name wait: strangers guess until somebody else who has its password is told to. On a busy machine the delay may be over before that one tries. */
async function expectDelay(name: string, network: number): Promise<void> {
  let place = 1
  const elsewhere = async () => {
    await guessAt(name, network)
    return signIn(`10.${network}.201.${place++}`, { name })
  }
  await expect.poll(elsewhere, { timeout: 20_000 }).toBe('SIGN_IN_DELAYED')
}

test('five sign-ins under aliases, or beside anything else, or behind fragments are refused before any is tried', async () => {
  const name = await newAdministrator()
  const one = (alias: string) => `${alias}: signIn(input: { name: "${name}", password: "x" }) { __typename }`
  const five = ['a', 'b', 'c', 'd', 'e'].map(one).join(' ')
  for (const query of [
    `mutation { ${five} }`,
    `mutation { ...F ...F2 } fragment F on Mutation { ${one('a')} } fragment F2 on Mutation { ${one('b')} }`,
    `mutation { ${one('a')} ... { signOut(input: {}) { __typename } } }`,
  ]) {
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': '10.0.0.1' }
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query }),
    })
    const { errors } = (await response.json()) as { errors: { message: string }[] }
    expect(errors[0]?.message).toMatch(/signIn 须单独出现/)
  }
  expect(await signIn('10.0.0.1', { name, code: code() })).toBe('SignedIn')
})

test('from one address: a hundred guesses at once at one name, and a handful is looked at', async () => {
  const name = await newAccount()
  const outcomes = await many(100, () => signIn('10.1.0.1', { name, password: wrong }))
  expect(outcomes.SIGN_IN_FAILED).toBeLessThanOrEqual(8)
  expect(outcomes.SIGN_IN_DELAYED).toBeGreaterThanOrEqual(92)
  expect(await signIn('10.1.0.1', { name })).toBe('SIGN_IN_DELAYED')
})

test('from two hundred addresses: two guesses each at one name, and some twenty are looked at', async () => {
  const name = await newAccount()
  const outcomes = await many(200, (index) => signIn(address(2, index), { name, password: wrong }))
  expect(outcomes.SIGN_IN_FAILED).toBeLessThanOrEqual(25)
  const again = await many(200, (index) => signIn(address(2, index), { name, password: wrong }))
  expect(again.SIGN_IN_FAILED ?? 0).toBeLessThanOrEqual(5)
})

test('from one address: one guess at each of two hundred names, and some fifty are looked at', async () => {
  const outcomes = await many(200, (index) =>
    signIn('10.3.0.1', { name: `sprayed-${index}`, password: wrong }),
  )
  expect(outcomes.SIGN_IN_FAILED).toBeLessThanOrEqual(60)
})

test('the security administrator whom strangers guess at signs in at once with the second factor', async () => {
  const name = await newAdministrator()
  await expectDelay(name, 4)
  await many(60, (index) => signIn(address(4, index), { name, password: wrong, code: '000000' }))
  expect(await signIn('10.4.200.1', { name, code: code() })).toBe('SignedIn')
})

test('a clerk whom strangers guess at signs in at once from where he always does', async () => {
  const name = await newAccount()
  expect(await signIn('10.5.200.1', { name })).toBe('SignedIn')
  await expectDelay(name, 5)
  expect(await signIn('10.5.200.1', { name })).toBe('SignedIn')
})

test('who has the password guesses no codes: some ten are looked at, from however many addresses', async () => {
  const name = await newAdministrator()
  const outcomes = await many(100, (index) =>
    signIn(address(6, index), { name, code: String(100_000 + index) }),
  )
  expect(outcomes.SIGN_IN_FAILED).toBeLessThanOrEqual(15)
  expect(outcomes.SIGN_IN_DELAYED).toBeGreaterThanOrEqual(85)
})

test('a code in the request opens nothing to whoever has no second factor', async () => {
  const name = await newAccount()
  await expectDelay(name, 7)
  expect(await signIn('10.7.200.2', { name, code: '123456' })).toBe('SIGN_IN_FAILED')
})

test('a name nobody has is delayed as one that somebody has', async () => {
  const name = await newAccount()
  const tried = async (who: string, network: number) => {
    const outcomes: string[] = []
    for (let index = 0; index < 8; index++)
      outcomes.push(await signIn(address(network, 1), { name: who, password: wrong }))
    return outcomes
  }
  expect(await tried('nobody-of-that-name', 8)).toEqual(await tried(name, 9))
})

test('a name nobody has is refused as slowly as one that somebody has', async () => {
  const name = await newAccount()
  const times = { known: [] as number[], unknown: [] as number[] }
  const time = async (who: string, index: number) => {
    const started = performance.now()
    await signIn(address(10, index), { name: who, password: wrong })
    return performance.now() - started
  }
  for (let index = 0; index < 15; index++) {
    times.known.push(await time(name, index))
    times.unknown.push(await time('nobody-at-all-here', 100 + index))
  }
  const median = (all: number[]) => all.toSorted((a, b) => a - b)[7] ?? 0
  expect(median(times.unknown) / median(times.known)).toBeGreaterThan(0.6)
  expect(median(times.unknown) / median(times.known)).toBeLessThan(1.6)
})

test('four hundred refusals of strangers are a few rows of the audit, and counted', async () => {
  const size = async () =>
    Number((await sql<{ n: string }>('select count(*) as n from association.audit_entry'))[0]?.n)
  const before = await size()
  for (let round = 0; round < 2; round++)
    await many(200, (index) => signIn('10.11.0.1', { name: `flooded-${index}`, password: wrong }))
  expect((await size()) - before).toBeLessThanOrEqual(1)
  const [counted] = await sql<{ refusals: string }>(
    `select sum(refusals) as refusals from association.stranger_refusal where block = '10.11.0.1'`,
  )
  expect(Number(counted?.refusals)).toBe(400)
})

test('what was typed as a name is kept nowhere', async () => {
  const typed = 'a-password-typed-as-a-name'
  await signIn('10.13.0.1', { name: typed, password: wrong })
  const found = await sql<{ hits: string }>(`select
    (select count(*) from association.sign_in_delay d where d::text like '%${typed}%')
    + (select count(*) from association.audit_entry e where e::text like '%${typed}%')
    + (select count(*) from association.stranger_refusal s where s::text like '%${typed}%') as hits`)
  expect(Number(found[0]?.hits)).toBe(0)
})

test('noting an export is nothing that a client can ask', async () => {
  const query = 'mutation { noteExport(input: { file: "a.csv", filter: "", rows: 1 }) { __typename } }'
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
  })
})
