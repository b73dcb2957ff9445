/** The first and the last day anything here can mean: what lies outside is a slip of the pen, or an attack. */
export const firstDay = '1800-01-01'
export const lastDay = '2200-12-31'

/** Whether a day YYYY-MM-DD lies within them. */
export const isWithinDays = (day: string) => day >= firstDay && day <= lastDay

/** The calendar day after `day`. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}
