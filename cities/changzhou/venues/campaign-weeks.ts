import { years } from '../calendar.ts'
import { places } from '../spread.ts'

/** Days of 全国科普宣传周 and 全国科普日, year by year: the weeks that begin on the third Monday of May and September. */
export const campaignWeeks: readonly (readonly string[])[] = years.flatMap((year) => [
  weekFrom(thirdMonday(year, 5)),
  weekFrom(thirdMonday(year, 9)),
])

function thirdMonday(year: number, month: number): number {
  const weekday = new Date(Date.UTC(year, month - 1, 15)).getUTCDay()
  return Date.UTC(year, month - 1, 15 + ((8 - weekday) % 7))
}

function weekFrom(monday: number): string[] {
  return places(7).map((day) => new Date(monday + day * 86_400_000).toISOString().slice(0, 10))
}
