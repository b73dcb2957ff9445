import { type Placed, within } from '../../city/areas.ts'
import type { Venue } from './venue.ts'

/** An area and how many of the venues lie in it. */
export interface AreaCount<Area> {
  area: Area
  count: number
}

/** The lowest of some areas, those that are made of none of the others, each with the venues in it and in all below it. */
export function countByArea<Area extends Placed>(
  some: readonly Area[],
  all: readonly Placed[],
  venues: readonly Venue[],
): AreaCount<Area>[] {
  const given = new Set(some.map(({ id }) => id))
  const isLowest = (area: Area) => !within(all, area).some((id) => id !== area.id && given.has(id))
  return some.filter(isLowest).map((area) => {
    const inside = new Set(within(all, area))
    return { area, count: venues.filter(({ district }) => district && inside.has(district.id)).length }
  })
}
