import { rules } from '@kexie/schema/indicators'
import type { Term, Where } from '@kexie/schema/rule'
import type { FieldShape } from '@kexie/schema/shape'
import { expect, test } from 'vitest'
import { declaredRecords } from '../../product/federation.ts'

const types = new Map(declaredRecords.flatMap((declared) => [...declared.types]))
const terms = rules.flatMap(({ indicator, terms: own }) => own.map((term) => ({ indicator, term })))

/** What every record has of which a term may speak. */
const shared = ['title', 'occurredOn', 'district']

test.each(terms)('$indicator names what its records have', ({ term }) => {
  expect(unknownIn(term)).toEqual([])
})

test('what a record type calculates is read by a rule', () => {
  const idle = [...types].flatMap(([name, { type }]) =>
    Object.keys(type.calculated ?? {})
      .filter(
        (field) => !terms.some(({ term }) => term.of === name && JSON.stringify(term).includes(`"${field}"`)),
      )
      .map((field) => `${name}.${field}`),
  )
  expect(idle).toEqual([])
})

/** Every field, list and value of a term that its record type does not have. */
function unknownIn(term: Term): string[] {
  const declared = types.get(term.of)
  if (!declared) return [term.of]
  const { fields } = declared.shape
  const record = new Map(fields.map((field) => [field.name, field]))
  const calculated = Object.keys(declared.type.calculated ?? {})
  const itemsOf = (list: string) => {
    const field = record.get(list)
    return field?.kind === 'PARTS' ? new Map(field.fields.map((one) => [one.name, one])) : undefined
  }
  const lists = [
    term.items,
    term.shares?.items,
    typeof term.quantity === 'object' ? term.quantity.count : undefined,
  ]
  const noLists = lists.flatMap((list) => (list === undefined || itemsOf(list) ? [] : list))
  const named = (field: string): FieldShape | 'KNOWN' | undefined => {
    if (term.items && field.startsWith(`${term.items}.`))
      return itemsOf(term.items)?.get(field.slice(term.items.length + 1))
    return shared.includes(field) || calculated.includes(field) ? 'KNOWN' : record.get(field)
  }
  const values = [
    term.subject,
    term.day,
    term.lastDay,
    term.until,
    term.relation,
    typeof term.quantity === 'string' ? term.quantity : undefined,
  ]
  const items = term.shares && itemsOf(term.shares.items)
  const counted = typeof term.quantity === 'object' ? term.quantity : undefined
  return [
    ...noLists,
    ...values.flatMap((field) => (field === undefined || readable(named(field)) ? [] : field)),
    ...unknownTests(term.where, named, itemsOf),
    ...unknownTests(term.planned, named, itemsOf),
    ...(items && !items.has('organization') ? ['organization'] : []),
    ...unknownTests(term.shares?.where, (field) => items?.get(field), itemsOf),
    ...unknownTests(counted?.where, (field) => itemsOf(counted?.count ?? '')?.get(field), itemsOf),
  ]
}

type Named = FieldShape | 'KNOWN' | undefined

/** What is confidential is in no content. */
const readable = (field: Named) => field === 'KNOWN' || (field !== undefined && !field.confidential)

function unknownTests(
  where: Where = {},
  named: (field: string) => Named,
  itemsOf: (list: string) => Map<string, FieldShape> | undefined,
): string[] {
  return Object.entries(where).flatMap(([name, wanted]) => {
    const field = named(name)
    if (!readable(field)) return [name]
    if (typeof wanted === 'object' && !isList(wanted) && 'some' in wanted)
      return unknownTests(wanted.some, (inner) => itemsOf(name)?.get(inner), itemsOf)
    if (field === 'KNOWN' || field?.kind !== 'CHOICE') return []
    const allowed = field.values.map((value) => value.name)
    return scalarsOf(wanted)
      .filter((value) => !allowed.includes(String(value)))
      .map((value) => `${name}: ${value}`)
  })
}

function scalarsOf(wanted: Where[string]): readonly unknown[] {
  if (typeof wanted !== 'object') return [wanted]
  if (isList(wanted)) return wanted
  return 'not' in wanted ? (wanted.not as readonly unknown[]) : []
}

const isList = (wanted: Where[string]): wanted is readonly (string | number | boolean)[] =>
  Array.isArray(wanted)
