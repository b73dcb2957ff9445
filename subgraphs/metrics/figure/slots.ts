import { firstDay, lastDay, type Period } from '@kexie/schema/period'

/** Slots of a rhythm in a period up to today: years, months or weeks that have begun, counted from its first day. At least one. */
export function slotsBetween(every: 'YEAR' | 'MONTH' | 'WEEK', period: Period, today: string): number {
  const [begun, end] = [firstDay(period), lastDay(period) < today ? lastDay(period) : today]
  const yearOf = (day: string) => Number(day.slice(0, 4))
  const monthOf = (day: string) => yearOf(day) * 12 + Number(day.slice(5, 7))
  const months = monthOf(end) - monthOf(begun) + 1
  // A year from July to June is one.
  if (every === 'YEAR') return Math.max(1, Math.ceil(months / 12))
  if (every === 'MONTH') return Math.max(1, months)
  return Math.max(1, Math.ceil((Date.parse(end) - Date.parse(begun)) / (7 * 86_400_000)))
}
