import { type NamedPerson, peopleFrom } from '../people.ts'

/** Where each stream of people of this domain begins, so that no two meet nor any of another domain. */
const first = {
  entrants: 31_000,
  pitchers: 31_200,
  speakers: 31_600,
  judges: 31_850,
  settlers: 31_900,
} as const

/** A plausible person of a stream; the same index is the same person in the same district. */
export const personOf = (stream: keyof typeof first, index: number): NamedPerson =>
  peopleFrom(first[stream])(index)
