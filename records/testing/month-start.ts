import { todayInShanghai } from '../intake/row-rules.ts'

/** First day of the month so many months after this one, which is reckoned by the city's day: a machine's may be a month behind. */
export function monthStart(months: number, now = new Date()): string {
  const [year = 0, month = 1] = todayInShanghai(now).split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10)
}
