import { type NamedPerson, peopleFrom } from '../people.ts'

/** Where each stream of people of this domain begins, so that no two meet; below them lie the academic ones. */
const first = {
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
} as const

/** A plausible person of a stream; the same index is the same person in the same district. */
export const personOf = (stream: keyof typeof first, index: number): NamedPerson =>
  peopleFrom(first[stream])(index)
