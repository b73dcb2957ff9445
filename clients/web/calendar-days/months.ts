/** Days of a month in weeks from Monday to Sunday, those of its neighbours included; a month is 2021-09, a day 2021-09-01. */
export function weeksOf(month: string): string[][] {
  const first = new Date(`${month}-01T00:00:00Z`)
  const start = new Date(first)
  start.setUTCDate(1 - ((first.getUTCDay() + 6) % 7))
  const weeks: string[][] = []
  while (weeks.length === 0 || dayOf(start).startsWith(month)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => dayOf(later(start, index))))
    start.setUTCDate(start.getUTCDate() + 7)
  }
  return weeks
}

/** The month so many months later, or earlier. */
export function monthLater(month: string, months: number): string {
  const date = new Date(`${month}-01T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + months)
  return dayOf(date).slice(0, 7)
}

/** First and last day of a month. */
export function daysOf(month: string): { from: string; to: string } {
  return { from: `${month}-01`, to: dayOf(later(new Date(`${monthLater(month, 1)}-01T00:00:00Z`), -1)) }
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10)

function later(date: Date, days: number): Date {
  const other = new Date(date)
  other.setUTCDate(date.getUTCDate() + days)
  return other
}
