/** What a condition may compare a field with. */
export type Scalar = string | number | boolean

/** What a field of a record, or of an item of one of its lists, has to be. */
export type Test =
  | Scalar
  /** One of these. */
  | readonly Scalar[]
  /** None of these; a field without a value is none of them. */
  | { not: readonly Scalar[] }
  /** Has a value, or has none. */
  | { given: boolean }
  /** This text, in capital letters or small. */
  | { text: string }
  /** A number, or a day, from one to another, both included; an end that is not said is open. */
  | { between: Between }
  /** A list with an item that meets all this. */
  | { some: Where }

export interface Between {
  from?: number | string
  to?: number | string
}

/**
 * Tests by the name of their field, all of which have to hold; and under `or` groups of tests, of which one has to. A group is of the record
 * alone, or alone of the item at hand.
 */
export type Where = { readonly [field: string]: Test | readonly Where[] }

/** The tests of conditions with their fields, without those of groups. */
export const testsIn = (where: Where = {}): [field: string, test: Test][] =>
  Object.entries(where).filter((entry): entry is [string, Test] => entry[0] !== 'or')

/** The groups of conditions of which one has to hold; undefined where there are none. */
export const groupsIn = ({ or }: Where = {}): readonly Where[] | undefined =>
  or as readonly Where[] | undefined

/** Every field that conditions name, those of groups as well; of what items have to be the list alone. */
export const fieldsIn = (where: Where = {}): string[] => [
  ...testsIn(where).map(([field]) => field),
  ...(groupsIn(where) ?? []).flatMap(fieldsIn),
]

/**
 * What an indicator counts of records of one type, or of the items of one of their lists: one count a record, or an item.
 * A field is named as the SDL of the type names it, a field that is calculated when the record is saved as the type names that;
 * `list.field` is the field of the item at hand. Where quantity, subject or day names a field that has no value, nothing counts.
 */
export interface Term {
  of: string
  /** The list whose items count; the record itself unless said. */
  items?: string
  where?: Where
  /** One unless said: a field's number, or how many items of a list there are. */
  quantity?: string | { count: string; where?: Where }
  /** What a MAX or MIN indicator compares: one entry with another unless said, else all of a day with all of another, among those that have any. */
  per?: 'DAY'
  /** Whom or what a DISTINCT indicator counts once. */
  subject?: string
  /** The day it counts on; the record's unless said. */
  day?: string
  /** Last day it is in a stock. */
  lastDay?: string
  /** First day it is in a stock no more. */
  until?: string
  /** How it relates to the true number; unless said, what stands beside what it counts (`relationMeant`). */
  relation?: string
  /** What its figure is broken down by: fields with one value of a list, or yes or no, of the record or of the item at hand. */
  by?: readonly string[]
  /** When it is announced and not yet held: it counts as planned, and for nobody but who reports it. */
  planned?: Where
  /** Items whose organization has a joint share in it, which the city's sum leaves out. */
  shares?: { items: string; where?: Where }
  /** True for what is observed of the whole city, wherever the record took place. */
  wholeCity?: true
}

/** The values that a test compares a field with, of whichever kind it is; none where it asks something else. */
export function scalarsOf(test: Test): readonly Scalar[] {
  if (typeof test !== 'object') return [test]
  if (isList(test)) return test
  if ('between' in test) return [test.between.from, test.between.to].filter((end) => end !== undefined)
  return 'not' in test ? test.not : []
}

export const isList = (test: Test): test is readonly Scalar[] => Array.isArray(test)
