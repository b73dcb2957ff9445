/** Slots of a rhythm in whole years up to today: years, months or ISO weeks that have begun. At least one. */
export function slotsBetween(
  every: 'YEAR' | 'MONTH' | 'WEEK',
  from: number,
  to: number,
  today: string,
): number {
  const lastYear = Math.min(to, Number(today.slice(0, 4)))
  const years = lastYear - from + 1
  const running = to >= Number(today.slice(0, 4))
  if (every === 'YEAR') return Math.max(1, years)
  if (every === 'MONTH') return Math.max(1, years * 12 - (running ? 12 - Number(today.slice(5, 7)) : 0))
  const end = running ? Date.parse(today) : Date.UTC(to, 11, 31)
  return Math.max(1, Math.ceil((end - Date.UTC(from, 0, 1)) / (7 * 86_400_000)))
}
