import type { Words } from '../language/language.ts'
import { daysOf } from './months.ts'

/** Years, and of the first and the last the months that a period begins and ends with. */
export interface Period {
  from: number
  to: number
  fromMonth: number
  toMonth: number
}

/** Whether a period is of whole years. */
export const isOfYears = ({ fromMonth, toMonth }: Pick<Period, 'fromMonth' | 'toMonth'>): boolean =>
  fromMonth === 1 && toMonth === 12

/** Years from one to another: 2017–2021, or 2021. */
export const periodText = (from: number | string, to: number | string): string =>
  from === to ? `${from}` : `${from}–${to}`

/** A period as it is called: 2017–2021, 2021年4–6月, 2020年10月–2021年3月. */
export function periodWords({ from, to, fromMonth, toMonth }: Period): Words {
  if (isOfYears({ fromMonth, toMonth })) return { zh: periodText(from, to), en: periodText(from, to) }
  const [first, last] = [monthText(from, fromMonth), monthText(to, toMonth)]
  const en = first === last ? first : `${first} – ${last}`
  if (from !== to) return { zh: `${from}年${fromMonth}月–${to}年${toMonth}月`, en }
  return { zh: `${from}年${periodText(fromMonth, toMonth)}月`, en }
}

const monthText = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`

/** What of a period lies in one of its years, as it is called. */
export const yearWords = (year: number, { from, to, fromMonth, toMonth }: Period): Words =>
  periodWords({
    ...{ from: year, to: year },
    fromMonth: year === from ? fromMonth : 1,
    toMonth: year === to ? toMonth : 12,
  })

/** A period in an address: months where it is not of whole years. */
export const periodQuery = ({ from, to, fromMonth, toMonth }: Period): Record<string, string> => ({
  from: String(from),
  to: String(to),
  ...(isOfYears({ fromMonth, toMonth }) ? {} : { fromMonth: String(fromMonth), toMonth: String(toMonth) }),
})

/** First and last day of a period. */
export const daysIn = ({ from, to, fromMonth, toMonth }: Period): { from: string; to: string } => ({
  from: daysOf(monthText(from, fromMonth)).from,
  to: daysOf(monthText(to, toMonth)).to,
})

/** A period by its days, as published: the years where it is whole ones; blank where it has no end at all. */
export function spanText(from: string | null, to: string | null): string {
  if (from?.endsWith('-01-01') && to?.endsWith('-12-31')) return periodText(from.slice(0, 4), to.slice(0, 4))
  return from === to ? (from ?? '') : [from, to].filter(Boolean).join(' – ')
}
