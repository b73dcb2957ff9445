import type { Text } from '../indicators/indicator.ts'
import { notBefore } from '../scalars/days.ts'

/** Years that a city's pages open with, and the earliest they offer; null where nobody said. */
export interface CityYears {
  opensFrom: number | null
  opensTo: number | null
  earliestYear: number | null
}

/** What is wrong among the years: which of them, and what it should be. */
export function yearFaults({
  opensFrom,
  opensTo,
  earliestYear,
}: CityYears): { at: keyof CityYears; expected: Text }[] {
  if (opensFrom === null || opensTo === null)
    return opensFrom === opensTo ? [] : [{ at: opensFrom === null ? 'opensFrom' : 'opensTo', expected: both }]
  return [
    ...(opensTo < opensFrom ? [{ at: 'opensTo' as const, expected: notBefore(opensFrom) }] : []),
    ...(earliestYear !== null && earliestYear > opensFrom
      ? [{ at: 'earliestYear' as const, expected: notAfter(opensFrom) }]
      : []),
  ]
}

const both = { zh: '起止两年都填或都不填', en: 'both years or neither' }
const notAfter = (year: number): Text => ({ zh: `不晚于 ${year}`, en: `${year} or earlier` })
