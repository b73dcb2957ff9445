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

const day = fc.constantFrom('2016-03-15', '2017-12-31', '2018-01-01', '2020-06-30')
const step = fc.record({
  body: fc.nat(2),
  do: fc.constantFrom('REPORT', 'REPORT', 'WITHDRAW'),
  kind: fc.constantFrom('SOCIETY', 'SOCIETY', 'UNIVERSITY_ASSOCIATION', 'ENTERPRISE_INSTITUTE'),
  occurredOn: day,
  endsOn: fc.option(fc.constantFrom('2020-07-01', '2021-12-30', '2021-12-31')),
})

const owed = `query ($organization: ID!) { obligations(filter: { from: "2020-01-01", to: "2020-12-31", form: "monthly", organization: $organization }) {
  nodes { from } } }`

/** The months of 2020 that a body of that name owes a report for. */
async function monthsOwed(name: string): Promise<number[]> {
  const { data } = await product.query(
    'query ($name: String!) { organizations(filter: { text: $name }) { nodes { id } } }',
    { name },
  )
  const { data: duties } = await product.query(owed, { organization: data.organizations.nodes[0].id })
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
  await fc.assert(property, { numRuns: 4, endOnFailure: true })
}, 120_000)
