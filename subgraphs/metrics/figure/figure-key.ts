import type { Span } from './cube.ts'
import type { Point } from './evaluate.ts'

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
  /** At the figure's own span, or over other years or a part of its area. */
  point(at?: { from?: number; to?: number; area?: string }): Point
  /** Districts the figure's area is made of at the span's end; none for an organization's figure. */
  parts: readonly string[]
  /** Days of the span on which something below the area moved, opened or was closed. */
  areasChangedOn: string[]
}
