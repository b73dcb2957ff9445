import type { Measure } from '@kexie/schema/indicator'
import type { Basis } from './basis.ts'
import { blank, change, growth, type Point } from './formulas.ts'

/** How a number stands to another one of its indicator. */
export interface Compared {
  change: Point
  growth: Point
}

/** What is counted has a growth in percent; of a rate or a rank it would be read as points. */
const hasGrowth = (measure: Measure) => measure !== 'OBSERVATION' && measure !== 'DERIVED'

/** How much more one point is, and by how many percent; blank where either is, or is not to be compared and left out. */
export function compared(now: Point | undefined, then: Point | undefined, measure: Measure): Compared {
  if (!now || !then) return { change: blank, growth: blank }
  return { change: change(now, then), growth: hasGrowth(measure) ? growth(now, then) : blank }
}

/** A year of a figure, and what it rests on. */
export interface Year {
  /** Whether the period has all of its months. */
  isWhole: boolean
  point: Point
  basis: Basis | null
}

/**
 * How the year at a place stands to the one before it in a period; blank for the first one, and where either is blank, spread by
 * rebuilding or not whole: nothing is compared with what nobody reported, or published, or with more months.
 */
export const onYearBefore = (years: readonly Year[], place: number, measure: Measure): Compared =>
  compared(comparable(years[place]), comparable(years[place - 1]), measure)

const comparable = (year: Year | undefined): Point | undefined =>
  year?.isWhole && year.basis !== 'SPREAD' ? year.point : undefined
