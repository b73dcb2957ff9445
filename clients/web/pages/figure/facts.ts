import type { AskedPeriod } from '../../address/asked-period.generated.ts'
import { text } from '../../language/language.ts'
import type { FigureQuery } from './figure.generated.ts'

export { amountOf } from '../../parts/figures/amount-of.ts'

export type Indicator = NonNullable<FigureQuery['indicator']>

/** What every section of the page is told. */
export interface Facts {
  indicator: Indicator
  figure: Indicator['figure']
  /** Name of the area, the city or a district. */
  area: string
  /** Its id; empty while the register of areas is missing. */
  areaId: string
  /** Id of the district that was asked for; null is the city. */
  district: string | null
  /** Whether the reader may set targets. */
  maySetTarget: boolean
  period: AskedPeriod
  /** As known at this moment; null is now. */
  asOf: string | null
}

/** Whether the figure is asked for as of a moment, or now, at which the city counts it no more. */
export const isRetired = ({
  indicator: { retiredSince },
  asOf,
}: Pick<Facts, 'indicator' | 'asOf'>): boolean =>
  retiredSince !== null && (asOf === null || new Date(asOf) >= new Date(retiredSince))

/** What a chart or a table shows, with the unit of its numbers. */
export const titleOf = (
  { indicator: { name, unit } }: Pick<Facts, 'indicator'>,
  part: string,
  area = '',
): string =>
  [area, name, text({ zh: `${part}（${unit}）`, en: `${part} (${unit})` })].filter(Boolean).join(' ')

/** Name of a file with what the page shows. */
export const fileName = ({ indicator, figure, area }: Facts, part: string): string =>
  [indicator.name, area, figure.periodName.replaceAll('–', '-'), part]
    .join('-')
    .replaceAll(/[\\/:*?"<>|\s]/g, '')

/** How much of the whole a part of it is, in percent; empty where there is no whole. */
export const shareOf = (value: number, whole: number | null): string =>
  whole ? `${((value / whole) * 100).toFixed(1)}%` : ''
