import { fromDecimal, type Hundredths } from '@kexie/schema/quantity'
import type { Relation } from '@kexie/schema/relation'

/** How the entries of a sum bend it: how many of them are at least, at most or about what they say, and how much more those between two numbers may be. */
export interface Bends {
  atLeast: number
  atMost: number
  about: number
  spread: Hundredths
}

export const unbent: Bends = { atLeast: 0, atMost: 0, about: 0, spread: 0 }

/** The same as a statement answers it. */
export interface BendsRow {
  at_least: number
  at_most: number
  about: number
  spread: string
}

export const bendsOf = ({ at_least, at_most, about, spread }: BendsRow): Bends => ({
  atLeast: at_least,
  atMost: at_most,
  about,
  spread: fromDecimal(spread),
})

export const addBends = (one: Bends, other: Bends): Bends => ({
  atLeast: one.atLeast + other.atLeast,
  atMost: one.atMost + other.atMost,
  about: one.about + other.about,
  spread: one.spread + other.spread,
})

/**
 * A sum of exact and “at least” parts is at least, and so it is where others lie between two numbers; of those and of exact ones it
 * lies between two itself. Parts that bend both ways leave it about.
 */
export function relationOf({ atLeast, atMost, about, spread }: Bends): Relation {
  if (about > 0 || (atMost > 0 && (atLeast > 0 || spread > 0))) return 'ABOUT'
  if (atLeast > 0) return 'AT_LEAST'
  if (atMost > 0) return 'AT_MOST'
  return spread > 0 ? 'BETWEEN' : 'EXACT'
}

/** A number with how it relates to the true one. */
export interface Bent<Value = Hundredths> {
  value: Value
  relation: Relation
  /** The upper number of what lies between two, the lower of which `value` is; else null. */
  upTo: Hundredths | null
}

/** A sum as its entries bend it. */
export function bent<Value extends Hundredths | null>(value: Value, bends: Bends): Bent<Value> {
  const relation = value === null ? 'EXACT' : relationOf(bends)
  return { value, relation, upTo: value !== null && relation === 'BETWEEN' ? value + bends.spread : null }
}

/** How a number that is told bends what it is added to. */
export const bendsIn = ({ value, relation, upTo }: Bent<Hundredths | null>): Bends => ({
  atLeast: Number(relation === 'AT_LEAST'),
  atMost: Number(relation === 'AT_MOST'),
  about: Number(relation === 'ABOUT'),
  spread: (upTo ?? 0) - (upTo === null ? 0 : (value ?? 0)),
})
