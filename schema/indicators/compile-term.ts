import { canonical, hashOf } from '../canonical/canonical.ts'
import type { Formula } from './indicator.ts'
import { isList, type Scalar, type Term, type Test, type Where } from './rule.ts'

/** A term as the database evaluates it: conditions as jsonpath, fields by where they stand. */
export interface CompiledTerm {
  record_type: string
  /** Of the record's content; null for every record. */
  condition: string | null
  /** Name of the list whose items count; null for the record itself. */
  items: string | null
  item_condition: string | null
  /** A path to all items that are counted, instead of a field. */
  counted: string | null
  planned: string | null
  share_items: string | null
  share_condition: string | null
  whole_city: boolean
  /** The last day of a stock is one of its days; the day it ends is none. */
  ends_after: boolean
  quantity: string | null
  item_quantity: string | null
  subject: string | null
  item_subject: string | null
  day: string | null
  item_day: string | null
  ending: string | null
  item_ending: string | null
  relation: string | null
  item_relation: string | null
  /** Fields of the record that it is broken down by; null for none. */
  dimensions: string[] | null
  item_dimensions: string[] | null
}

/**
 * Hash of an indicator's rule, by which it is known: the same terms, or the same formula, are the same rule, in whatever order
 * their keys are written.
 */
export const ruleHash = (indicator: string, says: readonly Term[] | Formula): string =>
  hashOf(canonical([indicator, says]))

/** A term in the form the database evaluates. */
export function compileTerm(term: Term): CompiledTerm {
  const { of, items, where = {}, quantity, planned, shares, wholeCity = false, by = [] } = term
  const own = Object.entries(where).filter(([field]) => !isOfItem(term, field))
  const ofItem = Object.entries(where)
    .filter(([field]) => isOfItem(term, field))
    .map(([field, test]) => [inItem(field), test] as const)
  const counted = typeof quantity === 'object' ? quantity : undefined
  return {
    record_type: of,
    condition: conditionOf(own),
    items: items ?? null,
    item_condition: conditionOf(ofItem),
    counted: counted ? `$.${key(counted.count)}[*]${filterOf(counted.where)}` : null,
    planned: planned ? conditionOf(Object.entries(planned)) : null,
    share_items: shares?.items ?? null,
    share_condition: shares?.where ? conditionOf(Object.entries(shares.where)) : null,
    whole_city: wholeCity,
    ends_after: term.lastDay !== undefined,
    ...placed(term, 'quantity', counted ? undefined : (quantity as string | undefined)),
    ...placed(term, 'subject', term.subject),
    ...placed(term, 'day', term.day),
    ...placed(term, 'ending', term.lastDay ?? term.until),
    ...placed(term, 'relation', term.relation),
    dimensions: someOf(by.filter((field) => !isOfItem(term, field))),
    item_dimensions: someOf(by.filter((field) => isOfItem(term, field)).map(inItem)),
  }
}

const someOf = (fields: string[]) => (fields.length > 0 ? fields : null)

type Placed = 'quantity' | 'subject' | 'day' | 'ending' | 'relation'

function placed<Name extends Placed>(term: Term, name: Name, field: string | undefined) {
  const ofItem = field !== undefined && isOfItem(term, field)
  return {
    [name]: ofItem ? null : (field ?? null),
    [`item_${name}`]: ofItem ? inItem(field) : null,
  } as Record<Name | `item_${Name}`, string | null>
}

const isOfItem = ({ items }: Pick<Term, 'items'>, field: string) =>
  items !== undefined && field.startsWith(`${items}.`)

const inItem = (field: string) => field.slice(field.indexOf('.') + 1)

/** Any item meets conditions of which there are none. */
const filterOf = (where: Where = {}) =>
  Object.keys(where).length > 0 ? ` ? (${all(Object.entries(where))})` : ''

const conditionOf = (tests: readonly (readonly [string, Test])[]) =>
  tests.length > 0 ? `$ ? (${all(tests)})` : null

const all = (tests: readonly (readonly [string, Test])[]): string =>
  tests.map(([field, test]) => testOf(`@.${key(field)}`, test)).join(' && ')

function testOf(path: string, test: Test): string {
  if (isScalar(test)) return `${path} == ${literal(test)}`
  if (isList(test)) return `(${test.map((value) => `${path} == ${literal(value)}`).join(' || ')})`
  if ('not' in test) return `!${testOf(path, test.not)}`
  if ('given' in test) return test.given ? `exists(${path})` : `!exists(${path})`
  if ('text' in test) return `${path} like_regex ${literal(`^${escaped(test.text)}$`)} flag "i"`
  return `exists(${path}[*]${filterOf(test.some)})`
}

const isScalar = (test: Test): test is Scalar => typeof test !== 'object'

/** JSON's strings and numbers are jsonpath's. */
const literal = (value: Scalar) => JSON.stringify(value)
const key = (name: string) => JSON.stringify(name)
const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
