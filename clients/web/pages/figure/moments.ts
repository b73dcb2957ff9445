import { dayIn } from '../../calendar-days/days.ts'
import { daysOf, monthLater } from '../../calendar-days/months.ts'

/**
 * Days as of whose end a figure can have been something else: the last of each month, from the one before its first
 * posting, when nothing was known yet, to the one before this; then today.
 */
export function momentsSince(posted: string, today: string): string[] {
  const days: string[] = []
  const thisMonth = today.slice(0, 7)
  let month = monthLater(dayIn(new Date(posted)).slice(0, 7), -1)
  for (; month < thisMonth; month = monthLater(month, 1)) days.push(daysOf(month).to)
  return [...days, today]
}

/** The place of a day among such days: the first that is not before it, the last for none. */
export function placeOf(day: string, moments: readonly string[]): number {
  const place = moments.findIndex((moment) => moment >= day)
  return day === '' || place < 0 ? moments.length - 1 : place
}
