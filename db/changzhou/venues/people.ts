import { type NamedPerson, peopleFrom } from '../people.ts'

/** Where each stream of people of this domain begins, so that no two meet; below them lie those of other domains. */
const first = {
  volunteers: 26_000,
  lecturers: 27_800,
  officers: 28_000,
  camp: 28_600,
  plans: 28_800,
  mayorAward: 28_850,
  winners: 28_900,
  writers: 29_400,
  works: 29_500,
} as const

/** A plausible person of a stream; the same index is the same person in the same district. */
export const personOf = (stream: keyof typeof first, index: number): NamedPerson =>
  peopleFrom(first[stream])(index)
