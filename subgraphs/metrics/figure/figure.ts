import { todayInShanghai } from '@kexie/records/row-rules'
import { fromDecimal } from '@kexie/schema/quantity'
import type { MetricsContext } from '../context.ts'
import { type Definitions, inputsOf } from '../definitions/definitions.ts'
import type { StatementRow } from '../store/statements.ts'
import { gridOf, within } from './confidential.ts'
import type { Span } from './cube.ts'
import { evaluate, type Point } from './evaluate.ts'
import type { FigureKey, Reading } from './figure-key.ts'
import { yearsBefore } from './needs.ts'
import { decimalsOf, type Reconciliation, reconcile } from './reconcile.ts'

export type { FigureKey, Reading } from './figure-key.ts'

/** A figure year by year over its own span. */
export function yearsOf(
  { span: { from, to } }: FigureKey,
  { point }: Reading,
): { year: number; point: Point }[] {
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const year = from + index
    return { year, point: point({ from: year, to: year }) }
  })
}

/** A figure district by district over its own span. */
export const districtsOf = ({ parts, point }: Reading): { district: string; point: Point }[] =>
  parts.map((district) => ({ district, point: point({ area: district }) }))

/** An indicator as resolvers pass it on: the catalogue has the rest. */
export interface IndicatorKey {
  code: string
}

/** A review before its figures are computed. */
export interface ReviewKey {
  span: Span
}

/** Reads what the figure is computed from: one statement for all figures of a request over the same span. */
export function readingOf(figure: FigureKey, context: MetricsContext): Promise<Reading> {
  figure.reading ??= read(figure, context)
  return figure.reading
}

async function read(figure: FigureKey, context: MetricsContext): Promise<Reading> {
  const { code, span } = figure
  const { cubes, areas, today, definitionsAt } = context
  const tree = await areas()
  const own = span.organizationId ?? span.area ?? ''
  // A rhythm asked for as of a past moment is cut off there, or it would not stay what it was.
  const day = span.asOf ? todayInShanghai(span.asOf) : today
  const parts = tree.parts.get(own) ?? []
  const definitions = await definitionsAt(span.asOf)
  if (definitions.isConfidential(code)) {
    const grid = await gridOf(figure, context, day)
    return { parts, point: ({ from = span.from, to = span.to, area = own } = {}) => grid({ area, from, to }) }
  }
  const cube = await cubes.load({ span, code })
  return {
    parts,
    point: ({ from = span.from, to = span.to, area = own } = {}) =>
      evaluate(cube, code, { definitions, areas: [area, ...within(tree, area)], from, to, today: day }),
  }
}

/**
 * What was published about this figure's indicator for years inside its span and for its area; the widest period first. A
 * document may date a change from the year it is measured from.
 */
export async function statementOf(
  { code, span }: FigureKey,
  { statements, areas, definitionsAt }: MetricsContext,
): Promise<StatementRow | undefined> {
  const { root } = await areas()
  if (span.organizationId !== null) return undefined
  const before = yearsBefore(await definitionsAt(span.asOf), code)
  const candidates = (await statements.load(code)).filter(
    ({ kind, fromDate, toDate, districtCode }) =>
      kind !== 'TARGET' &&
      (districtCode ?? root) === span.area &&
      fromDate !== null &&
      toDate !== null &&
      Number(fromDate.slice(0, 4)) >= span.from - before &&
      Number(toDate.slice(0, 4)) <= span.to,
  )
  return candidates.toSorted((a, b) => width(b) - width(a))[0]
}

function width({ fromDate, toDate }: StatementRow): number {
  return Date.parse(toDate ?? '') - Date.parse(fromDate ?? '')
}

/** Compares the figure with what was published, over the published period. */
export async function reconciliationOf(figure: FigureKey, context: MetricsContext): Promise<Reconciliation> {
  const statement = await statementOf(figure, context)
  return statement ? compared(statement, figure, context) : 'UNPUBLISHED'
}

/** Compares a published number with what `figure`'s indicator and area give over the published period. */
export async function compared(
  statement: StatementRow,
  figure: FigureKey,
  context: MetricsContext,
): Promise<Reconciliation> {
  const value = fromDecimal(statement.value)
  const published = {
    value,
    relation: statement.relation,
    decimals: decimalsOf(value),
    inconsistent: statement.inconsistencyZh !== null,
  }
  const found = await pointOver(figure, context, statement)
  // Whether it is blank or withheld is not told either.
  if (found.value === null && context.definitions.isConfidential(figure.code)) return 'WITHHELD'
  return reconcile(published, found)
}

/** The figure over the years and the area of a statement; undefined where it names no indicator or no period. */
export function figureOf(
  { indicator, fromDate, toDate, districtCode }: StatementRow,
  root: string | undefined,
): FigureKey | undefined {
  if (!indicator || !fromDate || !toDate) return undefined
  const years = { from: Number(fromDate.slice(0, 4)), to: Number(toDate.slice(0, 4)) }
  return {
    code: indicator,
    span: { ...years, area: districtCode ?? root ?? null, organizationId: null, asOf: null },
  }
}

async function pointOver(
  figure: FigureKey,
  context: MetricsContext,
  { fromDate, toDate }: StatementRow,
): Promise<Point> {
  const { code, span, published = false } = figure
  const from = Number(fromDate?.slice(0, 4))
  const to = Number(toDate?.slice(0, 4))
  const counts = context.definitions.find(code)?.measure
  const atHand =
    from === to || (from === span.from && to === span.to) || (counts !== 'DISTINCT' && counts !== 'DERIVED')
  const reading = await readingOf(atHand ? figure : { code, span: { ...span, from, to }, published }, context)
  return reading.point({ from, to })
}

/** Codes whose entries stand behind the figure: its own, or its formula's inputs. */
export function evidenceCodes({ find }: Definitions, code: string): string[] {
  const indicator = find(code)
  return indicator?.measure === 'DERIVED' ? inputsOf(indicator.formula) : [code]
}
