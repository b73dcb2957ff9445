import { divide, type Hundredths } from '@kexie/schema/quantity'
import type { Bent } from './bends.ts'
import { tolerance } from './reconcile.ts'

type Extreme = 'MAX' | 'MIN'

/** Where the true number lies. */
interface Range {
  least: number
  most: number
}

/**
 * The largest of some numbers, or the smallest, with how it relates to the true one: each lies somewhere, and so does theirs. Of “at least 60”
 * and 70 the largest is at least 70, of “at most 60” and 50 it lies between 50 and 60, of “at most 60” and 70 it is 70.
 */
export function extremeOf(numbers: readonly Bent[], measure: Extreme): Bent<Hundredths | null> {
  const [first, ...more] = measure === 'MAX' ? numbers : numbers.map(mirrored)
  if (!first) return { value: null, relation: 'EXACT', upTo: null }
  const largest = within(first, more)
  return measure === 'MAX' ? largest : mirrored(largest)
}

/** The largest lies where the ranges of all end highest, below and above. */
function within(first: Bent, more: readonly Bent[]): Bent {
  const ranges = [first, ...more].map(rangeOf)
  const range = {
    least: Math.max(...ranges.map(({ least }) => least)),
    most: Math.max(...ranges.map(({ most }) => most)),
  }
  const about = [first, ...more].find(
    (one, place) =>
      one.relation === 'ABOUT' && ranges[place]?.least === range.least && ranges[place]?.most === range.most,
  )
  return about ?? numberWithin(range)
}

/** The smallest is the largest of what is mirrored at zero. */
function mirrored({ value, relation, upTo }: Bent): Bent {
  switch (relation) {
    case 'AT_LEAST':
      return { value: opposite(value), relation: 'AT_MOST', upTo }
    case 'AT_MOST':
      return { value: opposite(value), relation: 'AT_LEAST', upTo }
    case 'BETWEEN':
      return { value: opposite(upTo ?? value), relation, upTo: opposite(value) }
    default:
      return { value: opposite(value), relation, upTo }
  }
}

/** Zero has no sign. */
const opposite = (value: Hundredths): Hundredths => (value === 0 ? 0 : -value)

function rangeOf({ value, relation, upTo }: Bent): Range {
  const reach = Math.round(Math.abs(value) * tolerance)
  switch (relation) {
    case 'EXACT':
      return { least: value, most: value }
    case 'AT_LEAST':
      return { least: value, most: Number.POSITIVE_INFINITY }
    case 'AT_MOST':
      return { least: Number.NEGATIVE_INFINITY, most: value }
    case 'ABOUT':
      return { least: value - reach, most: value + reach }
    case 'BETWEEN':
      return { least: value, most: upTo ?? value }
  }
}

function numberWithin({ least, most }: Range): Bent {
  if (most === Number.POSITIVE_INFINITY) return { value: least, relation: 'AT_LEAST', upTo: null }
  if (least === Number.NEGATIVE_INFINITY) return { value: most, relation: 'AT_MOST', upTo: null }
  if (least === most) return { value: least, relation: 'EXACT', upTo: null }
  return { value: least, relation: 'BETWEEN', upTo: most }
}

/** A sum by how many entries make it up, rounded to hundredths; what lies between two numbers as close as that is one. */
export function averageOf({ value, relation, upTo }: Bent, entries: number): Bent<Hundredths | null> {
  const [average, upper] = [value, upTo].map((one) => (one === null ? null : divide(one, entries * 100)))
  if (average === undefined || average === null) return { value: null, relation: 'EXACT', upTo: null }
  if (relation !== 'BETWEEN') return { value: average, relation, upTo: null }
  return upper === average || upper === undefined
    ? { value: average, relation: 'EXACT', upTo: null }
    : { value: average, relation, upTo: upper }
}
