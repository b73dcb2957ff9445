import { isExtreme } from '@kexie/schema/indicator'
import type { RecordType } from '@kexie/schema/records'
import type { Term, Test, Where } from '@kexie/schema/rule'
import { type Fields, fieldsOf, type ListsOfRules, type Named } from '@kexie/schema/rule-fields'
import { definitionOf } from '@kexie/schema/stated-definitions'
import { fieldsFor, type Role } from '@kexie/schema/test-flaws'
import fc from 'fast-check'

/** How a rule is measured, as far as its terms depend on it. */
export const measures = ['COUNT', 'SUM', 'DISTINCT', 'STOCK', 'LEVEL', 'MAX', 'MIN', 'AVERAGE'] as const
export type MeasureOfTerm = (typeof measures)[number]

/**
 * Terms of a record type as the checks let them pass, with every kind of condition. Fields of days, numbers and relations are asked in ways that leave their values what they are, so that contents made for
 * a term can be counted by it.
 */
export function arbitraryTerm(
  of: RecordType,
  measure: MeasureOfTerm,
  lists: ListsOfRules,
): fc.Arbitrary<Term> {
  const parts = (definitionOf(of)?.fields ?? []).flatMap(({ kind, name, confidential }) =>
    kind === 'PARTS' && !confidential ? [name] : [],
  )
  const items = fc.option(fc.constantFrom(...(parts.length > 0 ? parts : ['none'])), { nil: undefined })
  return items.chain((list) => {
    const given = parts.length > 0 ? list : undefined
    const fields = fieldsOf({ of, ...(given && { items: given }) }, lists)
    return termOver({ of, ...(given && { items: given }) }, measure, { fields, parts })
  })
}

interface Known {
  fields: Fields
  parts: readonly string[]
}

function termOver(begun: Pick<Term, 'of' | 'items'>, measure: MeasureOfTerm, { fields, parts }: Known) {
  const playing = (role: Role) => optionOf(fieldsFor(role, fields))
  const ends = measure === 'STOCK' ? playing('DAY') : none
  return fc
    .record({
      where: whereOver(fields),
      quantity: quantityOver(measure, { fields, parts }),
      per: measure !== 'COUNT' && isExtreme(measure) ? fc.constantFrom(undefined, 'DAY') : none,
      subject: measure === 'DISTINCT' ? fc.constantFrom(...subjectsIn(fields)) : none,
      day: playing('DAY'),
      ends: fc.tuple(fc.constantFrom('lastDay', 'until'), ends),
      relation: playing('RELATION'),
      by: playing('DIMENSION'),
      planned: fc.option(whereOf(fields, ofRecord(fields), 1), { nil: undefined }),
    })
    .map(({ ends: [key, ending], by, ...rest }) => ({
      ...begun,
      ...given(rest),
      ...(ending && { [key]: ending }),
      ...(by && { by: [by] }),
    })) as fc.Arbitrary<Term>
}

/** A field's number or how many items of a list there are, of what is added up. */
function quantityOver(measure: MeasureOfTerm, { fields, parts }: Known): fc.Arbitrary<Term['quantity']> {
  const counts = parts.map((count) => {
    const inside = fields.within(count)
    return whereOf(inside, inside.names, 1).map((where) => ({ count, where }))
  })
  const all = [...fieldsFor('NUMBER', fields).map((name) => fc.constant(name)), ...counts]
  if (all.length === 0 || measure === 'COUNT' || measure === 'DISTINCT') return none
  return measure !== 'STOCK' ? fc.oneof(...all) : fc.option(fc.oneof(...all), { nil: undefined })
}

/** Whom or what a text names: of days and relations other values would be none. */
const subjectsIn = (fields: Fields) =>
  fieldsFor('SUBJECT', fields).filter((name) =>
    ['TEXT', 'PERSON', 'ORGANIZATION', 'RECORD', 'LIST_VALUE'].includes(fields.named(name)?.kind ?? ''),
  )

const none = fc.constant(undefined)
const optionOf = (names: readonly string[]) =>
  names.length > 0 ? fc.option(fc.constantFrom(...names), { nil: undefined }) : none
const given = (values: object) =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== undefined && (typeof value !== 'object' || Object.keys(value).length > 0),
    ),
  )

const ofRecord = (fields: Fields) => fields.names.filter((name) => !fields.isOfItem(name))
const ofItems = (fields: Fields) => fields.names.filter((name) => fields.isOfItem(name))

/** Conditions, of the record and of items, and groups of which one holds, of either. */
function whereOver(fields: Fields): fc.Arbitrary<Where> {
  const group = (names: readonly string[]) =>
    fc
      .tuple(whereOf(fields, names, 2), whereOf(fields, names, 2))
      .map(
        ([one, other]): Where =>
          Object.keys(one).length > 0 && Object.keys(other).length > 0 ? { or: [one, other] } : {},
      )
  const groups = [none.map((): Where => ({})), group(ofRecord(fields)), group(ofItems(fields))]
  return fc
    .tuple(whereOf(fields, fields.names, 2), fc.oneof(...groups))
    .map(([own, some]) => ({ ...own, ...some }))
}

/** Up to so many conditions on some of these fields. */
function whereOf(fields: Fields, names: readonly string[], most: number): fc.Arbitrary<Where> {
  const asked = names.flatMap((name) => {
    const field = fields.named(name)
    const test = field && !field.confidential ? testOf(name, field, fields) : undefined
    return test ? [test.map((one) => [name, one] as const)] : []
  })
  if (asked.length === 0) return fc.constant({})
  return fc
    .uniqueArray(fc.oneof(...asked), { maxLength: most, selector: ([name]) => name })
    .map((tests) => Object.fromEntries(tests))
}

const presence = fc.boolean().map((present): Test => ({ given: present }))

function testOf(name: string, field: Named, fields: Fields): fc.Arbitrary<Test> | undefined {
  // Of an item, what has to have a value is made with any.
  const open = fields.named('occurredOn') ? [presence] : []
  switch (field.kind) {
    case 'PARTS': {
      const inside = fields.within(name)
      return fc.oneof(
        presence,
        whereOf(inside, inside.names, 2).map((some): Test => ({ some })),
      )
    }
    case 'INTEGER':
    case 'QUANTITY':
      return fc.oneof(...open, between(fc.integer({ min: 0, max: 500 })))
    case 'DATE':
      return name === 'occurredOn' ? between(day) : fc.oneof(...open, between(day))
    case 'BOOLEAN':
      return fc.oneof(presence, fc.boolean())
    case 'TEXT':
      return name === 'title'
        ? fc.constant<Test>({ text: '甲' })
        : fc.oneof(presence, fc.constantFrom<Test>({ text: 'Ab+c' }, 'Ab+c'))
    case 'CHOICE':
      return field.type === 'Relation' ? undefined : ofValues(fields.valuesOf(name))
    case 'LIST_VALUE':
      return ofValues(fields.valuesOf(name))
    default:
      return undefined
  }
}

const day = fc.constantFrom('2018-01-01', '2018-12-31', '2019-06-30', '2020-02-29')

function between<Value extends number | string>(value: fc.Arbitrary<Value>): fc.Arbitrary<Test> {
  return fc.tuple(value, value, fc.constantFrom('FROM', 'TO', 'BOTH')).map(([one, other, ends]): Test => {
    const [from, to] = one <= other ? [one, other] : [other, one]
    if (ends === 'FROM') return { between: { from } }
    return { between: ends === 'TO' ? { to } : { from, to } }
  })
}

function ofValues(values: readonly string[] | undefined): fc.Arbitrary<Test> {
  if (!values || values.length === 0) return presence
  const some = fc.subarray([...values], { minLength: 1, maxLength: Math.min(3, values.length) })
  return fc.oneof(
    presence,
    fc.constantFrom(...values),
    some,
    some.map((not): Test => ({ not })),
  )
}
