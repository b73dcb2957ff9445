import { cycled, places } from './spread.ts'

/** Years the documents report on. */
const firstYear = 2017
export const years = places(5).map((offset) => firstYear + offset)

/** First and last month, 1–12. */
type Months = readonly [from: number, to: number]

const wholeYear: Months = [1, 12]

/** Public holidays on which no society meets; Spring Festival as announced for each year. */
const holidays: Readonly<Record<number, readonly (readonly [from: string, to: string])[]>> = {
  2017: [['01-27', '02-02']],
  2018: [['02-15', '02-21']],
  2019: [['02-04', '02-10']],
  2020: [['01-24', '02-02']],
  2021: [['02-11', '02-17']],
}
const everyYear = [
  ['01-01', '01-03'],
  ['05-01', '05-05'],
  ['10-01', '10-07'],
] as const

const cache = new Map<string, readonly string[]>()

/** Day of the `index`th of `total` rows, laid out in order over the workdays of those months of the five years. */
export function dayOverYears(index: number, total: number, months: Months = wholeYear): string {
  const year = firstYear + Math.floor((index * years.length) / total)
  return dayInYear(year, (index * years.length) % total, total, months)
}

/** Day of the `index`th of `total` rows of one year, as YYYY-MM-DD. */
export function dayInYear(year: number, index: number, total: number, months: Months = wholeYear): string {
  const days = workdays(year, months)
  return cycled(days, Math.floor((index * days.length) / total))
}

/** Year of a day. */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}

/** Gatherings were suspended in February and March 2020; what was held then was held online. */
export function isHeldOnline(day: string): boolean {
  return day >= '2020-01-24' && day < '2020-04-01'
}

function workdays(year: number, months: Months): readonly string[] {
  const key = `${year} ${months}`
  const known = cache.get(key)
  if (known) return known
  const days = openDays(year, months)
  cache.set(key, days)
  return days
}

function openDays(year: number, [from, to]: Months): string[] {
  const closed = [...everyYear, ...(holidays[year] ?? [])]
  const length = (Date.UTC(year, to, 1) - Date.UTC(year, from - 1, 1)) / 86_400_000
  return places(length)
    .map((offset) => new Date(Date.UTC(year, from - 1, 1 + offset)))
    .filter((day) => day.getUTCDay() % 6 !== 0)
    .map((day) => day.toISOString().slice(0, 10))
    .filter((day) => !closed.some(([first, last]) => day.slice(5) >= first && day.slice(5) <= last))
}
