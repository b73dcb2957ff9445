import { toGlobalId } from '@kexie/schema/global-id'
import { firstMonth, lastMonth, type Period, periodBetween } from '@kexie/schema/period'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { definitions } from '../changzhou-definitions.ts'
import { isWhole } from '../share-of.ts'
import { clerkOf } from './clerk.ts'
import { useProduct } from './product.ts'

const product = useProduct()
const clerk = clerkOf(product)

interface Shown {
  id: string
  value: number | null
  entries: number
  years: { year: number; name: string; isWhole: boolean; value: number | null }[]
  months: { month: string; value: number }[]
  districts: { value: number | null }[]
  evidence: { totalCount: number }
}

const shown = `id value entries years { year name isWhole value } months { month value } districts { value } evidence(first: 1) { totalCount }`

/** A figure over a period, with what is asked of it. */
async function figure(code: string, { from, to, months }: Period, fields = shown) {
  const { data, errors } = await product.query(
    `query ($code: String!, $from: Int!, $to: Int!, $fromMonth: Int!, $toMonth: Int!) {
      indicator(code: $code) { figure(from: $from, to: $to, fromMonth: $fromMonth, toMonth: $toMonth) { ${fields} } } }`,
    { code, from, to, fromMonth: months?.first ?? 1, toMonth: months?.last ?? 12 },
  )
  expect(errors).toBeUndefined()
  return data.indicator.figure
}

const sum = (values: readonly (number | null)[]) =>
  Math.round(values.reduce<number>((total, value) => total + (value ?? 0), 0) * 100) / 100

/** Spans of months within the years of the records. */
const period = fc
  .tuple(fc.integer({ min: 2017 * 12, max: 2021 * 12 + 11 }), fc.integer({ min: 0, max: 30 }))
  .map(([first, length]) => periodBetween(first, Math.min(first + length, 2021 * 12 + 11)))

const monthOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1

test('what is summed is over any months the sum of those months, of its years, districts and entries', async () => {
  const codes = ['academic-exchange-events', 'salons', 'conversion-benefit', 'papers-appraised']
  const whole = new Map<string, Shown>()
  for (const code of codes) whole.set(code, await figure(code, { from: 2017, to: 2021 }))
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...codes), period, async (code, one) => {
      const months = (whole.get(code)?.months ?? []).filter(
        ({ month }) => monthOf(month) >= firstMonth(one) && monthOf(month) <= lastMonth(one),
      )
      const found: Shown = await figure(code, one)
      expect(found.months).toEqual(months)
      expect(found.value).toBe(months.length === 0 ? null : sum(months.map(({ value }) => value)))
      expect(sum(found.years.map(({ value }) => value))).toBe(found.value ?? 0)
      expect(sum(found.districts.map(({ value }) => value))).toBe(found.value ?? 0)
      expect(found.evidence.totalCount).toBe(found.entries)
      expect(found.years.map(({ isWhole }) => isWhole)).toEqual(
        found.years.map(({ year }) => year * 12 >= firstMonth(one) && year * 12 + 11 <= lastMonth(one)),
      )
      const { data } = await product.query(`query ($id: ID!) { node(id: $id) { ... on Figure { value } } }`, {
        id: found.id,
      })
      expect(data.node).toEqual({ value: found.value })
    }),
    { numRuns: isWhole ? 100 : 20, endOnFailure: true },
  )
})

const compared = `value yearEarlier { change growth relation figure { from to fromMonth toMonth value } }
  periodBefore { change growth figure { from to fromMonth toMonth value } } yearToDate { fromMonth toMonth value }`
const quarters = (year: number, first: number, last = first): Period => ({
  ...{ from: year, to: year },
  months: { first: first * 3 - 2, last: last * 3 },
})

test('a quarter is compared with that of the year before and the quarter before, and the year so far is told', async () => {
  const held = { series: 'academic-month', form: 'FORUM', attendance: 80 }
  for (const occurredOn of ['2013-05-01', '2014-03-31', '2014-04-01', '2014-06-30'])
    await clerk.accepted('AcademicEvents', { ...held, title: `活动 ${occurredOn}`, occurredOn })
  expect(await figure('academic-exchange-events', quarters(2014, 2), compared)).toEqual({
    value: 2,
    yearEarlier: {
      ...{ change: 1, growth: 100, relation: 'EXACT' },
      figure: { from: 2013, to: 2013, fromMonth: 4, toMonth: 6, value: 1 },
    },
    periodBefore: {
      ...{ change: 1, growth: 100 },
      figure: { from: 2014, to: 2014, fromMonth: 1, toMonth: 3, value: 1 },
    },
    yearToDate: { fromMonth: 1, toMonth: 6, value: 3 },
  })
  const first = await figure('academic-exchange-events', quarters(2013, 2), compared)
  expect(first).toMatchObject({
    value: 1,
    yearEarlier: { change: null, growth: null },
    yearToDate: { value: 1 },
  })
})

test('nobody compares what rebuilding spread over months, nor before the first year there is', async () => {
  const { data } = await product.query(
    `{ review(from: 2020, to: 2020, fromMonth: 3, toMonth: 8) { fromMonth toMonth services { figures {
      indicator { code } value basis yearEarlier { change growth } periodBefore { change growth } } } } }`,
  )
  expect([data.review.fromMonth, data.review.toMonth]).toEqual([3, 8])
  const figures: { basis: string | null; value: number | null; yearEarlier: object; periodBefore: object }[] =
    data.review.services.flatMap((service: { figures: object[] }) => service.figures)
  const spread = figures.filter(({ basis }) => basis === 'SPREAD')
  expect(spread.length).toBeGreaterThan(50)
  for (const one of spread)
    expect([one.yearEarlier, one.periodBefore]).toEqual(Array(2).fill({ change: null, growth: null }))
  const earliest = await figure('salons', { from: 1949, to: 1949 }, compared)
  expect([earliest.yearEarlier, earliest.periodBefore]).toEqual([null, null])
})

test('a confidential figure says nothing of some months', async () => {
  const { data } = await product.query(`{ indicators { code } }`)
  const codes: string[] = data.indicators.map(({ code }: { code: string }) => code)
  const hidden = codes.filter((code) => definitions.isConfidential(code))
  expect(hidden.length).toBeGreaterThan(0)
  for (const code of hidden) {
    const found = await figure(
      code,
      quarters(2021, 1, 3),
      'value entries yearToDate { value } years { value }',
    )
    expect(found).toEqual({
      value: null,
      entries: null,
      yearToDate: { value: null },
      years: [{ value: null }],
    })
  }
})

test.each([
  ['a month there is none of', 2021, 2021, 0, 12],
  ['a thirteenth month', 2021, 2021, 1, 13],
  ['a last month before the first', 2021, 2021, 7, 6],
])('%s is refused with what was expected and what came', async (_, from, to, fromMonth, toMonth) => {
  const { errors } = await product.query(
    `{ indicator(code: "salons") { figure(from: ${from}, to: ${to}, fromMonth: ${fromMonth}, toMonth: ${toMonth}) { value } } }`,
  )
  expect(errors?.[0]?.message).toMatch(/fromMonth、toMonth 应为 1–12/)
  expect(errors?.[0]?.message).toContain(`${from}-${fromMonth} – ${to}-${toMonth}`)
})

test('a part of a year is called so, in the graph and in each file', async () => {
  const authorization = `Bearer ${await product.tokenOf('LEADER')}`
  const asked = 'from=2019&to=2021&fromMonth=11&toMonth=6'
  const headed = async (language: string) => {
    const headers = { authorization, 'accept-language': language }
    const answer = await fetch(`${product.url}/exports/review.csv?${asked}`, { headers })
    return [
      (await answer.text()).split('\r\n')[0],
      decodeURIComponent(answer.headers.get('content-disposition') ?? ''),
    ]
  }
  const [zh, named] = await headed('zh')
  expect(zh).toContain(',2019年11–12月,2020,2021年1–6月,')
  expect(named).toContain('指标概览 2019年11月–2021年6月')
  expect((await headed('en'))[0]).toContain(',2019-11 – 2019-12,2020,2021-01 – 2021-06,')
  const one = await figure(
    'salons',
    { from: 2019, to: 2021, months: { first: 11, last: 6 } },
    `periodName ${shown}`,
  )
  expect([one.periodName, ...one.years.map(({ name }: { name: string }) => name)]).toEqual([
    '2019年11月–2021年6月',
    ...['2019年11–12月', '2020', '2021年1–6月'],
  ])
})

test('a file is of the months that are asked for, and neither file nor node is of what are none', async () => {
  const authorization = `Bearer ${await product.tokenOf('LEADER')}`
  const file = (query: string) =>
    fetch(`${product.url}/exports/figure.json?code=salons&${query}`, { headers: { authorization } })
  const half = await (await file('from=2021&to=2021&fromMonth=1&toMonth=6')).json()
  expect(half).toMatchObject({
    fromMonth: 1,
    toMonth: 6,
    figure: await figure('salons', quarters(2021, 1, 2), 'value'),
  })
  expect((await file('from=2021&to=2021&fromMonth=0&toMonth=6')).status).toBe(400)
  const id = toGlobalId('Figure', 'salons.2021-07.2021-06.320400')
  expect((await product.query(`{ node(id: "${id}") { id } }`)).data.node).toBeNull()
})

test('a year stands to the one before it in a period as the two are compared by themselves', async () => {
  interface Compared {
    change: number | null
    growth: number | null
  }
  const all = async (from: number, to: number, fields: string) => {
    const { data, errors } = await product.query(
      `{ indicators { code figure(from: ${from}, to: ${to}) { ${fields} } } }`,
    )
    expect(errors).toBeUndefined()
    return data.indicators as { code: string; figure: { years: Compared[]; yearEarlier: Compared | null } }[]
  }
  for (const occurredOn of ['2024-06-01', '2024-07-01', '2025-06-01'])
    await clerk.accepted('AcademicEvents', {
      series: 'academic-month',
      form: 'FORUM',
      occurredOn,
      attendance: 80,
    })
  const years = await all(2021, 2025, 'years { change growth }')
  expect(years.flatMap(({ figure }) => figure.years[0]?.change ?? [])).toEqual([])
  for (const year of [2022, 2024, 2025]) {
    const alone = await all(year, year, 'yearEarlier { change growth }')
    const found = years.map(({ code, figure: { years: own } }) => ({ code, ...own[year - 2021] }))
    expect(found).toEqual(alone.map(({ code, figure: { yearEarlier } }) => ({ code, ...yearEarlier })))
  }
  const events = years.find(({ code }) => code === 'academic-exchange-events')
  expect(events?.figure.years.at(-1)).toEqual({ change: -1, growth: -50 })
})
