/** A point in WGS-84 degrees: longitude, latitude. */
export type Point = readonly [number, number]

// Corners where three areas meet, so that neighbours share their border.
const jintanLiyang: Point[] = [
  [119.62, 31.5],
  [119.5, 31.555],
  [119.37, 31.565],
  [119.24, 31.61],
]
const jintanWujin: Point[] = [
  [119.72, 31.53],
  [119.71, 31.64],
  [119.7, 31.74],
  [119.66, 31.83],
]
const northWest: Point = [119.82, 31.825]
const centre: Point = [119.935, 31.803]
const southOfCentre: Point = [119.935, 31.745]
const southEast: Point = [120.03, 31.745]
const east: Point = [120.1, 31.77]
const northEast: Point = [120.03, 31.85]

/**
 * The seven districts as a schematic of our own: a few corners each, drawn by hand so that places lie in their district and
 * neighbours touch. It comes from no map, has no legal meaning and is no official outline.
 */
export const districtOutlines: Readonly<Record<string, readonly Point[]>> = {
  '320402': [southOfCentre, southEast, east, [120.08, 31.83], northEast, [119.995, 31.803], centre],
  '320404': [northWest, [119.915, 31.825], centre, southOfCentre, [119.82, 31.755]],
  '320411': [
    [119.74, 31.89],
    [119.77, 31.97],
    [119.83, 32.03],
    [119.95, 32.05],
    [120.03, 31.98],
    [120.06, 31.91],
    northEast,
    [119.995, 31.803],
    centre,
    [119.915, 31.825],
    northWest,
    [119.77, 31.855],
  ],
  '320412': [
    ...jintanWujin,
    [119.74, 31.89],
    [119.77, 31.855],
    northWest,
    [119.82, 31.755],
    southOfCentre,
    southEast,
    [120.03, 31.67],
    [120.12, 31.655],
    [120.19, 31.64],
    [120.14, 31.53],
    [120.05, 31.45],
    [119.99, 31.36],
    [119.87, 31.39],
    [119.79, 31.47],
  ],
  '320413': [
    ...jintanLiyang.toReversed(),
    ...jintanWujin,
    [119.55, 31.86],
    [119.43, 31.84],
    [119.36, 31.8],
    [119.3, 31.74],
  ],
  '320481': [
    ...jintanLiyang,
    [119.18, 31.5],
    [119.21, 31.4],
    [119.13, 31.3],
    [119.2, 31.17],
    [119.36, 31.2],
    [119.45, 31.16],
    [119.58, 31.13],
    [119.63, 31.27],
    [119.6, 31.38],
  ],
  '320491': [
    southEast,
    east,
    [120.19, 31.76],
    [120.22, 31.7],
    [120.19, 31.64],
    [120.12, 31.655],
    [120.03, 31.67],
  ],
}
