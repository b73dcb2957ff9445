import type { Relation } from '../quantity/relation.ts'
import type { Text } from '../text/text.ts'

/** Short name and year of a document, as in `kexie-2021`. */
export type SourceKey = `${string}-${number}`

/** A document that published figures: cited by title and paragraph, never quoted at length. */
export interface Source {
  /** Title in the language and script of the document. */
  title: string
  publisher: string
  /** Day or year of publication in ISO 8601, as exact as the document states it. */
  published: string
  /** Area its statements speak of, as a GB/T 2260 code. */
  place: string
  /** Paragraphs, first to last, in which the document reports on each service. */
  chapters?: readonly { service: string; from: number; to: number }[]
}

/**
 * What a document says with its number. FIGURE reports a result; TARGET announces one to be reached; RULE sets a
 * rhythm, quota, deadline or count of headings, so an actual beside it is information and not a contradiction;
 * RANK is a position among others, 1 being first.
 */
export type StatementKind = 'FIGURE' | 'TARGET' | 'RULE' | 'RANK'

/** A number that a document claimed. It is compared with the figure of its indicator and never enters one. */
export interface Statement {
  key: `${SourceKey}/${string}`
  /** Null when no records of ours can carry the number. */
  indicator: string | null
  /** Decimal in units of the indicator: 12亿元 is `1200000000`. Of a range such as 1-2個, its lower end. */
  value: string
  relation: Relation
  kind: StatementKind
  /** The number in the document's own words, such as 60多期. */
  wording: string
  label: Text
  unit: Text
  /** First and last day spoken of, equal for a stock; null when a rule is not bound to a period. */
  from: string | null
  to: string | null
  source: SourceKey
  paragraph: number
  /** Position among the statements of the source, from 1. */
  order: number
  /** Set where the document contradicts itself: why, in our words. */
  consistency?: { verdict: 'INCONSISTENT'; note: Text }
}
