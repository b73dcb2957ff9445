import { type NamedPerson, peopleFrom } from '../people.ts'

/** Where each stream of people of this domain begins, so that no two meet. */
const first = { members: 37_500, leaders: 37_600, proposers: 37_800, editors: 37_900 } as const

/** A plausible person of a stream; the same index is the same person. */
export const personOf = (stream: keyof typeof first, index: number): NamedPerson =>
  peopleFrom(first[stream])(index)
