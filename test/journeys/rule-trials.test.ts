import type { MeasuredIndicator } from '@kexie/schema/indicator'
import { expect, test } from 'vitest'
import { statedTerm } from '../../subgraphs/metrics/proposals/stated-rule.ts'
import { city, definitions } from '../changzhou-definitions.ts'
import { oneOf, shareOf } from '../share-of.ts'
import { useProduct } from './product.ts'

const product = useProduct()

const span = { fromYear: 2017, toYear: 2021 }
const number = 'value relation planned rebuilt'
const asked = `query ($input: RuleTrialInput!) { ruleTrial(input: $input) {
  ... on RuleTrial { sentence hash recordCount
    areas { district { id } whole { ${number} } years { year result { ${number} } } }
    counted { quantity record { id title } } uncounted { record { id title } reasons } }
  ... on Refused { problems { code field message expected } } } }`

interface Numbered {
  value: number | null
  relation: string
}

interface Tried {
  sentence: string
  hash: string
  recordCount: number
  areas: {
    district: { id: string }
    whole: Numbered
    years: { year: number; result: Numbered }[]
  }[]
  counted: { quantity: number; record: { id: string; title: string } }[]
  uncounted: { record: { id: string; title: string }; reasons: string[] }[]
  problems?: { code: string; field: string; message: string; expected: string }[]
}

/** What a rule comes to, asked by a reviewer of the city. */
async function tried(input: object, language = 'zh'): Promise<Tried> {
  const { data, errors } = await product.query(
    asked,
    { input: { ...span, ...input } },
    { 'accept-language': language },
  )
  expect(errors).toBeUndefined()
  return data.ruleTrial
}

const isExpressible = (one: (typeof city.indicators)[number]): one is MeasuredIndicator & { code: string } =>
  one.measure !== 'DERIVED' &&
  one.measure !== 'OBSERVATION' &&
  !definitions.isConfidential(one.code) &&
  (one.counts ?? []).length > 0 &&
  (one.counts ?? []).length <= 5 &&
  !one.counts?.some(({ wholeCity }) => wholeCity)

test('what an indicator counts, tried, comes to its figure in every area and year', async () => {
  const known = city.indicators.filter(isExpressible)
  expect(new Set(known.map(({ measure }) => measure))).toEqual(new Set(['SUM', 'STOCK', 'DISTINCT']))
  for (const { code, measure, counts = [] } of drawn(known)) {
    const isCount = measure === 'SUM' && counts.every(({ quantity }) => quantity === undefined)
    const mixed = measure === 'SUM' && !isCount && counts.some(({ quantity }) => quantity === undefined)
    if (mixed) continue
    const found = await tried({ measure: isCount ? 'COUNT' : measure, terms: counts.map(statedTerm) })
    expect(found.problems, code).toBeUndefined()
    expect(shown(found), code).toEqual(await figureOf(code))
  }
}, 240_000)

/** Some of them, one of each measure at least. */
const drawn = <One extends { measure: string }>(known: readonly One[]): One[] => [
  ...new Set(
    [...Map.groupBy(known, ({ measure }) => measure).values()].flatMap((own) => [
      oneOf(own),
      ...shareOf(own, 0.2),
    ]),
  ),
]

const shown = ({ areas }: Tried) =>
  areas.map(({ whole, years, district }) => ({
    district: district.id,
    whole: [whole.value, whole.relation],
    years: years.map(({ result }) => [result.value, result.relation]),
  }))

/** The figure of the city and of each district, as the graph answers it. */
async function figureOf(code: string) {
  const years = 'value relation years { value relation }'
  const { data } = await product.query(
    `query ($code: String!) { city { area { id } } indicator(code: $code) { figure(from: 2017, to: 2021) { ${years} districts { district { id figures(codes: [$code], from: 2017, to: 2021) { ${years} } } } } } }`,
    { code },
  )
  const row = (district: string, { value, relation, years: each }: Numbered & { years: Numbered[] }) => ({
    district,
    whole: [value, relation],
    years: each.map((year) => [year.value, year.relation]),
  })
  const { figure } = data.indicator
  return [
    row(data.city.area.id, figure),
    ...figure.districts.map(({ district }: { district: { id: string; figures: never[] } }) =>
      row(district.id, district.figures[0] as never),
    ),
  ]
}

test('a bare record type is countable, and says which of its records count', async () => {
  const found = await tried({ measure: 'COUNT', terms: [{ of: 'Salon' }] })
  expect(found.areas[0]?.whole.value).toBe(found.recordCount)
  expect(found.counted).toHaveLength(20)
  expect(found.counted.every(({ record }) => record.title.length > 0)).toBe(true)
  expect(found.uncounted).toEqual([])
  expect((await tried({ measure: 'COUNT', terms: [{ of: 'Salon' }] }, 'en')).sentence).toMatch(/^Counts /)
})

test('what just does not count says which condition it misses', async () => {
  const where = [{ field: 'attendance', from: '100', to: '101' }]
  const found = await tried({
    measure: 'SUM',
    terms: [{ of: 'AcademicEvent', where, quantity: 'attendance' }],
  })
  expect(found.sentence).toContain('在 100 至 101 之间')
  expect(found.uncounted.length).toBeGreaterThan(0)
  for (const { reasons } of found.uncounted) expect(reasons).not.toEqual([])
})

const refusals: [string, object, string, string][] = [
  [
    'an unknown field',
    { where: [{ field: 'nothing', is: ['A'] }] },
    'input.terms.0.where.0',
    'INVALID_VALUE',
  ],
  [
    'a value its list has not',
    { where: [{ field: 'form', is: ['NONE'] }] },
    'input.terms.0.where.0',
    'INVALID_VALUE',
  ],
  [
    'two tests at once',
    { where: [{ field: 'form', is: ['FORUM'], given: true }] },
    'input.terms.0.where.0',
    'INVALID_VALUE',
  ],
  [
    'a range of what is no number',
    { where: [{ field: 'form', from: '1' }] },
    'input.terms.0.where.0',
    'INVALID_VALUE',
  ],
  ['a confidential type', { of: 'FamilyDoctorCare' }, 'input.terms.0.of', 'INVALID_VALUE'],
  ['a type there is not', { of: 'Nothing' }, 'input.terms.0.of', 'INVALID_VALUE'],
  ['a day that is none', { day: 'form' }, 'input.terms.0.day', 'INVALID_VALUE'],
  [
    'one group alone',
    { anyOf: [{ where: [{ field: 'form', is: ['FORUM'] }] }] },
    'input.terms.0.anyOf',
    'INVALID_VALUE',
  ],
  ['an end of what is no stock', { until: 'endsOn' }, 'input.terms.0.until', 'INVALID_VALUE'],
]

test.each(refusals)('%s is refused at its place', async (_, term, field, code) => {
  const { problems } = await tried({ measure: 'COUNT', terms: [{ of: 'AcademicEvent', ...term }] })
  expect(problems).toContainEqual(expect.objectContaining({ field, code }))
})

test('years out of reach, too many terms and a sum of nothing are refused', async () => {
  const term = { of: 'Salon' }
  const problemsOf = async (input: object) => (await tried(input)).problems?.map(({ field }) => field)
  expect(await problemsOf({ measure: 'COUNT', terms: [term], fromYear: 2021, toYear: 2017 })).toEqual([
    'input.fromYear',
  ])
  expect(await problemsOf({ measure: 'COUNT', terms: Array.from({ length: 6 }, () => term) })).toEqual([
    'input.terms',
  ])
  expect(await problemsOf({ measure: 'SUM', terms: [term] })).toEqual(['input.terms.0.quantity'])
  expect(await problemsOf({ measure: 'DISTINCT', terms: [term] })).toEqual(['input.terms.0.subject'])
})
