import { streamsFrom } from '../people.ts'

/** Plausible people of this domain, by stream. */
export const personOf = streamsFrom({
  supported: 20_000,
  mentors: 20_100,
  nominated: 20_200,
  featured: 20_300,
  contacted: 20_800,
  officers: 21_000,
  introduced: 21_100,
  recruited: 21_500,
  underCare: 21_600,
  doctors: 21_900,
  served: 22_000,
})
