import type { Hundredths } from '@kexie/schema/quantity'

/** Sums of one indicator, area and year as the store reads them. */
export interface Cell {
  indicator: string
  /** District code, or an organization's id where figures are an organization's. */
  area: string
  year: number
  /** 1 for a whole year; of a year within which areas moved each month stands by itself. */
  month: number
  /** DISTINCT rows carry subjects, OBSERVED rows the latest value of the year. */
  kind: 'COUNTED' | 'PLANNED' | 'DISTINCT' | 'OBSERVED'
  quantity: Hundredths
  entries: number
  atLeast: number
  atMost: number
  about: number
  /** DISTINCT: subjects that did not occur earlier in the span asked for. */
  fresh: number
}

/** What figures are computed for: whole years, one area or organization, now or as known at a moment. */
export interface Span {
  from: number
  to: number
  /** District code of the area, its own or the city's; null when `organizationId` is given. */
  area: string | null
  organizationId: string | null
  asOf: Date | null
}

/** Two spans with the same key are answered from the same rows. */
export function spanKey({ from, to, area, organizationId, asOf }: Span): string {
  return [from, to, area ?? '', organizationId ?? '', asOf?.toISOString() ?? ''].join('|')
}

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
