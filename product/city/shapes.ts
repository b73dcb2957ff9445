import type { CityDefinitions, CodedIndicator } from '@kexie/schema/definitions'
import type { Formula } from '@kexie/schema/indicator'
import { indicatorCodeExpected, indicatorCodePattern, valueCodePattern } from '@kexie/schema/made-code'
import { tableCodePattern } from '@kexie/schema/presentation-rules'
import { customRecord, homeOf, recordTypes } from '@kexie/schema/records'
import type { Term, Test, Where } from '@kexie/schema/rule'
import { z } from 'zod'
import { oneLine } from './one-line.ts'
import { expecting } from './shape-faults.ts'

const words = oneLine(2_000)
/** A text in both languages of the product. */
export const text = z.strictObject({ zh: words, en: words })
const serviceCode = z
  .string()
  .regex(valueCodePattern, expecting('大写字母的代码，如 LITERACY', 'a code in capitals, such as LITERACY'))
const code = z
  .string()
  .regex(indicatorCodePattern, expecting(indicatorCodeExpected.zh, indicatorCodeExpected.en))

const scalar = z.union([z.string(), z.number(), z.boolean()])
const aTest = expecting(
  '一个值、几个值的列表，或 not、given、text、between、some 之一',
  'a value, a list of values, or one of not, given, text, between, some',
)
const where: z.ZodType<Where> = z.lazy(() =>
  z.object({ or: z.array(where).min(2).exactOptional() }).catchall(test),
)
const end = z.union([z.string(), z.number()], expecting('数或日期', 'a number or a day')).exactOptional()
const test: z.ZodType<Test> = z.union(
  [
    scalar,
    z.array(scalar).min(1),
    z.strictObject({ not: z.array(scalar).min(1) }),
    z.strictObject({ given: z.boolean() }),
    z.strictObject({ text: z.string() }),
    z.strictObject({ between: z.strictObject({ from: end, to: end }) }),
    z.strictObject({ some: where }),
  ],
  aTest,
)

const field = words.exactOptional()
const term: z.ZodType<Term> = z.strictObject({
  // A type of the code or of the package, which whoever reads the file looks up.
  of: z.string(),
  items: field,
  where: where.exactOptional(),
  quantity: z
    .union(
      [words, z.strictObject({ count: words, where: where.exactOptional() })],
      expecting('字段名，或 count（和 where）', 'the name of a field, or count (and where)'),
    )
    .exactOptional(),
  per: z.literal('DAY').exactOptional(),
  subject: field,
  day: field,
  lastDay: field,
  until: field,
  relation: field,
  by: z.array(words).min(1).exactOptional(),
  planned: where.exactOptional(),
  shares: z.strictObject({ items: words, where: where.exactOptional() }).exactOptional(),
  wholeCity: z.literal(true).exactOptional(),
})

const formula: z.ZodType<Formula> = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('growth'), of: code }),
  z.strictObject({ op: z.literal('stockGrowth'), of: code, to: code }),
  z.strictObject({ op: z.literal('change'), of: code, years: z.int().min(1) }),
  z.strictObject({ op: z.literal('ratio'), of: code, to: code, scale: z.number().gt(0) }),
  z.strictObject({
    ...{ op: z.literal('total'), of: code, constant: z.number().exactOptional() },
    ...{ plus: z.array(code).min(1).exactOptional(), less: z.array(code).min(1).exactOptional() },
  }),
  z.strictObject({ op: z.literal('divided'), of: code, by: z.number().gt(0), scale: z.number().gt(0) }),
  z.strictObject({ op: z.literal('latest'), of: code }),
  z.strictObject({ op: z.literal('per'), of: code, every: z.enum(['YEAR', 'MONTH', 'WEEK']) }),
  z.strictObject({ op: z.literal('rank'), of: code }),
  z.strictObject({ op: z.literal('run'), of: code, equals: z.number() }),
])

const named = {
  code,
  name: text,
  definition: text,
  unit: text,
  direction: z.enum(['UP', 'DOWN', 'NEUTRAL']),
  service: serviceCode,
  home: z.enum([...new Set([...Object.values(recordTypes), homeOf(customRecord)])]),
  confidential: z.literal(true).exactOptional(),
}

const indicator: z.ZodType<CodedIndicator> = z.discriminatedUnion('measure', [
  z.strictObject({
    ...named,
    measure: z.enum(['SUM', 'STOCK', 'DISTINCT', 'LEVEL', 'MAX', 'MIN', 'AVERAGE', 'OBSERVATION']),
    counts: z.array(term).min(1).exactOptional(),
  }),
  z.strictObject({ ...named, measure: z.literal('DERIVED'), formula }),
])

const tableCode = z
  .string()
  .regex(tableCodePattern, expecting('表号，如 CKX3', 'the code of a table, such as CKX3'))

/** What each kind of file of a city package holds; every one is a list. A key that is not here is a fault. */
export const shapes = {
  services: z.array(z.strictObject({ code: serviceCode, name: text, headlines: z.array(code) })),
  indicators: z.array(indicator),
  report: z.array(
    z.strictObject({
      service: serviceCode,
      heading: words,
      paragraphs: z.array(z.array(words).min(1)).min(1),
    }),
  ),
  tables: z.array(
    z.strictObject({
      code: tableCode,
      name: words,
      rows: z.array(z.strictObject({ code: words, name: words, indicator: code.exactOptional() })).min(1),
    }),
  ),
} satisfies { [Part in keyof CityDefinitions]: z.ZodType<CityDefinitions[Part]> }
