import { findIndicator, indicatorCodes } from '@kexie/schema/indicators'
import type { Relation } from '@kexie/schema/relation'
import type { MetricsContext } from '../context.ts'
import type { Span } from '../figure/cube.ts'
import { type FigureKey, readingOf, reconciliationOf } from '../figure/figure.ts'
import { inCatalogueOrder } from '../figure/needs.ts'
import type { Reconciliation } from '../figure/reconcile.ts'
import { numberOf, shownParts, shownValue } from '../figure/shown.ts'
import { targetOf } from '../figure/target.ts'
import { canonical, hashOf } from './canonical.ts'

/** A value as an edition keeps it: decimal text, null for blank. */
type Kept = string | null

export interface PublishedFigureContent {
  code: string
  /** Hash of the definition it was computed by. */
  definition: string
  value: Kept
  relation: Relation
  years: { year: number; value: Kept; relation: Relation }[]
  districts: { district: string; value: Kept; relation: Relation }[]
  target: { value: string; relation: Relation } | null
  reconciliation: Reconciliation
}

/** Everything an edition says; its canonical form is what is hashed. */
export interface EditionContent {
  version: 1
  title: string
  from: number
  to: number
  district: string
  asOf: string
  coverage: EditionCoverage
  figures: PublishedFigureContent[]
}

/** Who had reported and was accepted when it was published. */
export interface EditionCoverage {
  organizations: number
  records: number
  entries: number
  owed: number
  came: number
  /** Newest seal of the audit, hexadecimal: what came before it is what it was. */
  auditSeal: string | null
}

/** What an indicator means, as a hash: name, definition, unit, measure and formula. */
export function definitionHash(code: string): string {
  const indicator = findIndicator(code)
  if (!indicator) return ''
  const { name, definition, unit, measure, direction } = indicator
  const formula = indicator.measure === 'DERIVED' ? indicator.formula : null
  return hashOf(canonical({ name, definition, unit, measure, direction, formula }))
}

/** Figures of a span as an edition keeps them, all unless some are named, in the order of the catalogue. */
export function figuresOver(
  span: Span,
  context: MetricsContext,
  codes: readonly string[] = indicatorCodes,
): Promise<PublishedFigureContent[]> {
  return Promise.all(inCatalogueOrder(codes).map((code) => figureContent({ code, span }, context)))
}

async function figureContent(figure: FigureKey, context: MetricsContext): Promise<PublishedFigureContent> {
  const { from, to } = figure.span
  const { point, parts } = await readingOf(figure, context)
  const whole = point()
  const readings = parts.map((area) => point({ area }))
  const shown = shownParts(
    figure,
    readings.map(({ value }) => numberOf(value)),
  )
  const target = await targetOf(figure, context)
  return {
    code: figure.code,
    definition: definitionHash(figure.code),
    value: kept(shownValue(figure, parts, numberOf(whole.value))),
    relation: whole.relation,
    years: Array.from({ length: to - from + 1 }, (_, index) => from + index).map((year) => {
      const { value, relation } = point({ from: year, to: year })
      return { year, value: kept(shownValue(figure, parts, numberOf(value))), relation }
    }),
    districts: parts.map((district, place) => ({
      district,
      value: kept(shown[place] ?? null),
      relation: readings[place]?.relation ?? 'EXACT',
    })),
    target: target && { value: target.row.value, relation: target.row.relation },
    reconciliation: await reconciliationOf(figure, context),
  }
}

const kept = (value: number | null): Kept => (value === null ? null : String(value))
