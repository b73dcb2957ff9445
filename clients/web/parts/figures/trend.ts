import { type Basis, isSpread } from './basis.ts'

/** A value of one year, and what it rests on. */
export interface YearPoint {
  year: number
  /** As it is called: the year, or the months of it that are shown. */
  name: string
  /** Not of a year of which the period has only some months. */
  isWhole: boolean
  value: number | null
  basis: Basis
}

/** How the last year stands to the one before it. */
export interface Trend {
  from: number
  to: number
  difference: number
  /** In percent; null where the year before was zero. */
  percent: number | null
}

/** Null where one of the two years is blank, spread or not whole: nothing is compared with what nobody reported, or published, or with more months. */
export function trendOf(years: readonly YearPoint[]): Trend | null {
  const [before, last] = years.slice(-2)
  if (!before || !last || before.value === null || last.value === null) return null
  if (isSpread(before) || isSpread(last) || !before.isWhole || !last.isWhole) return null
  const difference = Math.round((last.value - before.value) * 100) / 100
  const percent = before.value === 0 ? null : (difference / before.value) * 100
  return { from: before.year, to: last.year, difference, percent }
}
