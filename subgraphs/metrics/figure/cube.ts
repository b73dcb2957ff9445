import { firstMonth, lastMonth, type Period } from '@kexie/schema/period'
import type { Hundredths } from '@kexie/schema/quantity'
import type { Bends } from './bends.ts'

/** Sums of one indicator, area and year, or month, as the store reads them. */
export interface Cell extends Bends {
  indicator: string
  /** District code, or an organization's id where figures are an organization's. */
  area: string
  year: number
  /** 1 for a whole year; of a year within which areas moved, or that a period has a part of, each month stands by itself. */
  month: number
  /**
   * DISTINCT rows carry subjects, OBSERVED rows the latest value of the month, EXTREME rows the largest or smallest number of the month
   * among those that relate alike to the true one, DAY rows all of a day, LEVEL rows the last returns of the month. What cannot be added up is by month, whatever else is read by year.
   */
  kind: 'COUNTED' | 'PLANNED' | 'DISTINCT' | 'OBSERVED' | 'EXTREME' | 'DAY' | 'LEVEL'
  quantity: Hundredths
  entries: number
  /**
   * What sets cells of one month apart. DISTINCT: the month, of all there are, in which its subjects occurred last before this one; of
   * whole years that year's last. DAY: the day of the month. LEVEL: the month in which whoever returned it did so next.
   */
  apart: number
}

/** Whether cells of a kind are read from entries that stand: what is taken back cannot be taken off them. */
export const isBesideCubes = (kind: Cell['kind']): boolean =>
  kind === 'EXTREME' || kind === 'DAY' || kind === 'LEVEL'

/** Before all months there are. */
export const never = -1

/** After all months there are. */
export const ever = 1_000_000

/** What figures are computed for: a period, one area or organization, now or as known at a moment. */
export interface Span extends Period {
  /** District code of the area, its own or the city's; null when `organizationId` is given. */
  area: string | null
  organizationId: string | null
  asOf: Date | null
}

/** Two spans with the same key are answered from the same rows. */
export function spanKey({ area, organizationId, asOf, ...period }: Span): string {
  const place = [area ?? '', organizationId ?? '', asOf?.toISOString() ?? '']
  return [firstMonth(period), lastMonth(period), ...place].join('|')
}

/** The month of a cell among all there are: of a whole year its first. */
export const monthOfCell = ({ year, month }: Pick<Cell, 'year' | 'month'>): number =>
  firstMonth({ from: year, to: year, months: { first: month, last: month } })

/** Cells of one span, found by indicator. */
export class Cube {
  readonly #cells: Map<string, Cell[]>

  constructor(cells: readonly Cell[]) {
    this.#cells = Map.groupBy(cells, ({ indicator }) => indicator)
  }

  all(): readonly Cell[] {
    return [...this.#cells.values()].flat()
  }

  cells(indicator: string): readonly Cell[] {
    return this.#cells.get(indicator) ?? []
  }
}
