import { openDatabase } from '@kexie/db/database'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clerkOf } from './clerk.ts'
import { useProduct } from './product.ts'

const product = useProduct()
const clerk = clerkOf(product)

/** Stocks of the network, each with the kind of body that the register knows it by. */
const stocks = [
  ['municipal-societies', 'SOCIETY'],
  ['university-associations', 'UNIVERSITY_ASSOCIATION'],
] as const

interface Listed {
  name: string
  memberships: { body: { name: string }; admittedOn: string; endedOn: string | null }[]
}

const list = `query ($kind: String!, $after: String) { organizations(filter: { kind: $kind }, first: 100, after: $after) {
  totalCount nodes { name memberships { body { name } admittedOn endedOn } } pageInfo { hasNextPage endCursor } } }`

/** Everybody of a kind in the register. */
async function register(kind: string, after: string | null = null): Promise<Listed[]> {
  const { data } = await product.query(list, { kind, after })
  const { nodes, pageInfo } = data.organizations
  return pageInfo.hasNextPage ? [...nodes, ...(await register(kind, pageInfo.endCursor))] : nodes
}

/** How many of them belong to the city's association on the last day of a year. */
const membersIn = (listed: readonly Listed[], year: number) =>
  listed.filter(({ memberships }) =>
    memberships.some(
      ({ body, admittedOn, endedOn }) =>
        body.name === '常州市科学技术协会' &&
        admittedOn <= `${year}-12-31` &&
        (endedOn === null || endedOn >= `${year}-12-31`),
    ),
  ).length

const years = [2016, 2017, 2018, 2019, 2020, 2021]

/** Each year's stock by the figure, and by the register. */
async function expectAgreement(): Promise<void> {
  for (const [code, kind] of stocks) {
    const listed = await register(kind)
    const figures = await Promise.all(years.map(async (year) => (await clerk.values([code], year, year))[0]))
    expect([code, figures]).toEqual([code, years.map((year) => membersIn(listed, year))])
  }
}

test('the stocks of the network are as many as the register has, in every year of the data', expectAgreement)

test('whom an accepted admission names is in the register as what it says, until it is withdrawn', async () => {
  const societies = async () => (await register('SOCIETY')).length
  expect([await societies(), await clerk.values(['municipal-societies'], 2021, 2021)]).toEqual([72, [72]])
  const row = {
    member: { name: '常州市试验学会' },
    kind: 'SOCIETY',
    basis: 'ADMITTED',
    occurredOn: '2020-05-18',
  }
  const id = await clerk.accepted('Admissions', row)
  expect([await societies(), await clerk.values(['municipal-societies'], 2021, 2021)]).toEqual([73, [73]])
  await clerk.withdraw(id)
  expect([await societies(), await clerk.values(['municipal-societies'], 2021, 2021)]).toEqual([72, [72]])
})

/** Whom an admission told of as a member of anybody: by whose row in the register, from which day. */
async function membershipsOf(names: readonly string[]): Promise<string[]> {
  const { sql, close } = openDatabase(product.databaseUrl, { name: 'kexie test members', max: 1 })
  const rows = await sql`
    select o.name, m.admitted_on::text as day from association.membership m join association.organization o on o.id = m.organization_id
    where m.record_id is not null and o.name = any (${[...names]}) order by m.admitted_on`
  await close()
  return rows.map(({ name, day }) => `${name} ${day}`)
}

async function decide(mutation: string, input: string, named: object, answer: string) {
  const { data } = await product.query(
    `mutation ($input: ${input}!) { ${mutation}(input: $input) { ... on ${answer} { entries } ... on Refused { problems { code } } } }`,
    { input: { ...named, reason: '来函说明' } },
  )
  expect(data[mutation]).toHaveProperty('entries')
}

async function idOf(name: string): Promise<string> {
  const { data } = await product.query(
    'query ($name: String!) { organizations(filter: { text: $name }) { nodes { id } } }',
    { name },
  )
  return data.organizations.nodes[0].id
}

test('whom an admission names is a member as whom it turns out to be, until it is itself again', async () => {
  const [one, other] = ['常州市试并协会', '常州市试留协会']
  const row = { kind: 'SOCIETY', basis: 'ADMITTED' }
  const first = { ...row, member: { name: one }, occurredOn: '2018-05-18', endsOn: '2019-12-30' }
  await clerk.accepted('Admissions', first)
  await clerk.accepted('Admissions', { ...row, member: { name: other }, occurredOn: '2019-05-18' })
  const waiting = await clerk.report('Admissions', {
    ...row,
    member: { name: one },
    occurredOn: '2020-05-18',
  })
  const merged = await idOf(one)
  await decide(
    'mergeIdentities',
    'MergeIdentitiesInput',
    { merged, into: await idOf(other) },
    'IdentitiesMerged',
  )
  expect(await membershipsOf([one, other])).toEqual([`${other} 2018-05-18`, `${other} 2019-05-18`])
  await product.query(
    'mutation ($input: MoveRecordsInput!) { acceptRecords(input: $input) { __typename } }',
    { input: { ids: [waiting.record.id] } },
  )
  const days = ['2018-05-18', '2019-05-18', '2020-05-18']
  expect(await membershipsOf([one, other])).toEqual(days.map((day) => `${other} ${day}`))
  await decide('unmergeIdentity', 'UnmergeIdentityInput', { merged }, 'IdentityUnmerged')
  expect(await membershipsOf([one, other])).toEqual([
    `${one} 2018-05-18`,
    `${other} 2019-05-18`,
    `${one} 2020-05-18`,
  ])
  await expectAgreement()
})

const day = fc.constantFrom('2016-03-15', '2017-12-31', '2018-01-01', '2020-06-30')
const step = fc.record({
  body: fc.nat(2),
  do: fc.constantFrom('REPORT', 'REPORT', 'WITHDRAW'),
  kind: fc.constantFrom('SOCIETY', 'SOCIETY', 'UNIVERSITY_ASSOCIATION', 'ENTERPRISE_INSTITUTE'),
  occurredOn: day,
  endsOn: fc.option(fc.constantFrom('2020-07-01', '2021-12-30', '2021-12-31')),
})

/** Reported twice with nothing changed between. */
const again = {
  body: 0,
  do: 'REPORT',
  kind: 'SOCIETY',
  occurredOn: '2020-06-30',
  endsOn: '2021-12-31',
} as const

const owed = `query ($organization: ID!) { obligations(filter: { from: "2020-01-01", to: "2020-12-31", form: "monthly", organization: $organization }) {
  nodes { from } } }`

/** The months of 2020 that a body of that name owes a report for. */
async function monthsOwed(name: string): Promise<number[]> {
  const { data: duties } = await product.query(owed, { organization: await idOf(name) })
  return duties.obligations.nodes.map(({ from }: { from: string }) => Number(from.slice(5, 7)))
}

test('whom only an admission tells of owes nothing before it, nor after it has left', async () => {
  const row = {
    member: { name: '常州市试报学会' },
    kind: 'SOCIETY',
    basis: 'ADMITTED',
    occurredOn: '2020-05-18',
  }
  const id = await clerk.accepted('Admissions', row)
  expect(await monthsOwed(row.member.name)).toEqual([6, 7, 8, 9, 10, 11, 12])
  await clerk.accepted('Admissions', { ...row, id, endsOn: '2020-09-15' })
  expect(await monthsOwed(row.member.name)).toEqual([6, 7, 8, 9])
  await clerk.withdraw(id)
  expect(await monthsOwed(row.member.name)).toEqual([])
})

test('figure and register agree after any sequence of admissions, corrections and withdrawals', async () => {
  const inForce = new Map<number, string>()
  const property = fc.asyncProperty(
    fc.array(step, { minLength: 4, maxLength: 5, size: 'max' }),
    async (steps) => {
      for (const { body, do: what, ...row } of steps) {
        const id = inForce.get(body)
        if (what === 'REPORT') {
          const given = { ...row, member: { name: `常州市第${body}试验协会` }, basis: 'FOUNDED' }
          inForce.set(body, await clerk.accepted('Admissions', id ? { ...given, id } : given))
        } else if (id) {
          await clerk.withdraw(id)
          inForce.delete(body)
        }
        await expectAgreement()
      }
    },
  )
  await fc.assert(property, { numRuns: 4, endOnFailure: true, examples: [[[again, again]]] })
}, 240_000)
