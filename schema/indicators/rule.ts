import type { RecordType } from '../records/record-types.ts'

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
  /** A list with an item that meets all this. */
  | { some: Where }

/** Tests by the name of their field, all of which have to hold. */
export type Where = { readonly [field: string]: Test }

/**
 * What an indicator counts of records of one type, or of the items of one of their lists: one count a record, or an item.
 * A field is named as the SDL of the type names it, a field that is calculated when the record is saved as the type names that;
 * `list.field` is the field of the item at hand. Where quantity, subject or day names a field that has no value, nothing counts.
 */
export interface Term {
  of: RecordType
  /** The list whose items count; the record itself unless said. */
  items?: string
  where?: Where
  /** One unless said: a field's number, or how many items of a list there are. */
  quantity?: string | { count: string; where?: Where }
  /** Whom or what a DISTINCT indicator counts once. */
  subject?: string
  /** The day it counts on; the record's unless said. */
  day?: string
  /** Last day it is in a stock. */
  lastDay?: string
  /** First day it is in a stock no more. */
  until?: string
  /** Exact unless said. */
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
  return 'not' in test ? test.not : []
}

export const isList = (test: Test): test is readonly Scalar[] => Array.isArray(test)
