import { shallowRef } from 'vue'

/** Id of the area that is the city; null until the graph has told. */
export const cityArea = shallowRef<string | null>(null)

/** An area as questions ask for it: with what is above it. */
export interface Area {
  id: string
  name: string
  parent: { id: string } | null
}

/** Where an area stands in the tree of areas. */
export type Placed = Pick<Area, 'id' | 'parent'>

/** Whether an area is the whole that is meant where none is asked for: the city; nothing is above it where no city is known. */
export const isWhole = ({ id, parent }: Placed): boolean =>
  cityArea.value ? id === cityArea.value : parent === null

/** The area of that id; the whole where none is asked for. */
export const areaAsked = <One extends Placed>(
  areas: readonly One[],
  id: string | null | undefined,
): One | undefined => areas.find((area) => (id ? area.id === id : isWhole(area)))

/** The areas that one is made of. */
export const partsOf = <One extends Placed>(areas: readonly One[], whole: Placed): One[] =>
  areas.filter(({ parent }) => parent?.id === whole.id)

/** Ids of an area and of all that lies in it, however deep. */
export const within = (areas: readonly Placed[], area: Placed): string[] => [
  area.id,
  ...partsOf(areas, area).flatMap((part) => within(areas, part)),
]
