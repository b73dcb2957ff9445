import { type Database, openDatabase } from '@kexie/db/database'
import { city, districts, province, scopes, societies } from '@kexie/db/testing/small-city'
import { metrics } from '@kexie/metrics/subgraph'
import { edition } from '@kexie/records/testing/edition-domain'
import { move, type OpenLedger, openLedger, report } from '@kexie/records/testing/open-ledger'
import type { Subgraph } from '@kexie/runtime/subgraph'
import { prover } from '@kexie/runtime/testing/prover'
import { toGlobalId } from '@kexie/schema/global-id'
import { publicViewer, type Viewer } from '@kexie/schema/viewer'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Knowledge } from './knowledge.ts'

const code = 'family-doctor-talents'
const years = [2018, 2019, 2020, 2021] as const
const areas = [province, city, ...districts]
const cellOf = (area: string, year: number) => `${area} ${year}`
const cells = districts.flatMap((area) => years.map((year) => cellOf(area, year)))

let ledger: OpenLedger
let callerAs: Awaited<ReturnType<typeof prover>>
let pool: Database
let subgraph: Subgraph
/** How many there are at the end of each year, which nobody but the test may know. */
const truth = new Map<string, number>()
/** Moments between the reports, for who asks as of the past. */
const moments: Date[] = []

beforeAll(async () => {
  ledger = await openLedger()
  callerAs = await prover(ledger.database.url)
  pool = openDatabase(ledger.database.roleUrl('metrics'), { name: 'narrowing' })
  subgraph = metrics(pool.db)
  // A year in which all may be told, one with a single small district, one with several, one of few altogether.
  const arrivals = [
    [6, 9, 30],
    [2, 6, 11],
    [-5, -13, 4],
    [0, -2, -44],
  ]
  for (const [place, year] of years.entries()) {
    for (const [at, district] of districts.entries()) await arrive(district, year, arrivals[place]?.[at] ?? 0)
    moments.push(new Date())
  }
})
afterAll(async () => {
  await pool.close()
  await ledger.close()
})

async function arrive(districtCode: string, year: number, count: number): Promise<void> {
  const rows = Array.from({ length: Math.abs(count) }, () => ({
    input: edition({
      districtCode,
      occurredOn: `${year}-05-01`,
      contributions: [{ indicator: code, quantity: Math.sign(count) }],
    }),
  }))
  const receipt = rows.length > 0 ? await report(ledger.domain, rows, { submit: true }) : { outcomes: [] }
  const ids = 'code' in receipt ? [] : receipt.outcomes.flatMap((one) => ('id' in one ? one.id : []))
  await move(ledger.reviewers, ids, 'ACCEPT')
  for (const later of years.filter((one) => one >= year))
    truth.set(cellOf(districtCode, later), (truth.get(cellOf(districtCode, later)) ?? 0) + count)
}

const roles: Record<string, Viewer> = {
  PUBLIC: publicViewer,
  LEADER: { ...publicViewer, name: 'leader', role: 'LEADER' },
  REPORTER: { ...publicViewer, name: 'other', role: 'REPORTER', organizationId: societies[1] },
  DISTRICT_REVIEWER: { ...publicViewer, name: 'dr', role: 'DISTRICT_REVIEWER', districtCode: districts[2] },
  REVIEWER: { ...publicViewer, name: 'reviewer', role: 'REVIEWER' },
  AUDIT_ADMIN: { ...publicViewer, name: 'auditor', role: 'AUDIT_ADMIN' },
  SERVICE: {
    ...publicViewer,
    name: 'token',
    role: 'SERVICE',
    organizationId: societies[2],
    scopes: ['FIGURES', 'READ'],
  },
}

const ask = async (role: string, query: string, variables: Record<string, unknown> = {}) =>
  (await subgraph.execute({ query, variables, caller: callerAs(roles[role] ?? publicViewer) }))
    .data as Answer | null

// biome-ignore lint/suspicious/noExplicitAny: whatever the graph answers is looked through
type Answer = any

const everything = `value planned entries postedSince relation reconciliation years { year value } months { value }
  districts { district { id } value } evidence(first: 5) { totalCount nodes { quantity } } organizations { totalCount }
  target { achievement pace expected }`

interface Attempt {
  door: (typeof doors)[number]
  role: string
  area: string
  from: number
  to: number
  asOf: number | null
}

const doors = ['indicator', 'review', 'district', 'organization', 'edition'] as const

const attempt: fc.Arbitrary<Attempt> = fc
  .record({
    door: fc.constantFrom(...doors),
    role: fc.constantFrom(...Object.keys(roles)),
    area: fc.constantFrom(...areas),
    one: fc.constantFrom(...years),
    other: fc.constantFrom(...years),
    asOf: fc.option(fc.nat(years.length - 1)),
  })
  .map(({ one, other, ...rest }) => ({ ...rest, from: Math.min(one, other), to: Math.max(one, other) }))

async function figureBy({ door, role, area, from, to, asOf }: Attempt): Promise<Answer> {
  const variables = {
    code,
    from,
    to,
    area: toGlobalId('District', area),
    asOf: asOf === null ? null : moments[asOf],
  }
  const span = '$from: Int!, $to: Int!, $asOf: DateTime'
  const args = 'from: $from, to: $to, asOf: $asOf'
  if (door === 'indicator')
    return (
      await ask(
        role,
        `query ($code: String!, $area: ID, ${span}) { indicator(code: $code) { figure(${args}, district: $area) { ${everything} } } }`,
        variables,
      )
    )?.indicator?.figure
  if (door === 'review') {
    const asked = `query ($code: String!, $area: ID, ${span}) { review(${args}, district: $area) { services { figures(codes: [$code]) { ${everything} } } } }`
    return (await ask(role, asked, variables))?.review?.services.flatMap(({ figures }: Answer) => figures)[0]
  }
  if (door === 'edition') return editionFigure(role, variables)
  const type = door === 'district' ? 'District' : 'Organization'
  const key = door === 'district' ? area : societies[0]
  const asked = `query ($code: String!, $reps: [_Any!]!, ${span}) { _entities(representations: $reps) { ... on ${type} { figures(${args}, codes: [$code]) { ${everything} } } } }`
  const reps = [{ __typename: type, id: toGlobalId(type, key) }]
  return (await ask(role, asked, { ...variables, reps }))?._entities?.[0]?.figures?.[0]
}

/** An edition is asked for by who publishes, and read by whoever asks. */
async function editionFigure(role: string, { from, to, area }: Answer): Promise<Answer> {
  const input = { title: '总览', from, to, district: area }
  const made = await ask(
    'LEADER',
    'mutation ($input: PublishEditionInput!) { publishEdition(input: $input) { ... on EditionSet { edition { id } } } }',
    { input },
  )
  const asked = `query ($id: ID!, $code: String!) { edition(id: $id) { coverage { records entries } verification { restatements(codes: [$code]) { causes { quantity } } drift { before after } }
    figures(codes: [$code]) { value years { year value } districts { district { id } value } reconciliation } } }`
  const found = (await ask(role, asked, { id: made.publishEdition.edition.id, code }))?.edition
  // Nothing else was ever reported, so that whatever is covered would be the confidential entries.
  expect(found?.coverage ?? { records: 0, entries: 0 }).toEqual({ records: 0, entries: 0 })
  return found?.figures[0]
}

const leavesOf = (area: string, year: number) => (scopes[area] ?? []).map((leaf) => cellOf(leaf, year))

/** What a figure told, as sums; what it may not tell at all is refused on the spot. */
function learnt(knowledge: Knowledge, figure: Answer, { area, to, asOf, door }: Attempt): void {
  if (!figure) return
  const { planned = null, entries = null, postedSince = null, months = [] } = figure
  expect([
    planned,
    entries,
    postedSince,
    months,
    figure.evidence ?? null,
    figure.organizations ?? null,
  ]).toEqual([null, null, null, [], null, null])
  expect(['UNPUBLISHED', 'WITHHELD']).toContain(figure.reconciliation)
  const isAnyShown = (cell: { value: number | null }[]) => cell.some(({ value }) => value !== null)
  if (door !== 'edition' && (asOf !== null || door === 'organization'))
    expect([figure.value, isAnyShown(figure.years), isAnyShown(figure.districts)]).toEqual([
      null,
      false,
      false,
    ])
  if (figure.value !== null) knowledge.learn(leavesOf(area, to), figure.value)
  for (const { year, value } of figure.years) if (value !== null) knowledge.learn(leavesOf(area, year), value)
  for (const { district, value } of figure.districts)
    if (value !== null)
      knowledge.learn(
        leavesOf(Buffer.from(district.id, 'base64url').toString().split(':')[1] ?? '', to),
        value,
      )
}

test('the attacker of these tests finds what a single withheld cell leaves to find', () => {
  const knowledge = new Knowledge()
  knowledge.learn(['a', 'b', 'c'], 52)
  expect(knowledge.derived(['a', 'b', 'c']).size).toBe(0)
  knowledge.learn(['b', 'c'], 49)
  expect(knowledge.derived(['a', 'b', 'c']).get('a')).toBe(3)
})

test('whatever is asked, by whom, and in what order, no withheld count can be reckoned from the answers', async () => {
  const small = [...truth].filter(([, count]) => count > 0 && count < 5).map(([cell]) => cell)
  expect(small.length).toBeGreaterThan(3)
  const property = fc.asyncProperty(
    fc.array(attempt, { minLength: 10, maxLength: 40, size: 'max' }),
    async (attempts) => {
      const knowledge = new Knowledge()
      for (const one of attempts) learnt(knowledge, await figureBy(one), one)
      const derived = knowledge.derived(cells)
      expect(small.filter((cell) => derived.has(cell))).toEqual([])
    },
  )
  await fc.assert(property, { numRuns: 6, endOnFailure: true })
})

test('what names nobody is told: the city of each year, and the districts of a year without a small one', async () => {
  const at = async (year: number) => {
    const figure = await figureBy({
      door: 'indicator',
      role: 'LEADER',
      area: city,
      from: year,
      to: year,
      asOf: null,
    })
    return [figure.value, ...figure.districts.map(({ value }: Answer) => value)]
  }
  expect(await Promise.all(years.map(at))).toEqual([
    [45, 6, 9, 30],
    [64, 8, 15, 41],
    [50, null, null, null],
    [null, null, null, null],
  ])
})
