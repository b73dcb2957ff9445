import type { Amount } from '../../figures/quantity-words.ts'
import type { OverviewQuery } from './overview.generated.ts'

type Review = NonNullable<OverviewQuery['review']>
export type Service = Review['services'][number]
export type Figure = Service['figures'][number]

/** The value of a figure with its relation and unit. */
export function amountOf({ value, relation, indicator: { unit, measure } }: Figure): Amount {
  return { value, relation, unit, isRank: isRanking(unit, measure) }
}

/** Places are counted in 位 as eminent people are; only what is observed or derived is a place. */
export const isRanking = (unit: string, measure: string): boolean =>
  ['位', 'place'].includes(unit) && ['OBSERVATION', 'DERIVED'].includes(measure)
