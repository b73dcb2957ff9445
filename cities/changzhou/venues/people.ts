import { streamsFrom } from '../people.ts'

/** Plausible people of this domain, by stream. */
export const personOf = streamsFrom({
  volunteers: 26_000,
  lecturers: 27_800,
  officers: 28_000,
  camp: 28_600,
  plans: 28_800,
  mayorAward: 28_850,
  winners: 28_900,
  writers: 29_400,
  works: 29_500,
})
