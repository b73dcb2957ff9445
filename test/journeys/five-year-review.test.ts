import { expect, test } from 'vitest'
import { useProduct } from './product.ts'

const product = useProduct()

const leadersQuery = `{
  review(from: 2017, to: 2021) {
    services { name
      figures(home: "events") { indicator { code name unit definition measure } value relation
        years { year value } districts { district { name } value }
        target { value achievement } statement { key value wording relation source { title paragraph } } reconciliation
        evidence(first: 3) { totalCount nodes { record { title organization { name } } } } } } } }`

interface FigureAnswer {
  indicator: { code: string; measure: string }
  value: number | null
  relation: string
  years: { year: number; value: number | null }[]
  districts: { district: { name: string }; value: number | null }[]
  statement: {
    key: string
    value: number
    wording: string
    source: { title: string; paragraph: number }
  } | null
  reconciliation: string
  evidence: {
    totalCount: number
    nodes: { record: { title: string; organization: { name: string } } | null }[]
  }
}

interface EvidencePage {
  totalCount: number
  pageInfo: { hasNextPage: boolean; endCursor: string }
  nodes: { record: { id: string; title: string } }[]
}

async function figures(): Promise<FigureAnswer[]> {
  const { data, errors } = await product.query(leadersQuery)
  expect(errors).toBeUndefined()
  return data.review.services.flatMap((service: { figures: FigureAnswer[] }) => service.figures)
}

/** What the five-year report printed of the academic domain: code, value, relation. */
const published: [string, number, string][] = [
  ['academic-exchange-events', 503, 'EXACT'],
  ['academic-academicians', 10, 'EXACT'],
  ['academic-experts', 105, 'EXACT'],
  ['academic-organizations', 1000, 'AT_LEAST'],
  ['academic-participants', 150_000, 'EXACT'],
  ['academic-cooperation-projects', 230, 'EXACT'],
  ['academic-month-per-year', 1, 'EXACT'],
  ['tech-cafe-issues', 60, 'AT_LEAST'],
  ['society-academic-events', 1200, 'AT_LEAST'],
  ['haizhi-matchmaking-events', 150, 'AT_LEAST'],
  ['industry-training-sessions', 20, 'AT_LEAST'],
  ['triz-classes', 5, 'EXACT'],
  ['triz-problems', 68, 'EXACT'],
  ['triz-talents', 256, 'EXACT'],
  ['paper-award-edition', 16, 'EXACT'],
  ['paper-categories', 9, 'EXACT'],
  ['papers-latest-edition', 934, 'EXACT'],
  ['papers-growth', 28.3, 'EXACT'],
  ['papers-record', 1, 'EXACT'],
  ['paper-award-organizations', 100, 'ABOUT'],
  ['paper-award-participants', 1800, 'AT_LEAST'],
]

test('every published figure of the academic domain comes out of records and matches', async () => {
  const all = new Map((await figures()).map((figure) => [figure.indicator.code, figure]))
  for (const [code, value, relation] of published) {
    const figure = all.get(code)
    expect([code, figure?.value, figure?.relation, figure?.reconciliation]).toEqual([
      code,
      value,
      relation,
      'MATCHES',
    ])
  }
})

test('nothing published in the domain is left out, and nothing that was published fails to match', async () => {
  const stated = (await figures()).filter(({ statement }) => statement)
  expect(
    stated
      .filter(({ reconciliation }) => reconciliation !== 'MATCHES')
      .map(({ indicator }) => indicator.code),
  ).toEqual([])
  const codes = stated.map(({ indicator }) => indicator.code)
  expect(published.filter(([code]) => !codes.includes(code))).toEqual([])
})

test('a statement says in which words, where and in which paragraph', async () => {
  const cafe = (await figures()).find(({ indicator }) => indicator.code === 'tech-cafe-issues')
  expect(cafe?.statement).toMatchObject({
    key: 'kexie-2021/tech-cafe-issues',
    value: 60,
    wording: '60多期',
    source: { paragraph: 11 },
  })
})

test('years add up to the total and districts to the city, distinct subjects included', async () => {
  const additive = (await figures()).filter(
    ({ indicator, value }) => ['SUM', 'DISTINCT'].includes(indicator.measure) && value !== null,
  )
  expect(additive.length).toBeGreaterThan(15)
  for (const { indicator, value, years, districts } of additive) {
    const sum = (cells: { value: number | null }[]) =>
      cells.reduce((total, cell) => total + (cell.value ?? 0), 0)
    expect([indicator.code, sum(years), sum(districts)]).toEqual([indicator.code, value, value])
    expect(districts).toHaveLength(7)
  }
})

test('a period nobody reported on is blank, not zero', async () => {
  const { data } = await product.query(
    `{ indicator(code: "roadshows") { figure(from: 2011, to: 2012) { value entries years { value } reconciliation evidence { totalCount nodes { id } } } } }`,
  )
  expect(data.indicator.figure).toEqual({
    value: null,
    entries: 0,
    years: [{ value: null }, { value: null }],
    reconciliation: 'UNPUBLISHED',
    evidence: { totalCount: 0, nodes: [] },
  })
})

test('evidence pages through all 503 events, each once, with its record and organization', async () => {
  const page = `query ($after: String) { indicator(code: "academic-exchange-events") { figure(from: 2017, to: 2021) {
    evidence(first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { occurredOn record { id title provenance organization { name } } } } } } }`
  const seen = new Map<string, string>()
  let after: string | null = null
  do {
    const { evidence } = (await product.query(page, { after })).data.indicator.figure as {
      evidence: EvidencePage
    }
    expect(evidence.totalCount).toBe(503)
    for (const { record } of evidence.nodes) {
      expect(record).toMatchObject({
        provenance: 'RECONSTRUCTED',
        organization: { name: expect.stringMatching(/\S/) },
      })
      seen.set(record.id, record.title)
    }
    after = evidence.pageInfo.hasNextPage ? evidence.pageInfo.endCursor : null
  } while (after)
  expect(seen.size).toBe(503)
})

test('one event names the figures it counts in', async () => {
  const { data } = await product.query(
    `{ academicEvents(series: "academic-month", first: 1) { nodes { ledgerEntries { indicator { code } quantity } } } }`,
  )
  const codes = data.academicEvents.nodes[0].ledgerEntries.map(
    ({ indicator }: { indicator: { code: string } }) => indicator.code,
  )
  expect(codes).toEqual(expect.arrayContaining(['academic-exchange-events', 'academic-participants']))
})

test('names, definitions and units switch to English with Accept-Language', async () => {
  const { data } = await product.query(
    `{ indicator(code: "tech-cafe-issues") { name unit } districts { name } }`,
    {},
    { 'accept-language': 'en' },
  )
  expect(data.indicator.name).toMatch(/^[\x20-\x7e]+$/)
  expect(data.districts.map(({ name }: { name: string }) => name)).toContain('Tianning')
})

test('a period that cannot be one is refused with what came', async () => {
  const { errors } = await product.query('{ review(from: 2021, to: 2017) { from } }')
  expect(errors?.[0]).toMatchObject({
    message: expect.stringContaining('2021–2017'),
    extensions: { code: 'BAD_USER_INPUT' },
  })
})
