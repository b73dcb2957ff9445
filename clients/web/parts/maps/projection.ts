/** Longitude and latitude in WGS-84 degrees; in a drawing x to the east and y to the south. */
type Point = readonly number[]

/** Polygons of rings of points, as the graph has the outline of an area. */
export type Polygons = readonly (readonly (readonly Point[])[])[]

/** Units of the longer side of a drawing, and of the margin around what is drawn. */
const [side, margin] = [1000, 40]

/** How points on the ground come to lie in a drawing that holds some outlines whole. */
export interface Drawing {
  width: number
  height: number
  place(point: Point): [x: number, y: number]
}

/** The drawing of outlines; at least one of them. */
export function drawingOf(outlines: readonly Polygons[]): Drawing {
  const { west, south, east, north } = boxAround(outlines.flat(3))
  // A degree of longitude is shorter than one of latitude by the cosine of the latitude.
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const [wide, high] = [(east - west) * narrowing, north - south]
  const scale = (side - 2 * margin) / Math.max(wide, high)
  return {
    width: tenth(wide * scale + 2 * margin),
    height: tenth(high * scale + 2 * margin),
    place: ([longitude = 0, latitude = 0]) => [
      tenth((longitude - west) * narrowing * scale + margin),
      tenth((north - latitude) * scale + margin),
    ],
  }
}

/** An outline as the `d` of an SVG path; its holes are cut out by the rule `evenodd`. */
export const pathOf = (outline: Polygons, { place }: Drawing): string =>
  outline
    .flat()
    .map((ring) => `M${ring.map((point) => place(point).join(',')).join('L')}Z`)
    .join('')

/** The middle of the largest polygon of an outline, where its name is written. */
export function middleOf(outline: Polygons, { place }: Drawing): [x: number, y: number] {
  const boxes = outline.map((polygon) => boxAround(polygon.flat()))
  const sizeOf = ({ west, south, east, north }: Box) => (east - west) * (north - south)
  const largest = boxes.toSorted((one, other) => sizeOf(other) - sizeOf(one))[0]
  if (!largest) return [0, 0]
  return place([(largest.west + largest.east) / 2, (largest.south + largest.north) / 2])
}

interface Box {
  west: number
  south: number
  east: number
  north: number
}

/** The least box that holds all points; drawn outlines may have many thousand. */
function boxAround(points: readonly Point[]): Box {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  for (const [longitude = 0, latitude = 0] of points) {
    box.west = Math.min(box.west, longitude)
    box.east = Math.max(box.east, longitude)
    box.south = Math.min(box.south, latitude)
    box.north = Math.max(box.north, latitude)
  }
  return box
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
