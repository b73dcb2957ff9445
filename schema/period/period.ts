/** The span of months a figure is of: whole years; or, where it begins or ends within one, the months it begins and ends with. */
export interface Period {
  /** First and last year. */
  from: number
  to: number
  /** The first month of the first year and the last of the last one, 1 to 12; left out of whole years. */
  months?: Months | undefined
}

/** Months of the year, 1 to 12: of a first year and of a last one. */
export interface Months {
  first: number
  last: number
}

/** A month by its place among all there are: 12 a year. */
const monthNumber = (year: number, month: number): number => year * 12 + month - 1

/** The first month of a period among all months there are. */
export const firstMonth = ({ from, months }: Period): number => monthNumber(from, months?.first ?? 1)

/** The last month of a period among all months there are. */
export const lastMonth = ({ to, months }: Period): number => monthNumber(to, months?.last ?? 12)

/** The period from one month to another, of all that there are: the same period is said in one way. */
export function periodBetween(first: number, last: number): Period {
  const [from, to] = [Math.floor(first / 12), Math.floor(last / 12)]
  const months = { first: (first % 12) + 1, last: (last % 12) + 1 }
  return isWhole(months) ? { from, to } : { from, to, months }
}

/** The period of years and months as they were asked for: months that make whole years are left out. */
export const periodOf = (from: number, to: number, months: Months): Period =>
  isWhole(months) ? { from, to } : { from, to, months }

const isWhole = ({ first, last }: Months): boolean => first === 1 && last === 12

/** The first day, YYYY-MM-DD. */
export const firstDay = (period: Period): string => dayOf(firstMonth(period), 1)

/** The last day, YYYY-MM-DD. */
export function lastDay(period: Period): string {
  const last = lastMonth(period)
  return dayOf(last, new Date(Date.UTC(Math.floor(last / 12), (last % 12) + 1, 0)).getUTCDate())
}

const dayOf = (month: number, day: number): string =>
  [
    String(Math.floor(month / 12)).padStart(4, '0'),
    String((month % 12) + 1).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-')

/** What of a period lies in each of its years, the first year first. */
export const yearsWithin = (period: Period): Period[] =>
  Array.from({ length: period.to - period.from + 1 }, (_, index) => within(period, period.from + index))

/** What of a period lies in its last year. */
export const lastYearWithin = (period: Period): Period => within(period, period.to)

const within = (period: Period, year: number): Period =>
  untilYear(periodBetween(Math.max(firstMonth(period), monthNumber(year, 1)), lastMonth(period)), year)

/** The same months some years earlier. */
export const yearsEarlier = ({ from, to, months }: Period, years: number): Period => ({
  ...{ from: from - years, to: to - years },
  ...(months ? { months } : {}),
})

/** As many months, right before. */
export function periodBefore(period: Period): Period {
  const [first, last] = [firstMonth(period), lastMonth(period)]
  return periodBetween(2 * first - last - 1, first - 1)
}

/** What of a period lies in the years up to one of its own. */
export const untilYear = (period: Period, year: number): Period =>
  periodBetween(firstMonth(period), Math.min(lastMonth(period), monthNumber(year, 12)))

/** The year before whole years; of what is not of whole ones, as many months as it has. */
export const rightBefore = (period: Period): Period =>
  period.months ? periodBefore(period) : { from: period.from - 1, to: period.from - 1 }

/** From the first month of its last year to its own last month. */
export const yearToDate = (period: Period): Period =>
  periodBetween(monthNumber(period.to, 1), lastMonth(period))

/** The whole months that days begin and end, or undefined where they begin or end within one. */
export function periodOfDays(firstOn: string, lastOn: string): Period | undefined {
  const [from, to] = [firstOn, lastOn].map((day) => Number(day.slice(0, 4))) as [number, number]
  const [first, last] = [firstOn, lastOn].map((day) => Number(day.slice(5, 7))) as [number, number]
  const period = periodOf(from, to, { first, last })
  return firstDay(period) === firstOn && lastDay(period) === lastOn ? period : undefined
}
