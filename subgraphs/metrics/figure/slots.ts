import { firstDay, lastDay, type Period } from '@kexie/schema/period'

/** Slots of a rhythm in a period up to today: years, months or weeks that have begun. At least one. */
export function slotsBetween(every: 'YEAR' | 'MONTH' | 'WEEK', period: Period, today: string): number {
  const [begun, end] = [firstDay(period), lastDay(period) < today ? lastDay(period) : today]
  const yearOf = (day: string) => Number(day.slice(0, 4))
  const monthOf = (day: string) => yearOf(day) * 12 + Number(day.slice(5, 7))
  if (every === 'YEAR') return Math.max(1, yearOf(end) - yearOf(begun) + 1)
  if (every === 'MONTH') return Math.max(1, monthOf(end) - monthOf(begun) + 1)
  return Math.max(1, Math.ceil((Date.parse(end) - Date.parse(begun)) / (7 * 86_400_000)))
}
