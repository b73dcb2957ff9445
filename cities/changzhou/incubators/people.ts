import { streamsFrom } from '../people.ts'

/** Plausible people of this domain, by stream. */
export const personOf = streamsFrom({
  entrants: 31_000,
  pitchers: 31_200,
  speakers: 31_600,
  judges: 31_850,
  settlers: 31_900,
})
