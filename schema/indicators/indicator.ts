import type { SubgraphName } from '../subgraphs.ts'
import type { Text } from '../text/text.ts'
import type { Term } from './rule.ts'

/** 科协“四个服务”: the four services the association answers for, one chapter of the five-year report each. */
export const services = {
  INNOVATION: { zh: '为创新驱动发展服务', en: 'Serving innovation-driven development' },
  LITERACY: { zh: '为提高全民科学素质服务', en: "Serving citizens' science literacy" },
  WORKERS: { zh: '为广大科技工作者服务', en: 'Serving science and technology workers' },
  DECISIONS: { zh: '为党和政府科学决策服务', en: 'Serving decisions of Party and government' },
} as const

export type ServiceCode = keyof typeof services

/**
 * How the ledger entries of an indicator become one number.
 * SUM adds a flow over the period; STOCK is the running sum at its end; DISTINCT counts subjects once in the
 * period; OBSERVATION is the latest value measured elsewhere; DERIVED is a formula over other figures.
 */
export type Measure = 'SUM' | 'STOCK' | 'DISTINCT' | 'OBSERVATION' | 'DERIVED'

/** Which way is better, for colours and target checks. */
export type Direction = 'UP' | 'DOWN' | 'NEUTRAL'

export type { Text } from '../text/text.ts'

interface IndicatorBase {
  name: Text
  /** What one unit of the figure is, what is left out, and the edge case a reader would stumble on. */
  definition: Text
  unit: Text
  direction: Direction
  service: ServiceCode
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
export type Formula<Code extends string = string> =
  | { op: 'growth'; of: Code }
  | { op: 'stockGrowth'; of: Code; to: Code }
  | { op: 'change'; of: Code; years: number }
  | { op: 'ratio'; of: Code; to: Code; scale: number }
  | { op: 'latest'; of: Code }
  | { op: 'per'; of: Code; every: 'YEAR' | 'MONTH' | 'WEEK' }
  | { op: 'rank'; of: Code }
  | { op: 'run'; of: Code; equals: number }

export interface DerivedIndicator<Code extends string = string> extends IndicatorBase {
  measure: 'DERIVED'
  formula: Formula<Code>
}

export type Indicator = MeasuredIndicator | DerivedIndicator
