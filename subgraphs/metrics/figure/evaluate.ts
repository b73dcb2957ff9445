import { type Formula, type Indicator, isExtreme } from '@kexie/schema/indicator'
import {
  firstMonth,
  lastMonth,
  lastYearWithin,
  type Period,
  rightBefore,
  untilYear,
  yearsEarlier,
} from '@kexie/schema/period'
import type { Hundredths } from '@kexie/schema/quantity'
import type { Definitions } from '../definitions/definitions.ts'
import { addBends, bent, unbent } from './bends.ts'
import { type Cell, type Cube, monthOfCell } from './cube.ts'
import { averageOf, extremeOf } from './extremes.ts'
import { blank, change, growth, type Point, quotient, rank, rhythm, run, total } from './formulas.ts'
import { slotsBetween } from './slots.ts'
import { type Areas, codesWithin, treeAfter, treeOn } from './tree.ts'

/**
 * Where and when to evaluate, and by which definitions. What occurred counts in the areas above it on its day, what is there at the end of a
 * period in those of that day; what is observed is observed of the area itself.
 */
export interface Place extends Period {
  definitions: Definitions
  /** District code, or an organization's id. */
  area: string
  tree: Areas
  /** Calendar day at which a running period is cut off for rhythms, YYYY-MM-DD. */
  today: string
}

/** The value of indicator `code` at `place`; derived ones are computed from their inputs here and nowhere else. */
export function evaluate(cube: Cube, code: string, place: Place): Point {
  const indicator = place.definitions.find(code)
  if (!indicator) return blank
  return indicator.measure === 'DERIVED'
    ? derive(cube, indicator.formula, place)
    : measure(cube, code, indicator, place)
}

function measure(cube: Cube, code: string, { measure: how }: Indicator, place: Place): Point {
  const [first, last] = [firstMonth(place), lastMonth(place)]
  const cells = cube.cells(code).filter((cell) => monthOfCell(cell) <= last)
  const inSpan = cells.filter((cell) => monthOfCell(cell) >= first)
  if (how === 'OBSERVATION') return observation(inSpan, place)
  if (how === 'LEVEL') return level(inSpan.filter(stands(place)), last)
  if (isExtreme(how)) return extreme(inSpan.filter(lies(place)), how)
  const relevant = how === 'STOCK' ? cells.filter(stands(place)) : inSpan.filter(lies(place))
  const counted = relevant.filter(({ kind }) => kind === 'COUNTED')
  const entries = added(counted, 'entries')
  const planned = relevant.filter(({ kind, entries }) => kind === 'PLANNED' && entries > 0)
  const bends = counted.reduce(addBends, unbent)
  const sum = entries === 0 ? null : added(counted, 'quantity')
  const isSum = how === 'SUM' || how === 'STOCK'
  return {
    ...(how === 'DISTINCT'
      ? // Whom several numbers count once, they count once: what is more of them is no more of him.
        bent(sum === null ? null : distinct(inSpan, place), { ...bends, spread: 0 })
      : how === 'AVERAGE' && sum !== null
        ? averageOf(bent(sum, bends), entries)
        : bent(sum, bends)),
    planned: isSum && planned.length > 0 ? added(planned, 'quantity') : null,
    entries,
    observedIn: null,
  }
}

/** What whoever returned something returned last. */
function level(cells: readonly Cell[], last: number): Point {
  const latest = cells.filter(({ kind, apart }) => kind === 'LEVEL' && apart > last)
  const entries = added(latest, 'entries')
  const value = entries === 0 ? null : added(latest, 'quantity')
  return { ...blank, ...bent(value, latest.reduce(addBends, unbent)), entries }
}

/** The largest or the smallest of numbers, or of days of which each has all of its own. */
export function extreme(cells: readonly Omit<Cell, 'indicator' | 'area'>[], how: 'MAX' | 'MIN'): Point {
  const own = cells.filter(({ kind }) => kind === 'EXTREME' || kind === 'DAY')
  const numbers = Map.groupBy(own, (cell) =>
    cell.kind === 'DAY' ? `${monthOfCell(cell)} ${cell.apart}` : cell,
  )
  const sums = [...numbers.values()].map((one) => bent(added(one, 'quantity'), one.reduce(addBends, unbent)))
  return { ...blank, ...extremeOf(sums, how), entries: added(own, 'entries') }
}

/** Whether what a cell sums lies in the area at the period's end. */
function stands({ tree, area, ...period }: Place): (cell: Cell) => boolean {
  const then = codesWithin(treeAfter(tree, period), area)
  return (cell) => then.has(cell.area)
}

/** Whether what a cell sums lay in the area when it occurred. */
function lies({ tree, area }: Place): (cell: Cell) => boolean {
  const [only, ...more] = tree.since
  if (only && more.length === 0) {
    const ever = codesWithin(only.tree, area)
    return (cell) => ever.has(cell.area)
  }
  return ({ area: code, year, month }) =>
    codesWithin(treeOn(tree, `${year}-${`${month}`.padStart(2, '0')}-01`), area).has(code)
}

/** The area's own row knows who occurred in several of its districts; adding districts up would not. */
function distinct(cells: readonly Cell[], { area, ...period }: Place): Hundredths {
  const first = firstMonth(period)
  const isNew = ({ kind, apart }: Cell) => kind === 'DISTINCT' && apart < first
  return added(
    cells.filter((cell) => cell.area === area && isNew(cell)),
    'quantity',
  )
}

function observation(cells: readonly Cell[], { area }: Place): Point {
  const own = cells.filter((cell) => cell.kind === 'OBSERVED' && cell.area === area)
  const latest = own.toSorted((a, b) => monthOfCell(b) - monthOfCell(a))[0]
  if (!latest) return blank
  const { quantity, entries, year: observedIn } = latest
  return { ...bent(quantity, latest), planned: null, entries, observedIn }
}

function added(cells: readonly Pick<Cell, 'quantity' | 'entries'>[], field: 'quantity' | 'entries'): number {
  return cells.reduce((sum, cell) => sum + cell[field], 0)
}

function derive(cube: Cube, formula: Formula, place: Place): Point {
  const at = (code: string, period: Period) => evaluate(cube, code, { ...place, ...exactly(period) })
  // What is observed now and then is taken where it was last observed in the period; what is counted, at the period's end.
  const observedIn = at(formula.of, place).observedIn
  const point = derived(
    cube,
    formula,
    { ...place, ...exactly(observedIn === null ? place : untilYear(place, observedIn)) },
    at,
  )
  return { ...point, observedIn: point.value === null ? null : observedIn }
}

/** A period alone, which takes the place of another whatever months that has. */
const exactly = ({ from, to, months }: Period) => ({ from, to, months })

/** Years are compared by the months that the period has of its last one. */
function derived(
  cube: Cube,
  formula: Formula,
  place: Place,
  at: (code: string, period: Period) => Point,
): Point {
  const last = lastYearWithin(place)
  const earlier = (years: number) => at(formula.of, yearsEarlier(last, years))
  switch (formula.op) {
    case 'latest':
      return { ...at(formula.of, last), planned: null }
    case 'growth':
      return growth(at(formula.of, last), earlier(1))
    case 'stockGrowth':
      return quotient(at(formula.of, place), at(formula.to, rightBefore(place)), 100)
    case 'change':
      return change(at(formula.of, last), earlier(formula.years))
    case 'ratio':
      return quotient(at(formula.of, place), at(formula.to, place), formula.scale)
    case 'total': {
      const { plus = [], less = [], constant = 0 } = formula
      const points = (codes: readonly string[]) => codes.map((code) => at(code, place))
      return total(points([formula.of, ...plus]), points(less), Math.round(constant * 100))
    }
    case 'divided':
      return quotient(at(formula.of, place), { ...blank, value: Math.round(formula.by * 100) }, formula.scale)
    case 'per':
      return rhythm(at(formula.of, place), slotsBetween(formula.every, place, place.today))
    case 'rank':
      return rank(place.to, (year) => earlier(place.to - year), earliestYear(cube, formula.of, place))
    case 'run':
      return run(place.to, (year) => earlier(place.to - year), formula.equals * 100)
  }
}

function earliestYear(cube: Cube, code: string, place: Place): number {
  const isThere = lies(place)
  return cube
    .cells(code)
    .reduce((first, cell) => (isThere(cell) ? Math.min(first, cell.year) : first), place.to)
}
