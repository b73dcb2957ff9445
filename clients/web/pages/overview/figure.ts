import type { OverviewQuery } from './overview.generated.ts'

type Review = NonNullable<OverviewQuery['review']>
export type Service = Review['services'][number]
export type Figure = Service['figures'][number]

/** The figures that stand for a service, in their order. */
export const headlinesOf = ({ headlines, figures }: Service): Figure[] =>
  headlines.flatMap(({ indicator: { code } }) => figures.filter(({ indicator }) => indicator.code === code))
