import type { Amount } from './quantity-words.ts'
import { isRanking } from './ranking.ts'

/** What of an indicator its numbers are told with. */
export interface Measured {
  unit: string
  measure: string
}

/** A number of an indicator with its unit. */
export function amountOf(
  { unit, measure }: Measured,
  {
    value,
    relation = 'EXACT',
    upTo = null,
    basis = null,
  }: Pick<Amount, 'value' | 'basis'> & Partial<Pick<Amount, 'relation' | 'upTo'>>,
): Amount {
  return { value, relation, upTo, basis, unit, isRank: isRanking(unit, measure) }
}
