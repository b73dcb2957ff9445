import type { SubgraphName } from '../subgraphs.ts'
import type { Text } from '../text/text.ts'
import type { Term } from './rule.ts'

/**
 * How the ledger entries of an indicator become one number.
 * SUM adds a flow over the period; STOCK is the running sum at its end; DISTINCT counts subjects once in the
 * period; LEVEL adds what each body returned last in the period; MAX and MIN are the largest and the smallest number of the period; AVERAGE is the sum by how many make it up;
 * OBSERVATION is the latest value measured elsewhere; DERIVED is a formula over other figures.
 */
export type Measure = 'SUM' | 'STOCK' | 'DISTINCT' | 'LEVEL' | Singular | 'OBSERVATION' | 'DERIVED'

/** How many entries become a number that is no sum of them: what is told apart of it, or over shorter periods, adds up to nothing. */
export type Singular = 'MAX' | 'MIN' | 'AVERAGE'

/** Whether what the areas below have adds up to what an area has: not where one may count in several, nor of extremes, averages, rates and ranks. */
export const addsUpOverAreas = (measure: Measure): boolean =>
  measure === 'SUM' || measure === 'STOCK' || measure === 'LEVEL'

export const isSingular = (measure: Measure): measure is Singular =>
  measure === 'AVERAGE' || isExtreme(measure)

export const isExtreme = (measure: Measure): measure is 'MAX' | 'MIN' =>
  measure === 'MAX' || measure === 'MIN'

/** Which way is better, for colours and target checks. */
export type Direction = 'UP' | 'DOWN' | 'NEUTRAL'

export type { Text } from '../text/text.ts'

interface IndicatorBase {
  name: Text
  /** What one unit of the figure is, what is left out, and the edge case a reader would stumble on. */
  definition: Text
  unit: Text
  direction: Direction
  /** Code of the service it belongs to. */
  service: string
  /** The subgraph whose records carry this indicator. */
  home: SubgraphName
  /** True where small counts of people by district are not published. */
  confidential?: true
}

export interface MeasuredIndicator extends IndicatorBase {
  measure: Exclude<Measure, 'DERIVED'>
  /** Its rule: what it counts of which records. Without one nothing counts yet. */
  counts?: readonly Term[]
}

/**
 * A figure computed from other figures. `of` and `to` are codes of measured indicators. Where `of` is observed, the last year
 * of the period is that of its latest observation there.
 * - `growth`: percent change of the last year of the period against the year before it
 * - `stockGrowth`: percent that the flow `of` in the period adds to the opening stock of `to`
 * - `change`: last observation of `of` in the period minus the one `years` earlier, in percentage points
 * - `ratio`: `of` / `to` × `scale` (1 for an average, 100 for percent)
 * - `latest`: `of` in the last year of the period
 * - `per`: `of` divided by the number of years, months or ISO weeks the period has
 * - `rank`: 1 + number of earlier years on record with a higher value of `of`
 * - `run`: consecutive years up to the end of the period in which observation `of` equals `equals`
 */
export type Formula =
  | { op: 'growth'; of: string }
  | { op: 'stockGrowth'; of: string; to: string }
  | { op: 'change'; of: string; years: number }
  | { op: 'ratio'; of: string; to: string; scale: number }
  /** With others added and taken off, and a number that is always the same. */
  | { op: 'total'; of: string; plus?: readonly string[]; less?: readonly string[]; constant?: number }
  /** By a number that is always the same: of ten thousand inhabitants. */
  | { op: 'divided'; of: string; by: number; scale: number }
  | { op: 'latest'; of: string }
  | { op: 'per'; of: string; every: 'YEAR' | 'MONTH' | 'WEEK' }
  | { op: 'rank'; of: string }
  | { op: 'run'; of: string; equals: number }

export interface DerivedIndicator extends IndicatorBase {
  measure: 'DERIVED'
  formula: Formula
}

export type Indicator = MeasuredIndicator | DerivedIndicator

/** Codes a formula names. */
export function inputsOf(formula: Formula): string[] {
  if ('to' in formula) return [formula.of, formula.to]
  return formula.op === 'total'
    ? [formula.of, ...(formula.plus ?? []), ...(formula.less ?? [])]
    : [formula.of]
}
