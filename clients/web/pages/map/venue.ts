import type { VenuesQuery } from './venues.generated.ts'

export type Venue = NonNullable<VenuesQuery['mapOfVenues']>['nodes'][number]

/** The opening that goes on at a day; null where none does. */
export const openingOn = ({ openings }: Venue, day: string) =>
  openings.find(({ openedOn, closedOn }) => openedOn <= day && (closedOn === null || closedOn >= day)) ?? null

/** Levels a venue holds at a day, the highest first. */
export function levelsOn({ designations }: Venue, day: string): string[] {
  const held = designations.filter(
    ({ designatedOn, revokedOn }) => designatedOn <= day && (revokedOn === null || revokedOn > day),
  )
  return ['NATIONAL', 'PROVINCIAL', 'MUNICIPAL'].filter((level) => held.some((one) => one.level === level))
}
