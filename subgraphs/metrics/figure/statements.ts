import type { MetricsContext } from '../context.ts'
import { printedOf } from '../statements/printed.ts'
import type { StatementRow } from '../store/statements.ts'
import type { Point } from './evaluate.ts'
import { type FigureKey, readingOf } from './figure.ts'
import { yearsBefore } from './needs.ts'
import { type Reconciliation, reconcile } from './reconcile.ts'

/**
 * What was published about this figure's indicator for years inside its span and for its area; the widest period first. A
 * document may date a change from the year it is measured from.
 */
export async function statementOf(
  { code, span }: FigureKey,
  { statements, areas, definitionsAt }: MetricsContext,
): Promise<StatementRow | undefined> {
  const { city } = await areas()
  if (span.organizationId !== null) return undefined
  const before = yearsBefore(await definitionsAt(span.asOf), code)
  const candidates = (await statements.load(code)).filter(
    ({ kind, fromDate, toDate, districtCode }) =>
      kind !== 'TARGET' &&
      (districtCode ?? city) === span.area &&
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
export async function reconciliationOf(
  figure: FigureKey,
  context: MetricsContext,
): Promise<Reconciliation | null> {
  const statement = await statementOf(figure, context)
  return statement ? compared(statement, figure, context) : 'UNPUBLISHED'
}

/**
 * Compares a published number with what `figure`'s indicator and area give over the published period; null of an indicator that
 * was retired, which says nothing of what was published.
 */
export async function compared(
  statement: StatementRow,
  figure: FigureKey,
  context: MetricsContext,
): Promise<Reconciliation | null> {
  if ((await context.definitionsAt(figure.span.asOf)).retiredSince(figure.code)) return null
  const published = {
    ...printedOf(statement),
    relation: statement.relation,
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
  city: string | undefined,
): FigureKey | undefined {
  if (!indicator || !fromDate || !toDate) return undefined
  const years = { from: Number(fromDate.slice(0, 4)), to: Number(toDate.slice(0, 4)) }
  return {
    code: indicator,
    span: { ...years, area: districtCode ?? city ?? null, organizationId: null, asOf: null },
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
