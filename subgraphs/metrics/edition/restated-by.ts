import type { MovedFigure } from '../impact/impact.ts'
import type { EditionRow } from '../store/editions.ts'

/** Editions that hold a figure that would move: of one of their years, in their area or a part of it. */
export function restatedBy(
  moved: readonly Pick<MovedFigure, 'area' | 'year'>[],
  editions: readonly EditionRow[],
  root: string | undefined,
): EditionRow[] {
  return editions.filter(({ fromYear, toYear, districtCode }) =>
    moved.some(
      ({ year, area }) =>
        year >= fromYear && year <= toYear && (districtCode === root || districtCode === area),
    ),
  )
}
