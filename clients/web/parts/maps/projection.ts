import type { Point } from './districts.ts'

/** At this latitude a degree of longitude is this much shorter than one of latitude. */
const narrowing = Math.cos((31.6 * Math.PI) / 180)
const west = 119.08
const north = 32.09
const scale = 1000

/** Units of the drawing (1000 to a degree of latitude) of a point on the ground, x to the east and y to the south. */
export function project([longitude, latitude]: Point): Point {
  return [tenth((longitude - west) * narrowing * scale), tenth((north - latitude) * scale)]
}

/** Width and height of the whole drawing. */
export const extent: Point = project([120.27, 31.1])

/** An outline as the `points` of an SVG polygon. */
export const pointsOf = (outline: readonly Point[]): string =>
  outline.map((point) => project(point).join(',')).join(' ')

/** The middle of an outline, where its name is written. */
export function middleOf(outline: readonly Point[]): Point {
  const points = outline.map(project)
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const middle = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2
  return [middle(xs), middle(ys)]
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
