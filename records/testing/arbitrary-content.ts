import { relationMeant } from '@kexie/schema/relation-meant'
import {
  type Between,
  groupsIn,
  type Scalar,
  type Term,
  type Test,
  testsIn,
  type Where,
} from '@kexie/schema/rule'
import fc from 'fast-check'
import type { Values } from './plain-evaluation.ts'

const day = fc
  .date({ min: new Date('2017-01-01'), max: new Date('2021-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const relation = fc.constantFrom('EXACT', 'AT_LEAST', 'AT_MOST', 'ABOUT', 'BETWEEN')
const quantity = fc.oneof(
  fc.integer({ min: 0, max: 1_000_000 }),
  fc.integer({ min: 0, max: 99_999 }).map((n) => n / 100),
)
const organization = fc.constantFrom(1, 2, 3).map((n) => `00000000-0000-4000-8000-00000000000${n}`)

type Fields = Map<string, fc.Arbitrary<unknown>[]>

/**
 * Contents of one record type as far as terms look at them: every field with the values it is compared with, another, and none;
 * every list with up to four items.
 */
export function arbitraryContent(terms: readonly Term[]): fc.Arbitrary<Values> {
  const record: Fields = new Map()
  const lists = new Map<string, Fields>()
  const list = (name: string) => lists.get(name) ?? (lists.set(name, new Map()).get(name) as Fields)
  /** Where a field of a term stands: in the record, or in the items of its list. */
  const placeOf = ({ items }: Term, field: string): { fields: Fields; name: string } =>
    items !== undefined && field.startsWith(`${items}.`)
      ? { fields: list(items), name: field.slice(field.indexOf('.') + 1) }
      : { fields: record, name: field }
  for (const term of terms) {
    const add = (field: string, value: fc.Arbitrary<unknown>) => {
      const { fields, name } = placeOf(term, field)
      push(fields, name, value)
    }
    if (term.items) list(term.items)
    addTests(term.where, add, list)
    addTests(term.planned, add, list)
    if (typeof term.quantity === 'string') add(term.quantity, quantity)
    if (typeof term.quantity === 'object') addItemTests(term.quantity.where, list(term.quantity.count))
    for (const field of [term.day, term.lastDay, term.until]) if (field) add(field, day)
    if (term.subject && term.subject !== 'title') add(term.subject, fc.constantFrom('甲', '乙', 'c'))
    const meant = relationMeant(term)
    if (meant.relation) add(meant.relation, relation)
    if (meant.upTo) add(meant.upTo, quantity)
    if (term.shares) {
      const shared = list(term.shares.items)
      shared.set('organization', [organization])
      addItemTests(term.shares.where, shared)
    }
  }
  // What is broken down by and asked for has the values that are asked for.
  for (const term of terms)
    for (const field of term.by ?? []) {
      const { fields, name } = placeOf(term, field)
      if (!fields.has(name)) push(fields, name, fc.constantFrom('A', 'B', true))
    }
  // Every record may have been done within a programme or by a team.
  if (!record.has('credit')) push(record, 'credit', fc.constantFrom('TEAM', 'PLAN'))
  const asked = terms.flatMap(({ where }) => testsWithin(where))
  for (const [field, test] of asked)
    if (asksFor(test, 'given') && !record.has(field) && !lists.has(field))
      push(record, field, fc.constant('any'))
  const whole = fc.record({
    title: fc.constantFrom('甲', '乙'),
    occurredOn: day,
    district: fc.constant('320402'),
  })
  const items = [...lists].map(([name, fields]) =>
    fc.array(objectOf(fields), { maxLength: 4 }).map((some) => (some.length > 0 ? { [name]: some } : {})),
  )
  return fc.tuple(whole, objectOf(record), ...items).map((parts) => Object.assign({}, ...parts) as Values)
}

function push(fields: Fields, name: string, value: fc.Arbitrary<unknown>) {
  fields.set(name, [...(fields.get(name) ?? []), value])
}

function addTests(
  where: Where = {},
  add: (field: string, value: fc.Arbitrary<unknown>) => void,
  list: (name: string) => Fields,
) {
  for (const [field, test] of testsWithin(where)) {
    if (asksFor(test, 'some')) addItemTests(test.some, list(field))
    else if (!asksFor(test, 'given')) add(field, valuesFor(test))
  }
}

/** Every test of conditions, those of their groups as well. */
const testsWithin = (where: Where = {}): [string, Test][] => [
  ...testsIn(where),
  ...(groupsIn(where) ?? []).flatMap(testsWithin),
]

/** Whether a test is of this kind; a list has methods of these names. */
const asksFor = <Key extends string>(
  test: Test,
  key: Key,
): test is Exclude<Extract<Test, Record<Key, unknown>>, readonly Scalar[]> =>
  typeof test === 'object' && !isList(test) && key in test

function addItemTests(where: Where = {}, fields: Fields) {
  for (const [field, test] of testsWithin(where)) push(fields, field, valuesFor(test))
}

function valuesFor(test: Test): fc.Arbitrary<unknown> {
  if (typeof test === 'boolean') return fc.boolean()
  if (typeof test !== 'object') return fc.constantFrom(test, 'OTHER')
  if (isList(test)) return fc.constantFrom(...test, 'OTHER')
  if ('not' in test) return fc.constantFrom(...test.not, 'OTHER')
  if ('between' in test) return around(test.between)
  return 'text' in test
    ? fc.constantFrom(test.text, test.text.toLowerCase(), `${test.text} 2`)
    : fc.constant('any')
}

/** What lies at the ends, between them and outside. */
const around = ({ from, to }: Between): fc.Arbitrary<unknown> =>
  typeof (from ?? to) === 'number'
    ? fc.oneof(
        ...[from, to].flatMap((end) =>
          end === undefined ? [] : fc.integer({ min: Number(end) - 1, max: Number(end) + 1 }),
        ),
        fc.integer({ min: 0, max: 1_000 }),
      )
    : fc.oneof(fc.constantFrom(from ?? '1999-12-31', to ?? '2100-01-01'), day)

const isList = (test: Test): test is readonly Scalar[] => Array.isArray(test)

/** Each field with a value, or without; an item of nothing but blanks is none. */
const objectOf = (fields: Fields): fc.Arbitrary<Values> =>
  fc
    .record(Object.fromEntries([...fields].map(([name, values]) => [name, fc.oneof(...values)])), {
      requiredKeys: fields.has('organization') ? ['organization'] : [],
    })
    .map((values) => ({ ...values }))
