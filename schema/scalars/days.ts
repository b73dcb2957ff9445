import type { Text } from '../text/text.ts'

/** The first and the last day anything here can mean: what lies outside is a slip of the pen, or an attack. */
export const firstDay = '1800-01-01'
export const lastDay = '2200-12-31'

/** Whether a day YYYY-MM-DD lies within them. */
export const isWithinDays = (day: string) => day >= firstDay && day <= lastDay

/** The calendar day so many days later; earlier where they are negative. */
export const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** The calendar day after `day`. */
export const dayAfter = (day: string): string => daysLater(day, 1)

/** The calendar day before `day`. */
export const dayBefore = (day: string): string => daysLater(day, -1)

/** That a day, or a year, must not lie before another. */
export const notBefore = (earliest: string | number): Text => ({
  zh: `不早于 ${earliest}`,
  en: `${earliest} or later`,
})

/** The later of two calendar days. */
export const laterOf = (one: string, other: string): string => (one > other ? one : other)
