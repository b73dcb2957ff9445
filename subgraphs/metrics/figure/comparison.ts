import { figureYears } from '@kexie/schema/asked-period'
import { type Period, periodBefore, yearsEarlier, yearToDate } from '@kexie/schema/period'
import type { MetricsContext } from '../context.ts'
import { basesOf, type FigureKey, readingOf } from './figure.ts'
import type { Point } from './formulas.ts'
import { type Compared, compared } from './on-year-before.ts'

/** A figure and the one of another period that it is compared with. */
export interface ComparisonKey {
  figure: FigureKey
  other: FigureKey
}

/** With the same months of the year before (同比); null before the first year that figures may be asked for. */
export const withYearEarlier = (figure: FigureKey): ComparisonKey | null =>
  comparedWith(figure, yearsEarlier(figure.span, 1))

/** With as many months right before (环比); null before the first year that figures may be asked for. */
export const withPeriodBefore = (figure: FigureKey): ComparisonKey | null =>
  comparedWith(figure, periodBefore(figure.span))

/** From January of the period's last year on (累计). */
export const toDate = (figure: FigureKey): FigureKey => over(figure, yearToDate(figure.span))

const comparedWith = (figure: FigureKey, period: Period): ComparisonKey | null =>
  period.from < figureYears.first ? null : { figure, other: over(figure, period) }

const over = ({ code, span, published = false }: FigureKey, { from, to, months }: Period): FigureKey => ({
  code,
  span: { ...span, from, to, months },
  published,
})

/** How both compare: how much more, and by how many percent; blank where either is or is spread by rebuilding. */
export async function comparisonOf(
  { figure, other }: ComparisonKey,
  context: MetricsContext,
): Promise<Compared> {
  const [now, then] = await Promise.all([figure, other].map((one) => known(one, context)))
  const { measure = 'DERIVED' } = (await context.definitionsAt(figure.span.asOf)).find(figure.code) ?? {}
  return compared(now, then, measure)
}

/** The point of a figure, undefined where rebuilding spread it. */
async function known(figure: FigureKey, context: MetricsContext): Promise<Point | undefined> {
  const [reading, basis] = await Promise.all([readingOf(figure, context), basesOf(figure, context)])
  return basis() === 'SPREAD' ? undefined : reading.point()
}
