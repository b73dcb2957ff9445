import { lastPrintedUnit, type PrintedNumber } from '@kexie/schema/printed-number'
import type { Hundredths } from '@kexie/schema/quantity'
import type { Bent } from './bends.ts'

export type Reconciliation =
  | 'MATCHES'
  | 'ABOVE'
  | 'BELOW'
  | 'UNSUPPORTED'
  | 'INCONSISTENT'
  | 'UNPUBLISHED'
  | 'WITHHELD'

/** A published number as it is compared: as it was printed, and how it was meant. */
export interface PublishedNumber extends PrintedNumber {
  /** The document contradicts itself here. */
  inconsistent: boolean
}

/** How far records may lie from a number that is only “about”: 近200 is met by 190. */
export const tolerance = 0.1

/** What records carry. */
type Found = Pick<Bent<Hundredths | null>, 'value' | 'relation'> & { upTo?: Hundredths | null }

/**
 * Compares what was published with what records carry over the same period.
 * @param found null when no record stands behind the figure
 */
export function reconcile(published: PublishedNumber | null, found: Found): Reconciliation {
  if (!published) return 'UNPUBLISHED'
  if (published.inconsistent) return 'INCONSISTENT'
  if (found.value === null) return 'UNSUPPORTED'
  const { least, most } = standsFor(published)
  // Records that say 超18万 themselves carry 180,000 and are at least so many: nothing contradicts that it is more.
  if (isOver(published, found)) return 'MATCHES'
  // Of what lies between two numbers any may be meant.
  if ((found.upTo ?? found.value) < least) return 'BELOW'
  return found.value > most ? 'ABOVE' : 'MATCHES'
}

const isOver = ({ mark, value }: PublishedNumber, found: Found) =>
  mark === 'MORE_THAN' && found.relation === 'AT_LEAST' && found.value === value

/** The least and the most that agree with a published number; of what has no end, infinity. */
export interface Range {
  least: Hundredths
  most: Hundredths
}

/**
 * What a published number stands for: whatever rounds to it in the unit it was printed in, or lies as near as “about” says;
 * of 60多, less than one unit of its last digit above it; from a least, and up to a most, anything.
 */
export function standsFor(published: PrintedNumber): Range {
  const { value, mark } = published
  const rounded = roundedTo(value, lastPrintedUnit(published))
  switch (mark) {
    case undefined:
      return rounded
    case 'ABOUT': {
      const reach = Math.abs(value) * tolerance
      return { least: Math.min(rounded.least, value - reach), most: Math.max(rounded.most, value + reach) }
    }
    case 'SOME_MORE':
      return { least: value, most: value + lastDigitUnit(published) - 1 }
    case 'NO_FEWER':
      return { least: value, most: Number.POSITIVE_INFINITY }
    case 'MORE_THAN':
      return { least: value + 1, most: Number.POSITIVE_INFINITY }
    case 'AT_MOST':
      return { least: Number.NEGATIVE_INFINITY, most: value }
  }
}

/** All that rounds to a value in a unit, half of it away from zero. */
function roundedTo(value: Hundredths, unit: Hundredths): Range {
  const size = Math.abs(value)
  const [near, far] = [Math.ceil(size - unit / 2), Math.ceil(size + unit / 2) - 1]
  if (value === 0) return { least: -far, most: far }
  return value > 0 ? { least: near, most: far } : { least: -far, most: -near }
}

/** 60多 is said of 60 to 69, 1200多 of 1200 to 1299: one unit of the last digit that is not zero; decimals are printed to be meant. */
function lastDigitUnit(published: PrintedNumber): Hundredths {
  const printed = lastPrintedUnit(published)
  if (published.decimals > 0) return printed
  let unit = printed
  while (published.value % (unit * 10) === 0 && unit < Math.abs(published.value)) unit *= 10
  return unit
}
