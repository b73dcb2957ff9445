import { connect } from '@kexie/db/connection'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { definitions } from '../changzhou-definitions.ts'
import { shareOf } from '../share-of.ts'
import { clerkOf } from './clerk.ts'
import { useProduct } from './product.ts'

const product = useProduct()
const clerk = clerkOf(product)
let sql: Sql
beforeAll(() => {
  sql = connect(product.databaseUrl, { max: 1, name: 'kexie test breakdowns' })
})
afterAll(() => sql.end())

interface Apart {
  value: number | null
  entries: number
  breakdown: {
    addsUp: boolean
    dimensions: { field: string; name: string }[]
    parts: {
      values: { code: string | null; name: string | null }[]
      value: number
      relation: string
      basis: string
      entries: number
    }[]
  }
}

const shown = `value entries breakdown(by: $by) { addsUp dimensions { field name }
  parts { values { code name } value relation basis entries } }`

/** A figure told apart, over the years of the demo unless others are said. */
async function apart(
  code: string,
  by: readonly string[],
  span: Record<string, unknown> = {},
): Promise<Apart> {
  const { data, errors } = await product.query(
    `query ($code: String!, $by: [String!]!, $from: Int!, $to: Int!, $asOf: DateTime) {
      indicator(code: $code) { figure(from: $from, to: $to, asOf: $asOf) { ${shown} } } }`,
    { code, by, from: 2017, to: 2021, ...span },
  )
  expect(errors).toBeUndefined()
  return data.indicator.figure
}

const total = (values: readonly number[]) =>
  Math.round(values.reduce((sum, value) => sum + value, 0) * 100) / 100
const valuesOf = ({ breakdown: { parts } }: Apart) => parts.map(({ value }) => value)
const known = definitions.codes.flatMap((code) => {
  const fields = definitions.dimensionsOf(code).map(({ name }) => name)
  return fields.length > 0 ? [{ code, fields }] : []
})

test('every indicator that is told apart is told whole, by each dimension and by two crossed', async () => {
  expect(known.length).toBeGreaterThan(60)
  for (const { code, fields } of shareOf(known, 0.3)) {
    for (const by of [
      ...fields.map((field) => [field]),
      ...(fields.length > 1 ? [fields.slice(0, 2)] : []),
    ]) {
      const found = await apart(code, by)
      const sum = total(valuesOf(found))
      const { addsUp, parts } = found.breakdown
      expect(total(parts.map(({ entries }) => entries)), `${code} by ${by}`).toBe(found.entries)
      if (addsUp) expect(sum, `${code} by ${by}`).toBe(found.value ?? 0)
      else {
        expect(sum, `${code} by ${by}`).toBeGreaterThanOrEqual(found.value ?? 0)
        expect(Math.max(0, ...valuesOf(found))).toBeLessThanOrEqual(found.value ?? 0)
      }
      // A value is told by its name, and none is without one.
      const named = parts.flatMap(({ values }) => values).filter(({ code: one }) => one !== null)
      expect(named.filter(({ code: one, name }) => !name || name === one)).toEqual([])
    }
  }
}, 240_000)

test('the parts are what the records say, counted plainly', async () => {
  const plain = await sql`
    select r.content ->> 'discipline' as code, count(*)::integer as value from reporting.record r
    where r.type = 'YouthContest' and r.status = 'ACCEPTED' and r.occurred_on between '2017-01-01' and '2021-12-31' group by 1`
  const found = await apart('youth-contests', ['discipline'])
  const parts = found.breakdown.parts.map(({ values, value }) => ({ code: values[0]?.code, value }))
  expect(parts.toSorted(byCode)).toEqual(plain.map((row) => ({ ...row })).toSorted(byCode))
})

interface Coded {
  code?: string | null | undefined
}

const byCode = (one: Coded, other: Coded) => (one.code ?? '').localeCompare(other.code ?? '')

test('a correction moves a part, and what was known before still answers the old', async () => {
  const span = { from: 2014, to: 2014 }
  const held = { series: 'academic-month', occurredOn: '2014-05-18', title: '分类试办', attendance: 80 }
  const id = await clerk.accepted('AcademicEvents', { ...held, form: 'FORUM' })
  const before = await apart('academic-exchange-events', ['form'], span)
  const asOf = new Date().toISOString()
  await clerk.accepted('AcademicEvents', { ...held, id, form: 'MATCHMAKING' })
  const codes = ({ breakdown }: Apart) => breakdown.parts.map(({ values, value }) => [values[0]?.code, value])
  expect(codes(before)).toEqual([['FORUM', 1]])
  expect(codes(await apart('academic-exchange-events', ['form'], span))).toEqual([['MATCHMAKING', 1]])
  expect(codes(await apart('academic-exchange-events', ['form'], { ...span, asOf }))).toEqual([['FORUM', 1]])
})

test('of what was rebuilt no part was published, and is told as spread', async () => {
  const { breakdown } = await apart('academic-exchange-events', ['form'])
  expect(new Set(breakdown.parts.map(({ basis }) => basis))).toEqual(new Set(['SPREAD']))
})

test.each([
  ['nothing', 'science-events', []],
  ['what its records do not have', 'science-events', ['colour']],
  ['one dimension twice', 'science-events', ['form', 'form']],
  ['three dimensions', 'science-events', ['form', 'hostLevel', 'campaign']],
  ['an observation', 'science-literacy-rate', ['form']],
  ['a confidential figure', 'family-doctor-talents', ['kind']],
])('%s is refused with what there is and what came', async (_, code, by) => {
  const { errors } = await product.query(
    `query ($code: String!, $by: [String!]!) { indicator(code: $code) { figure(from: 2021, to: 2021) { breakdown(by: $by) { addsUp } } } }`,
    { code, by },
  )
  expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
  const there = definitions.dimensionsOf(code).map(({ name }) => name)
  const came = by.map((name) => JSON.stringify(name)).join('、') || '—'
  expect(errors?.[0]?.message).toContain(
    there.length > 0 ? `可用：${there.join('、')}；收到 ${by.length} 个：${came}` : '这个指标没有分类',
  )
})
