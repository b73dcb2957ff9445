import type { Period } from '@kexie/schema/period'
import type { Span } from './cube.ts'
import type { Point } from './formulas.ts'

/** Where a figure is read beside its own span: over another period, or of a part of its area. */
export type At = Partial<Period> & { area?: string }

/** The period that is meant: the span's own where none is said. */
export const periodAt = (span: Period, { from, to, months }: At): Period =>
  from === undefined || to === undefined
    ? { from: span.from, to: span.to, months: span.months }
    : { from, to, months }

/** A figure before it is computed: which indicator over which span. */
export interface FigureKey {
  code: string
  span: Span
  /** True for the figures of an edition: what is confidential is told as of the past there alone. */
  published?: boolean
  /** Set by the first field that reads the figure, so that the others need not ask again. */
  reading?: Promise<Reading>
}

/** What a figure is computed from, at hand: any point of its span without further waiting. */
export interface Reading {
  /** At the figure's own span, or over another period or a part of its area. */
  point(at?: At): Point
  /** Districts the figure's area is made of at the span's end; none for an organization's figure. */
  parts: readonly string[]
  /** Days of the span on which something below the area moved, opened or was closed. */
  areasChangedOn: string[]
}
