import { type Areas, areaAbove, treeAfter } from '../figure/tree.ts'
import type { MovedFigure } from '../impact/impact.ts'
import type { EditionRow } from '../store/editions.ts'

/** Editions that hold a figure that would move: of one of their years, of their area or of what it is made of. */
export function restatedBy(
  moved: readonly Pick<MovedFigure, 'area' | 'year'>[],
  editions: readonly EditionRow[],
  areas: Areas,
): EditionRow[] {
  return editions.filter(({ fromYear, toYear, districtCode }) =>
    moved.some(
      ({ year, area }) =>
        year >= fromYear &&
        year <= toYear &&
        (districtCode === area ||
          districtCode === areaAbove(treeAfter(areas, { from: toYear, to: toYear }), area)),
    ),
  )
}
