import { connect } from '@kexie/db/connection'
import { type FreshDatabase, freshDatabase } from '@kexie/db/testing/fresh-database'
import { compileTerm } from '@kexie/schema/compile-term'
import type { FieldDefinition } from '@kexie/schema/record-definition'
import type { RecordType } from '@kexie/schema/records'
import type { Term } from '@kexie/schema/rule'
import fc from 'fast-check'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { city, lists } from '../../test/changzhou-definitions.ts'
import { isWhole } from '../../test/share-of.ts'
import { ruleFaults } from './check-rules.ts'
import { declaredTypes } from './record-types.ts'
import { shapes } from './shapes.ts'
import { yamlFile } from './yaml-file.ts'

let database: FreshDatabase
let sql: Sql
beforeAll(async () => {
  database = await freshDatabase()
  sql = connect(database.url, { max: 1, name: 'kexie test rules' })
})
afterAll(async () => {
  await sql.end()
  await database.drop()
})

/** A value as a content of its kind holds it. */
function valueAs(field: FieldDefinition): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'INTEGER':
    case 'QUANTITY':
    case 'COORDINATE':
      return fc.constantFrom(0, 3, 12.5)
    case 'BOOLEAN':
      return fc.boolean()
    case 'DATE':
      return fc.constantFrom('2020-02-29', '2021-12-31')
    case 'CHOICE':
      return fc.constantFrom(...field.values.map(({ name }) => name))
    case 'CHOICES':
    case 'LIST_VALUES':
      return fc.constantFrom(['A'], ['A', 'B'])
    case 'PARTS':
      return fc.array(contentOf(field.fields), { maxLength: 3 })
    default:
      return fc.constantFrom('7b0b1a5c-3f0e-8a52-9d2e-0d8e6a1f2b3c', '2b0b1a5c-3f0e-8a52-9d2e-0d8e6a1f2b3c')
  }
}

const contentOf = (fields: readonly FieldDefinition[]) =>
  fc.record(Object.fromEntries(fields.map((field) => [field.name, valueAs(field)])), { requiredKeys: [] })

/** Any field in any place, and what may be said of one. */
function arbitraryTerm(of: RecordType, fields: readonly FieldDefinition[]): fc.Arbitrary<Term> {
  const lists = fields.flatMap((field) => (field.kind === 'PARTS' ? field : []))
  const calculated = Object.keys(declaredTypes.get(of)?.type.calculated ?? {})
  const ofItems = lists.flatMap((list) => list.fields.map(({ name }) => `${list.name}.${name}`))
  const names = [
    ...fields.map(({ name }) => name),
    ...ofItems,
    ...calculated,
    'title',
    'occurredOn',
    'district',
  ]
  const field = fc.constantFrom(...names)
  const list = fc.constantFrom(...(lists.length > 0 ? lists.map(({ name }) => name) : ['nothing']))
  const test = fc.oneof(
    fc.constantFrom<unknown[]>('A', 3, true, '2021-12-31', ['A', 'B'], [], { some: {} }),
    fc.constantFrom({ given: true }, { given: false }, { text: '(甲' }, { not: ['A'] }),
  )
  const where = fc.dictionary(field, test, { maxKeys: 2 })
  const whole = fc.record({
    items: list,
    where,
    quantity: fc.oneof(field, fc.record({ count: list, where }, { requiredKeys: ['count'] })),
    ...{ subject: field, day: field, lastDay: field, until: field, relation: field, planned: where },
    shares: fc.record({ items: list, where }, { requiredKeys: ['items'] }),
    by: fc.array(field, { minLength: 1, maxLength: 2 }),
  })
  // The more it says, the less often is all of it right.
  const kept = fc.subarray(
    ['items', 'where', 'quantity', 'subject', 'day', 'lastDay', 'relation', 'shares', 'by'],
    {
      minLength: 1,
      maxLength: 2,
    },
  )
  return fc
    .tuple(whole, kept)
    .map(
      ([all, keys]) =>
        ({ of, ...Object.fromEntries(Object.entries(all).filter(([key]) => keys.includes(key))) }) as Term,
    )
}

const nowhere = yamlFile('indicators/01-test.yaml', '[]')
const [salons] = city.indicators.filter(({ measure }) => measure === 'STOCK')

/** Whether a package with this rule is taken. */
function isTaken(term: Term): boolean {
  const value = { ...salons, counts: [term] } as (typeof city.indicators)[number]
  const indicators = [{ value, file: nowhere, path: [0] }]
  if (!shapes.indicators.safeParse([value]).success) return false
  return ruleFaults({ services: [], report: [], tables: [], indicators, lists }).length === 0
}

const cases = [...declaredTypes].map(([type, { shape }]) => ({
  type: type as RecordType,
  fields: shape.fields.filter(({ confidential }) => !confidential),
}))

test('whatever rule a package may have, no content of its type makes it fail', async () => {
  const runs = isWhole ? 5_000 : 500
  let taken = 0
  await fc.assert(
    fc.asyncProperty(
      fc
        .constantFrom(...cases)
        .chain(({ type, fields }) =>
          fc.tuple(arbitraryTerm(type, fields), fc.array(contentOf(fields), { minLength: 1, maxLength: 4 })),
        ),
      async ([term, contents]) => {
        if (!isTaken(term)) return
        taken++
        await counts(term, contents)
      },
    ),
    { numRuns: runs, endOnFailure: true },
  )
  expect(taken).toBeGreaterThan(runs / 50)
}, 300_000)

/** Has the database evaluate a rule over contents, and forget it. */
async function counts(term: Term, contents: readonly object[]): Promise<void> {
  const undone = new Error('undone')
  const work = sql.begin(async (tx) => {
    await tx`insert into metrics.indicator values ('tried', 'STOCK')`
    const [rule] =
      await tx`insert into metrics.rule (hash, indicator, terms) values ('tried', 'tried', '[]') returning id`
    const compiled = { rule_id: rule?.id, term: 0, indicator: 'tried', ...compileTerm(term) }
    await tx`insert into metrics.rule_term select * from jsonb_populate_record(null::metrics.rule_term, ${JSON.stringify(compiled)}::text::jsonb)`
    for (const content of contents) {
      const whole = { title: '甲', occurredOn: '2021-06-15', district: '320402', ...content }
      await tx`select * from metrics.counted(${term.of}, ${JSON.stringify(whole)}::text::jsonb)`
    }
    throw undone
  })
  await work.catch((error) => {
    if (error !== undone) throw error
  })
}
