import { todayInShanghai } from '@kexie/db/book/row-rules'
import { findIndicator } from '@kexie/schema/indicators'
import { fromDecimal } from '@kexie/schema/quantity'
import type { MetricsContext } from '../context.ts'
import type { Areas } from '../store/areas.ts'
import type { StatementRow } from '../store/statements.ts'
import type { Span } from './cube.ts'
import { evaluate, type Point } from './evaluate.ts'
import { decimalsOf, reconcile, type Reconciliation } from './reconcile.ts'

/** A figure before it is computed: which indicator over which span. */
export interface FigureKey {
  code: string
  span: Span
}

/** An indicator as resolvers pass it on: the catalogue has the rest. */
export interface IndicatorKey {
  code: string
}

/** A review before its figures are computed. */
export interface ReviewKey {
  span: Span
}

/** The figure's number at its own span, or over other years or another area within what the span has read. */
export async function pointOf({ code, span }: FigureKey, context: MetricsContext, at?: { from?: number; to?: number; area?: string }): Promise<Point> {
  const [cube, areas] = await Promise.all([context.cubes.load({ span, code }), context.areas()])
  const area = at?.area ?? span.organizationId ?? span.area ?? ''
  return evaluate(cube, code, {
    areas: [area, ...descendants(areas, area)],
    from: at?.from ?? span.from,
    to: at?.to ?? span.to,
    today: todayInShanghai(context.now),
  })
}

function descendants({ parts }: Areas, area: string): string[] {
  return (parts.get(area) ?? []).flatMap((part) => [part, ...descendants({ root: undefined, parts }, part)])
}

/** Districts the figure's area is made of; none for an organization's figure. */
export async function partsOf({ span }: FigureKey, { areas }: MetricsContext): Promise<readonly string[]> {
  return span.area === null ? [] : ((await areas()).parts.get(span.area) ?? [])
}

/** What was published about this figure's indicator for years inside its span and for its area; the widest period first. */
export async function statementOf({ code, span }: FigureKey, { statements, areas }: MetricsContext): Promise<StatementRow | undefined> {
  const { root } = await areas()
  if (span.organizationId !== null) return undefined
  const candidates = (await statements.load(code)).filter(
    ({ kind, fromDate, toDate, districtCode }) =>
      kind !== 'TARGET' &&
      (districtCode ?? root) === span.area &&
      fromDate !== null &&
      toDate !== null &&
      Number(fromDate.slice(0, 4)) >= span.from &&
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
  if (!statement) return 'UNPUBLISHED'
  const value = fromDecimal(statement.value)
  const claim = { value, relation: statement.relation, decimals: decimalsOf(value), inconsistent: statement.inconsistencyZh !== null }
  return reconcile(claim, await pointOver(figure, context, statement))
}

/** The figure over the statement's years, from the rows at hand where those can tell. */
function pointOver({ code, span }: FigureKey, context: MetricsContext, { fromDate, toDate }: StatementRow): Promise<Point> {
  const from = Number(fromDate?.slice(0, 4))
  const to = Number(toDate?.slice(0, 4))
  const counts = findIndicator(code)?.measure
  const needsOwnRows = from !== to && (counts === 'DISTINCT' || counts === 'DERIVED')
  if (!needsOwnRows || (from === span.from && to === span.to)) return pointOf({ code, span }, context, { from, to })
  return pointOf({ code, span: { ...span, from, to } }, context)
}

/** Codes whose entries stand behind the figure: its own, or its formula's inputs. */
export function evidenceCodes(code: string): string[] {
  const indicator = findIndicator(code)
  if (indicator?.measure !== 'DERIVED') return [code]
  const { formula } = indicator
  return 'to' in formula ? [formula.of, formula.to] : [formula.of]
}
