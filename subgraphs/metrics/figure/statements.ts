import { firstDay, firstMonth, lastDay, lastMonth } from '@kexie/schema/period'
import type { MetricsContext } from '../context.ts'
import { printedOf } from '../statements/printed.ts'
import type { StatementRow } from '../store/statements.ts'
import { type FigureKey, readingOf } from './figure.ts'
import type { Point } from './formulas.ts'
import { yearsBefore } from './needs.ts'
import { publishedPeriod } from './published-period.ts'
import { type Reconciliation, reconcile } from './reconcile.ts'

/**
 * What was published about this figure's indicator for days inside its span and for its area; the widest period first. A
 * document may date a change from the year it is measured from.
 */
export async function statementOf(
  { code, span }: FigureKey,
  { statements, areas, definitionsAt }: MetricsContext,
): Promise<StatementRow | undefined> {
  const { city } = await areas()
  if (span.organizationId !== null) return undefined
  const before = yearsBefore(await definitionsAt(span.asOf), code)
  const [first, last] = [firstDay({ ...span, from: span.from - before }), lastDay(span)]
  const candidates = (await statements.load(code)).filter(
    ({ kind, fromDate, toDate, districtCode }) =>
      kind !== 'TARGET' &&
      (districtCode ?? city) === span.area &&
      fromDate !== null &&
      toDate !== null &&
      fromDate >= first &&
      toDate <= last,
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
    inconsistent: statement.inconsistencyZh !== null,
  }
  const found = await pointOver(figure, context, statement)
  // Whether it is blank or withheld is not told either.
  if (found.value === null && context.definitions.isConfidential(figure.code)) return 'WITHHELD'
  return reconcile(published, found)
}

/** The figure over the period and the area of a statement; undefined where it names no indicator or no period. */
export function figureOf(
  { indicator, fromDate, toDate, districtCode }: StatementRow,
  city: string | undefined,
): FigureKey | undefined {
  if (!indicator || !fromDate || !toDate) return undefined
  return {
    code: indicator,
    span: {
      ...publishedPeriod(fromDate, toDate),
      area: districtCode ?? city ?? null,
      organizationId: null,
      asOf: null,
    },
  }
}

async function pointOver(
  figure: FigureKey,
  context: MetricsContext,
  { fromDate, toDate }: StatementRow,
): Promise<Point> {
  const { code, span, published = false } = figure
  const { from, to, months } = publishedPeriod(fromDate ?? '', toDate ?? '')
  const counts = context.definitions.find(code)?.measure
  const isSame =
    firstMonth({ from, to, months }) === firstMonth(span) &&
    lastMonth({ from, to, months }) === lastMonth(span)
  // Whole years of what is not derived lie within whole years that were read.
  const atHand = isSame || (!months && (from === to || counts !== 'DERIVED'))
  const own = { code, span: { ...span, from, to, months }, published }
  const reading = await readingOf(atHand ? figure : own, context)
  return reading.point({ from, to, months })
}
