import type { AskedPeriod } from '../address/asked-period.generated.ts'
import { daysOf } from './months.ts'

/** Years from one to another: 2017–2021, or 2021. */
export const periodText = (from: number | string, to: number | string): string =>
  from === to ? `${from}` : `${from}–${to}`

const monthText = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`

/** First and last day of a period. */
export const daysIn = ({ from, to, fromMonth, toMonth }: AskedPeriod): { from: string; to: string } => ({
  from: daysOf(monthText(from, fromMonth)).from,
  to: daysOf(monthText(to, toMonth)).to,
})

/** A period by its days, as published: the years where it is whole ones; blank where it has no end at all. */
export function spanText(from: string | null, to: string | null): string {
  if (from?.endsWith('-01-01') && to?.endsWith('-12-31')) return periodText(from.slice(0, 4), to.slice(0, 4))
  return from === to ? (from ?? '') : [from, to].filter(Boolean).join(' – ')
}
