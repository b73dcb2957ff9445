import type { Period } from '@kexie/schema/period'
import { isSmall, mayTellApart } from '@kexie/schema/small-counts'
import type { MetricsContext } from '../context.ts'
import { addBends, bendsIn, bent, unbent } from './bends.ts'
import type { Cube } from './cube.ts'
import { evaluate, type Place } from './evaluate.ts'
import type { FigureKey } from './figure-key.ts'
import { blank, type Point } from './formulas.ts'
import { type Areas, areaAbove, changesBelow, scopesIn, treeAfter } from './tree.ts'

/** What is shown of what is withheld: nothing that a blank would not show. */
const withheld: Point = {
  value: null,
  relation: 'EXACT',
  upTo: null,
  planned: null,
  entries: null,
  observedIn: null,
}

/** One value of a figure: an area over a period. */
interface Asked extends Period {
  area: string
}

const yearAlone = (year: number): Period => ({ from: year, to: year })

/** What may be known of a confidential figure, at any area and years of it. */
export type Grid = (asked: Asked) => Point

interface Reader extends Pick<Place, 'definitions'> {
  cube: Cube
  tree: Areas
  today: string
}

/**
 * The one rule of confidential figures, which value, years, districts, targets, comparisons, files and editions all read
 * by: they answer for an area and a calendar year, by no formula, of no organization, as of the past in editions alone;
 * and an area is told apart into its parts only where none of them is small (decision 23), and where all year it was made of
 * the same: what moved meanwhile would be the difference.
 */
export async function gridOf(figure: FigureKey, context: MetricsContext, today: string): Promise<Grid> {
  const { code, span, published = false } = figure
  const { definitions } = context
  const measure = definitions.find(code)?.measure
  if (span.area === null || measure === 'DERIVED' || (span.asOf && !published)) return () => withheld
  const tree = await context.areas(span.asOf)
  const above = scopesOver(tree, span.area, span)
  const cubes = await Promise.all(above.map((area) => context.cubes.load({ span: { ...span, area }, code })))
  const readers = new Map(
    above.map((area, place) => [area, { cube: cubes[place] as Cube, tree, today, definitions }]),
  )
  const read = (area: string, year: number) =>
    pointAt(
      code,
      { area, year },
      readers.get(area) ?? readers.get(areaAbove(treeAfter(tree, yearAlone(year)), area) ?? ''),
    )
  const cell = (area: string, year: number) =>
    isPublished({ tree, year, valueAt: (one) => read(one, year).value }, area)
      ? shownOf(read(area, year))
      : undefined
  // Months of a year, told apart, would tell what is within it.
  return ({ area, from, to, months }) =>
    months ? withheld : over(measure, from, to, (year) => cell(area, year))
}

/** An area and every one that was above it at the end of some year. */
const scopesOver = (tree: Areas, area: string, { from, to }: Pick<Asked, 'from' | 'to'>): string[] => [
  ...new Set(
    Array.from({ length: to - from + 1 }, (_, index) =>
      scopesIn(treeAfter(tree, yearAlone(from + index)), area),
    ).flat(),
  ),
]

function pointAt(
  code: string,
  { area, year }: { area: string; year: number },
  reader: Reader | undefined,
): Point {
  if (!reader) return withheld
  const { cube, tree, ...more } = reader
  return evaluate(cube, code, { ...more, ...yearAlone(year), tree, area })
}

interface Year {
  tree: Areas
  year: number
  valueAt: (area: string) => number | null
}

/** A part is told where the whole is, and may be told apart; the city itself where it is not small. */
function isPublished(at: Year, area: string): boolean {
  const { tree, year, valueAt } = at
  const then = treeAfter(tree, yearAlone(year))
  const units = (one: string) => {
    const value = valueAt(one)
    return value === null ? null : value / 100
  }
  const above = areaAbove(then, area)
  if (!above) return !isSmall(units(area))
  const parts = (then.parts.get(above) ?? []).map(units)
  const isWhole = !changesBelow(tree, above).some((day) => day > `${year}-01-01` && day <= `${year}-12-31`)
  return isWhole && isPublished(at, above) && mayTellApart(units(above), parts)
}

/** How many entries make a count up says more than the count. */
const shownOf = ({ value, relation, upTo }: Point): Point =>
  value === null ? withheld : { ...withheld, value, relation, upTo }

/** Several years say no more than their years do: a stock is its last, a flow the sum of years that are all told. */
function over(
  measure: string | undefined,
  from: number,
  to: number,
  cell: (year: number) => Point | undefined,
): Point {
  const last = cell(to) ?? withheld
  if (from === to || measure === 'STOCK') return last
  if (measure !== 'SUM') return withheld
  const years = Array.from({ length: to - from + 1 }, (_, index) => cell(from + index))
  const values = years.flatMap((year) => year?.value ?? [])
  if (years.includes(undefined) || values.length === 0) return withheld
  const bends = years.reduce((sum, year) => addBends(sum, bendsIn(year ?? blank)), unbent)
  return {
    ...withheld,
    ...bent(
      values.reduce((sum, value) => sum + value, 0),
      bends,
    ),
  }
}
