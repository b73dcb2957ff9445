import type { Hundredths } from '@kexie/schema/quantity'
import type { Relation } from '@kexie/schema/relation'

export type Reconciliation =
  | 'MATCHES'
  | 'ABOVE'
  | 'BELOW'
  | 'UNSUPPORTED'
  | 'INCONSISTENT'
  | 'UNPUBLISHED'
  | 'WITHHELD'

/** A published number as it is compared. */
export interface PublishedNumber {
  value: Hundredths
  relation: Relation
  /** Decimals the document printed: 28.3 % stands for anything that rounds to it. */
  decimals: number
  /** The document contradicts itself here. */
  inconsistent: boolean
}

/** How far records may lie from a number that is only “about”: 近200 is met by 190. */
export const tolerance = 0.1

/**
 * Compares what was published with what records carry over the same period.
 * @param found null when no record stands behind the figure
 */
export function reconcile(
  published: PublishedNumber | null,
  found: { value: Hundredths | null; relation: Relation },
): Reconciliation {
  if (!published) return 'UNPUBLISHED'
  if (published.inconsistent) return 'INCONSISTENT'
  if (found.value === null) return 'UNSUPPORTED'
  const difference = roundTo(found.value, published.decimals) - published.value
  if (difference === 0) return 'MATCHES'
  if (published.relation === 'ABOUT' && Math.abs(difference) <= Math.abs(published.value) * tolerance)
    return 'MATCHES'
  if (published.relation === 'AT_LEAST' && difference > 0 && difference < lastDigitUnit(published.value))
    return 'MATCHES'
  if (published.relation === 'AT_MOST' && difference < 0) return 'MATCHES'
  return difference > 0 ? 'ABOVE' : 'BELOW'
}

/** 60多 is said of 60 to 69, 1200多 of 1200 to 1299: one unit of the last digit that is not zero. */
function lastDigitUnit(value: Hundredths): Hundredths {
  let unit = 1
  while (value % (unit * 10) === 0 && unit < Math.abs(value)) unit *= 10
  return unit
}

function roundTo(value: Hundredths, decimals: number): Hundredths {
  const step = 10 ** (2 - Math.min(decimals, 2))
  return Math.round(value / step) * step
}

/** Decimals of a published value: 28.3 → 1. */
export function decimalsOf(value: Hundredths): number {
  if (value % 100 === 0) return 0
  return value % 10 === 0 ? 1 : 2
}
