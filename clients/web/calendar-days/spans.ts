/** Years that any day of the product may lie in. */
const years = '(?:18|19|20|21)\\d\\d'

export const isYear = (text: string): boolean => new RegExp(`^${years}$`).test(text)

/** A month as 2021-09. */
export const isMonth = (text: string): boolean => new RegExp(`^${years}-(?:0[1-9]|1[0-2])$`).test(text)

/** A day as 2021-09-01 that the calendar has. */
export function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return isMonth(text.slice(0, 7)) && !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text
}
