import type { NamedPerson } from '../academic/rows.ts'
import { companyName } from '../companies.ts'
import { personName } from '../people.ts'
import { type DistrictCode, districtCodes, universityAssociations } from '../registers.ts'
import { cycled } from '../spread.ts'

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
export function personOf(stream: keyof typeof first, index: number): NamedPerson {
  return { name: personName(first[stream] + index), affiliation: affiliationOf(index) }
}

/** Districts take turns, so that each person stays in one. */
export const districtOf = (index: number): DistrictCode => cycled(districtCodes, index)

/** One in four at a university, the others in enterprises. */
function affiliationOf(index: number): string {
  if (index % 4 === 0) return cycled(universityAssociations, index / 4)[0].replace(/科协$/, '')
  return companyName(index % 1000, 'MECHANICAL_ENGINEERING', districtOf(index))
}
