import { organizationGlobalId } from '@kexie/changzhou/registers'
import { beforeAll, expect, test } from 'vitest'
import { relationOf } from '../../subgraphs/metrics/figure/bends.ts'
import { ownSociety } from './accounts.ts'
import { clerkOf } from './clerk.ts'
import { useProduct } from './product.ts'

const product = useProduct()
const clerk = clerkOf(product)
const code = 'academic-exchange-events'

interface Contributed {
  organization: { id: string; name: string }
  value: number
  entries: number
  basis: string
}

const query = `query ($code: String!, $district: ID, $asOf: DateTime, $after: String) {
  indicator(code: $code) { figure(from: 2017, to: 2021, district: $district, asOf: $asOf) {
    value entries postedSince months { month value }
    organizations(first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor }
      nodes { organization { id name } value relation basis entries } } } } }`

async function figure(variables: object) {
  const { data, errors } = await product.query(query, { code, ...variables })
  expect(errors).toBeUndefined()
  return data.indicator.figure
}

/** All organizations of a figure, page by page. */
async function contributed(variables: object = {}): Promise<Contributed[]> {
  const { nodes, pageInfo } = (await figure(variables)).organizations
  return pageInfo.hasNextPage
    ? [...nodes, ...(await contributed({ ...variables, after: pageInfo.endCursor }))]
    : nodes
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

let district: string
beforeAll(async () => {
  const { data } = await product.query('{ district(code: "320411") { id } }')
  district = data.district.id
})

test.each(['academic-exchange-events', 'salons', 'conversion-benefit'])(
  'of %s the organizations add up to the figure, in the city and in a district, each once and the largest first',
  async (one) => {
    for (const variables of [{ code: one }, { code: one, district }]) {
      const { value, entries, organizations } = await figure(variables)
      const all = await contributed(variables)
      expect(organizations.totalCount).toBe(all.length)
      expect(new Set(all.map(({ organization }) => organization.id)).size).toBe(all.length)
      expect(sum(all.map((row) => row.value))).toBeCloseTo(value ?? 0, 2)
      expect(sum(all.map((row) => row.entries))).toBe(entries)
      // All of it was rebuilt, and nothing was ever published of one organization.
      expect(new Set(all.map(({ basis }) => basis))).toEqual(new Set(['SPREAD']))
      expect(all.map((row) => row.value)).toEqual(all.map((row) => row.value).toSorted((a, b) => b - a))
    }
  },
)

test('what cannot be told apart by organization is null: stocks, distinct subjects, derived and confidential figures', async () => {
  const { data } = await product.query(
    `{ indicators { code measure figure(from: 2021, to: 2021) { organizations(first: 1) { totalCount } } } }`,
  )
  const found: { code: string; measure: string; figure: { organizations: object | null } }[] = data.indicators
  expect(found.length).toBeGreaterThan(140)
  for (const { code, measure, figure } of found)
    expect([code, figure.organizations !== null]).toEqual([code, measure === 'SUM'])
})

const ofMonths = `query ($code: String!, $asOf: DateTime, $after: String) { indicator(code: $code) {
  figure(from: 2017, to: 2021, asOf: $asOf) { relation months { month relation }
    evidence(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { occurredOn relation } } } } }`

interface Related {
  occurredOn: string
  relation: string
}

/** Every entry of a figure, with its months as they are answered beside. */
async function related(
  variables: Record<string, unknown>,
): Promise<{ months: object[]; relation: string; entries: Related[] }> {
  const { data } = await product.query(ofMonths, variables)
  const { months, relation, evidence } = data.indicator.figure
  const { hasNextPage, endCursor: after } = evidence.pageInfo
  const more = hasNextPage ? (await related({ ...variables, after })).entries : []
  return { months, relation, entries: [...evidence.nodes, ...more] }
}

const foldOf = (relations: readonly string[]) => {
  const count = (one: string) => relations.filter((relation) => relation === one).length
  return relationOf({
    atLeast: count('AT_LEAST'),
    atMost: count('AT_MOST'),
    about: count('ABOUT'),
    spread: 0,
  })
}

test.each(['tech-cafe-issues', 'roadshow-investment', 'salons'])(
  'a month of %s is exact, at least or about as its entries are, now and as known before',
  async (one) => {
    for (const asOf of [null, new Date().toISOString()]) {
      const { months, relation, entries } = await related({ code: one, asOf })
      const byMonth = Map.groupBy(entries, ({ occurredOn }) => occurredOn.slice(0, 7))
      const expected = [...byMonth]
        .map(([month, own]) => ({ month, relation: foldOf(own.map((entry) => entry.relation)) }))
        .toSorted((a, b) => a.month.localeCompare(b.month))
      expect(months).toEqual(expected)
      expect(foldOf(expected.map((month) => month.relation))).toBe(relation)
    }
  },
)

test('a record accepted adds to its organization, and what was known before stays as it was', async () => {
  const own = organizationGlobalId(ownSociety)
  const ownIn = (all: readonly Contributed[]) =>
    all.find(({ organization }) => organization.id === own)?.value ?? 0
  const before = await contributed()
  const { months, postedSince } = await figure({})
  const moment = new Date().toISOString()
  expect(Date.parse(postedSince)).toBeLessThan(Date.parse(moment))
  await clerk.accepted('AcademicEvents', {
    series: 'academic-month',
    form: 'FORUM',
    occurredOn: '2021-06-01',
    attendance: 80,
  })
  expect(ownIn(await contributed())).toBe(ownIn(before) + 1)
  expect(await contributed({ asOf: moment })).toEqual(before)
  const known = await figure({ asOf: moment })
  expect(known.months).toEqual(months)
  expect((await figure({})).months).not.toEqual(months)
  expect(known.postedSince).toBe(postedSince)
})

test('who may read the figure may read who contributed, and nobody else', async () => {
  const asked = `{ indicator(code: "${code}") { figure(from: 2021, to: 2021) { organizations(first: 1) { totalCount } } } }`
  for (const part of ['REPORTER', 'DISTRICT_REVIEWER', 'LEADER'] as const)
    expect((await product.as(part)(asked)).data.indicator.figure.organizations.totalCount).toBeGreaterThan(0)
  for (const part of ['PUBLIC', 'AUDIT_ADMIN'] as const)
    expect((await product.as(part)(asked)).data.indicator).toBeNull()
})
