import type { Amount } from '../../parts/figures/quantity-words.ts'
import { isRanking } from '../../parts/figures/ranking.ts'
import type { OverviewQuery } from './overview.generated.ts'

type Review = NonNullable<OverviewQuery['review']>
export type Service = Review['services'][number]
export type Figure = Service['figures'][number]

/** The value of a figure with its relation and unit. */
export function amountOf({ value, relation, indicator: { unit, measure } }: Figure): Amount {
  return { value, relation, unit, isRank: isRanking(unit, measure) }
}
