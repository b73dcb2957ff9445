import { canonical, hashOf } from '@kexie/schema/canonical'
import { orThrow } from '@kexie/schema/or-throw'
import type { Relation } from '@kexie/schema/relation'
import type { MetricsContext } from '../context.ts'
import type { Definitions } from '../definitions/definitions.ts'
import type { Span } from '../figure/cube.ts'
import { districtsOf, type FigureKey, readingOf, yearsOf } from '../figure/figure.ts'
import type { Point } from '../figure/formulas.ts'
import { inCatalogueOrder } from '../figure/needs.ts'
import type { Reconciliation } from '../figure/reconcile.ts'
import { numberOf } from '../figure/shown.ts'
import { reconciliationOf } from '../figure/statements.ts'
import { targetOf } from '../figure/target.ts'
import type { EditionCoverage, EditionRow } from '../store/editions.ts'
import { ruleHashes } from '../store/in-force.ts'
import { countedBy } from './counted-by.ts'

/** A value as an edition keeps it: decimal text, null for blank. */
type Kept = string | null

/** A number as an edition keeps it. */
export interface KeptNumber {
  value: Kept
  relation: Relation
  /** The upper number of what lies between two; missing of everything else. */
  upTo?: string
}

export interface PublishedFigureContent extends KeptNumber {
  code: string
  /** Hash of the definition it was computed by: what it is called and said to be. */
  definition: string
  /** Hash of what it counts; missing in editions of version 1. */
  rule?: string
  years: ({ year: number } & KeptNumber)[]
  districts: ({ district: string } & KeptNumber)[]
  target: { value: string; relation: Relation } | null
  reconciliation: Reconciliation
}

/** A published figure with what it was computed for, which is not said once for each of them. */
export interface ShownFigure extends PublishedFigureContent {
  span: Span
}

/** Everything an edition says; its canonical form is what is hashed. */
export interface EditionContent {
  /** 2 since it covers what each figure counts. */
  version: 1 | 2
  title: string
  from: number
  to: number
  district: string
  asOf: string
  coverage: EditionCoverage
  figures: PublishedFigureContent[]
}

/** Figures of a span as they are shown. */
export const shownOver = (span: Span, figures: readonly PublishedFigureContent[]): ShownFigure[] =>
  figures.map((figure) => ({ ...figure, span }))

/** What the figures of an edition are computed for, as known at its moment. */
export const spanOfEdition = ({
  fromYear: from,
  toYear: to,
  districtCode: area,
  asOf,
}: Pick<EditionRow, 'fromYear' | 'toYear' | 'districtCode' | 'asOf'>): Span => ({
  ...{ from, to, area, asOf },
  organizationId: null,
})

/** What an indicator means, as a hash: name, definition, unit, measure and formula. */
export function definitionHash({ find }: Definitions, code: string): string {
  const indicator = find(code)
  if (!indicator) return ''
  const { name, definition, unit, measure, direction } = indicator
  const formula = indicator.measure === 'DERIVED' ? indicator.formula : null
  return hashOf(canonical({ name, definition, unit, measure, direction, formula }))
}

/** Figures of a span as an edition keeps them, all that were read then unless some are named, in the order of the catalogue. */
export async function figuresOver(
  span: Span,
  context: MetricsContext,
  codes?: readonly string[],
): Promise<PublishedFigureContent[]> {
  const definitions = await context.definitionsAt(span.asOf)
  const hashes = await ruleHashes(context.db, span.asOf)
  const contentOf = async (code: string) => ({
    ...(await figureContent({ code, span, published: true }, context)),
    definition: definitionHash(definitions, code),
    rule: countedBy(definitions, code, hashes),
  })
  return Promise.all(inCatalogueOrder(definitions, codes ?? definitions.codes).map(contentOf))
}

async function figureContent(
  figure: FigureKey,
  context: MetricsContext,
): Promise<Omit<PublishedFigureContent, 'definition' | 'rule'>> {
  const reading = await readingOf(figure, context)
  const rounded = ({ value, relation, upTo }: Point): KeptNumber => ({
    ...{ value: kept(numberOf(value)), relation },
    ...(upTo !== null && { upTo: String(numberOf(upTo)) }),
  })
  const target = await targetOf(figure, context)
  return {
    code: figure.code,
    ...rounded(reading.point()),
    years: yearsOf(figure, reading).map(({ year, point }) => ({ year, ...rounded(point) })),
    districts: districtsOf(reading).map(({ district, point }) => ({ district, ...rounded(point) })),
    target: target && { value: target.row.value, relation: target.row.relation },
    reconciliation: orThrow(await reconciliationOf(figure, context), `${figure.code} among what is counted`),
  }
}

const kept = (value: number | null): Kept => (value === null ? null : String(value))
