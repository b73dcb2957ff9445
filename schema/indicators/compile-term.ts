import { canonical, hashOf } from '../canonical/canonical.ts'
import { escaped } from '../text/escaped.ts'
import type { CodedIndicator } from './definitions.ts'
import type { Formula } from './indicator.ts'
import { inFull, relationMeant } from './relation-meant.ts'
import {
  type Between,
  fieldsIn,
  groupsIn,
  isList,
  type Scalar,
  type Term,
  type Test,
  testsIn,
  type Where,
} from './rule.ts'

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
  /** The upper number of a quantity that lies between two. */
  up_to: string | null
  item_up_to: string | null
  /** Fields of the record that it is broken down by; null for none. */
  dimensions: string[] | null
  item_dimensions: string[] | null
}

/**
 * Hash of an indicator's rule, by which it is known: the same terms, or the same formula, are the same rule, in whatever order
 * their keys are written. What follows from what a field is, is a part of it.
 */
export const ruleHash = (indicator: string, says: readonly Term[] | Formula): string =>
  hashOf(canonical([indicator, isTerms(says) ? says.map(inFull) : says]))

const isTerms = (says: readonly Term[] | Formula): says is readonly Term[] => Array.isArray(says)

/** By what the rule of an indicator is known; undefined of one that has none. */
export function hashOfRule(given: CodedIndicator): string | undefined {
  const says = given.measure === 'DERIVED' ? given.formula : given.counts
  return says && ruleHash(given.code, says)
}

/** A term in the form the database evaluates. */
export function compileTerm(term: Term): CompiledTerm {
  const { of, items, where, quantity, planned, shares, wholeCity = false, by = [] } = term
  const counted = typeof quantity === 'object' ? quantity : undefined
  const meant = relationMeant(term)
  return {
    record_type: of,
    condition: conditionOf(ofRecord(term, where)),
    items: items ?? null,
    item_condition: conditionOf(ofItem(term, where)),
    counted: counted ? `$.${key(counted.count)}[*]${filterOf(counted.where)}` : null,
    planned: conditionOf(planned),
    share_items: shares?.items ?? null,
    share_condition: conditionOf(shares?.where),
    whole_city: wholeCity,
    ends_after: term.lastDay !== undefined,
    ...placed(term, 'quantity', counted ? undefined : (quantity as string | undefined)),
    ...placed(term, 'subject', term.subject),
    ...placed(term, 'day', term.day),
    ...placed(term, 'ending', term.lastDay ?? term.until),
    ...placed(term, 'relation', meant.relation),
    ...placed(term, 'up_to', meant.upTo),
    dimensions: someOf(by.filter((field) => !isOfItem(term, field))),
    item_dimensions: someOf(by.filter((field) => isOfItem(term, field)).map(inItem)),
  }
}

const someOf = (fields: string[]) => (fields.length > 0 ? fields : null)

type Placed = 'quantity' | 'subject' | 'day' | 'ending' | 'relation' | 'up_to'

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

/** Those conditions of a term that are of the record. */
export const ofRecord = (term: Term, where: Where = {}): Where =>
  Object.fromEntries(Object.entries(where).filter((entry) => !isAllOfItem(term, entry)))

/** Those of the item at hand, by the names that the item has for its fields. */
export function ofItem(term: Term, where: Where = {}): Where {
  const own = Object.entries(where).filter((entry) => isAllOfItem(term, entry))
  return Object.fromEntries(
    own.map(([name, tests]) =>
      name === 'or' ? [name, (tests as Where[]).map((group) => ofItem(term, group))] : [inItem(name), tests],
    ),
  )
}

const isAllOfItem = (term: Term, [name, tests]: [string, Where[string]]): boolean =>
  fieldsIn({ [name]: tests }).every((field) => isOfItem(term, field))

/** Any item meets conditions of which there are none. */
const filterOf = (where: Where = {}) => (Object.keys(where).length > 0 ? ` ? (${all(where)})` : '')

/** Conditions as a path that has to find something; null where there are none. */
export const conditionOf = (where: Where = {}): string | null =>
  Object.keys(where).length > 0 ? `$ ? (${all(where)})` : null

function all(where: Where): string {
  const tests = testsIn(where).map(([field, test]) => testOf(`@.${key(field)}`, test))
  const groups = groupsIn(where)
  const any = groups ? [`(${groups.map((group) => `(${all(group)})`).join(' || ')})`] : []
  return [...tests, ...any].join(' && ')
}

function testOf(path: string, test: Test): string {
  if (isScalar(test)) return `${path} == ${literal(test)}`
  if (isList(test)) return `(${test.map((value) => `${path} == ${literal(value)}`).join(' || ')})`
  if ('not' in test) return `!${testOf(path, test.not)}`
  if ('given' in test) return test.given ? `exists(${path})` : `!exists(${path})`
  if ('text' in test) return `${path} like_regex ${literal(`^${escaped(test.text)}$`)} flag "i"`
  if ('between' in test) return within(path, test.between)
  return `exists(${path}[*]${filterOf(test.some)})`
}

/** Days are compared as their texts are, which is their order. */
function within(path: string, { from, to }: Between): string {
  const ends = [
    ...(from === undefined ? [] : [`${path} >= ${literal(from)}`]),
    ...(to === undefined ? [] : [`${path} <= ${literal(to)}`]),
  ]
  return `(${ends.join(' && ')})`
}

const isScalar = (test: Test): test is Scalar => typeof test !== 'object'

/** JSON's strings and numbers are jsonpath's. */
const literal = (value: Scalar) => JSON.stringify(value)
const key = (name: string) => JSON.stringify(name)
