import type { Text } from '../text/text.ts'
import { firstDay, lastDay, type Period } from './period.ts'

/** A period as it is called: 2017–2021, 2021年4–6月, 2020年10月–2021年3月. */
export function periodName(period: Period): Text {
  const { from, to, months } = period
  if (!months) return { zh: between(from, to), en: between(from, to) }
  const { first, last } = months
  const en = between(firstDay(period).slice(0, 7), lastDay(period).slice(0, 7), ' – ')
  if (from === to) return { zh: `${from}年${between(first, last)}月`, en }
  return { zh: `${from}年${first}月–${to}年${last}月`, en }
}

const between = (first: number | string, last: number | string, dash = '–'): string =>
  first === last ? `${first}` : `${first}${dash}${last}`
