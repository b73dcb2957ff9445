import {
  type DerivedIndicator,
  type Formula,
  type Indicator,
  inputsOf,
  isSingular,
} from '@kexie/schema/indicator'
import {
  firstMonth,
  lastMonth,
  lastYearWithin,
  type Period,
  rightBefore,
  yearsEarlier,
} from '@kexie/schema/period'
import type { Definitions } from '../definitions/definitions.ts'
import type { RebuiltCell } from '../store/rebuilt.ts'
import { type Areas, codesWithin, treeAfter, treeOn } from './tree.ts'

/**
 * What a figure rests on: reports alone; or rebuilt records too, over an area and years that a document published a number of; or finer than
 * anything published was, so that how it is spread is the rebuilding's own.
 */
export type Basis = 'REPORTED' | 'REBUILT' | 'SPREAD'

/** A number that a document published: of which area and period. */
export interface Published extends Period {
  area: string
}

/** What is known of where figures come from. */
export interface Origins {
  /** Where rebuilt records count, by code. */
  rebuilt: ReadonlyMap<string, readonly RebuiltCell[]>
  /** What was published, by code. */
  published: ReadonlyMap<string, readonly Published[]>
}

interface Place extends Period {
  definitions: Definitions
  tree: Areas
  /** District code, or an organization's id. */
  area: string
}

/**
 * What a figure at `place` rests on. A rebuilt entry is known as finely as a document published its indicator, and no finer: it is known over
 * every area and span that have one that was published, and that it is of, within them.
 */
export function basisOf(origins: Origins, code: string, place: Place): Basis {
  const indicator = place.definitions.find(code)
  if (!indicator) return 'REPORTED'
  return indicator.measure === 'DERIVED'
    ? derivedBasis(origins, code, indicator, place)
    : measuredBasis(origins, code, indicator, place)
}

function measuredBasis(
  { rebuilt, published }: Origins,
  code: string,
  { measure }: Indicator,
  place: Place,
): Basis {
  const cells = (rebuilt.get(code) ?? []).filter(isBehind(measure, place))
  const known = measure === 'OBSERVATION' ? latestOf(cells) : cells
  if (known.length === 0) return 'REPORTED'
  const numbers = (published.get(code) ?? []).filter(isWithin(measure, place))
  return known.every((cell) => numbers.some(covers(measure, place, cell))) ? 'REBUILT' : 'SPREAD'
}

/** Whether what was rebuilt of a cell is part of the figure: a stock has all that came before its end. */
function isBehind(
  measure: Indicator['measure'],
  { tree, area, from, to }: Place,
): (cell: RebuiltCell) => boolean {
  if (measure === 'OBSERVATION') return (cell) => cell.area === area && cell.year >= from && cell.year <= to
  if (measure === 'LEVEL')
    return (cell) => cell.year >= from && cell.year <= to && lies(tree, to, area, cell.area)
  if (measure === 'STOCK') return (cell) => cell.year <= to && lies(tree, to, area, cell.area)
  return (cell) => cell.year >= from && cell.year <= to && lies(tree, cell.year, area, cell.area)
}

const latestOf = (cells: readonly RebuiltCell[]): RebuiltCell[] =>
  cells.toSorted((a, b) => b.year - a.year).slice(0, 1)

/** Whether an area is another or lay in it at the start or the end of a year. */
const lies = (tree: Areas, year: number, area: string, code: string): boolean =>
  code === area ||
  codesWithin(treeAfter(tree, { from: year, to: year }), area).has(code) ||
  codesWithin(treeOn(tree, `${year}-01-01`), area).has(code)

/** What is counted over a period, and not what is there at its end. */
const isFlow = (measure: Indicator['measure']): boolean =>
  measure === 'SUM' || measure === 'DISTINCT' || isSingular(measure)

/**
 * Whether a published number is of a part of the figure: of a flow all of its months are, of what is there at an end its end is. Averages of
 * parts say nothing of the whole.
 */
const isWithin =
  (measure: Indicator['measure'], place: Place) =>
  (one: Published): boolean => {
    const [first, last] = reachOf(one, place)
    return (
      last <= lastMonth(place) &&
      (!isFlow(measure) || first >= firstMonth(place)) &&
      (measure !== 'AVERAGE' ||
        (one.area === place.area && first === firstMonth(place) && last === lastMonth(place))) &&
      lies(place.tree, one.to, place.area, one.area)
    )
  }

/**
 * Whether a published number has what a cell counts in the figure: of a flow what is of its months, of what is there at its end all that was
 * before.
 */
const covers =
  (measure: Indicator['measure'], place: Place, cell: RebuiltCell) =>
  (one: Published): boolean => {
    const [first, last] = reachOf(one, place)
    const year = { from: cell.year, to: cell.year }
    return (
      last >= Math.min(lastMonth(year), lastMonth(place)) &&
      (!isFlow(measure) || first <= Math.max(firstMonth(year), firstMonth(place))) &&
      lies(place.tree, one.to, one.area, cell.area)
    )
  }

/** The months a published number is of; beside a figure of whole years all of its years, of which nobody asks which months. */
function reachOf(one: Published, { months }: Place): [first: number, last: number] {
  const period = months ? one : { from: one.from, to: one.to }
  return [firstMonth(period), lastMonth(period)]
}

/** A derived figure that was itself published is known; any other is as good as the worst of what it is derived of. */
function derivedBasis(origins: Origins, code: string, { formula }: DerivedIndicator, place: Place): Basis {
  const bases = inputsAt(formula, place, origins).map(({ of, period: { from, to, months } }) =>
    basisOf(origins, of, { ...place, from, to, months }),
  )
  const worst = bases.toSorted((a, b) => ranks.indexOf(b) - ranks.indexOf(a))[0] ?? 'REPORTED'
  const isStated = (origins.published.get(code) ?? []).some((one) => {
    const [first, last] = reachOf(one, place)
    const isSameEnd = one.area === place.area && last === lastMonth(place)
    return isSameEnd && (first === firstMonth(place) || endsWithIt.includes(formula.op))
  })
  return worst === 'SPREAD' && isStated ? 'REBUILT' : worst
}

const ranks: readonly Basis[] = ['REPORTED', 'REBUILT', 'SPREAD']

/** Formulas that say the same of every period with that last year. */
const endsWithIt: readonly Formula['op'][] = ['growth', 'change', 'latest', 'rank', 'run']

/** Whether years are compared: in growth, change, rank and run. */
export const comparesYears = (indicator: Indicator | undefined): boolean =>
  indicator?.measure === 'DERIVED' &&
  !['ratio', 'total', 'divided', 'latest', 'per'].includes(indicator.formula.op)

/** What a formula is computed from, and over which periods. */
function inputsAt(
  formula: Formula,
  { from, to, months }: Place,
  { rebuilt }: Origins,
): { of: string; period: Period }[] {
  const { of } = formula
  const own = { from, to, months }
  const earlier = (years: number) => ({ of, period: yearsEarlier(lastYearWithin(own), years) })
  switch (formula.op) {
    case 'growth':
      return [earlier(0), earlier(1)]
    case 'change':
      return [earlier(0), earlier(formula.years)]
    case 'stockGrowth':
      return [
        { of, period: own },
        { of: formula.to, period: rightBefore(own) },
      ]
    case 'ratio':
    case 'total':
      return inputsOf(formula).map((code) => ({ of: code, period: own }))
    case 'rank':
    case 'run':
      // With every year that it is compared with.
      return [...new Set([to, ...(rebuilt.get(of) ?? []).map(({ year }) => year)])]
        .filter((year) => year <= to)
        .map((year) => earlier(to - year))
    case 'latest':
      return [earlier(0)]
    case 'per':
    case 'divided':
      return [{ of, period: own }]
  }
}
