import type { Basis } from './basis.ts'

/** A value of one year, what it rests on, and how the graph says that it stands to the year before. */
export interface YearPoint {
  year: number
  /** As it is called: the year, or the months of it that are shown. */
  name: string
  value: number | null
  basis: Basis
  /** Null where it is compared with nothing. */
  change: number | null
  /** In percent; null where it is not told in percent. */
  growth: number | null
}
