import { todayInShanghai } from '@kexie/records/row-rules'
import type { ProblemFact } from '@kexie/schema/problems'
import type { FormRow } from './store/duties.ts'

/** First day of the period of a form in which `day` lies, YYYY-MM-DD. */
export function periodOf({ cadence }: Pick<FormRow, 'cadence'>, day: string): string {
  return cadence === 'MONTH' ? `${day.slice(0, 7)}-01` : `${day.slice(0, 4)}-01-01`
}

/** First day of a month written 2021-03; undefined for anything else. */
export function monthStart(month: string): string | undefined {
  return /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(month) ? `${month}-01` : undefined
}

/** First day of the month before. */
export function monthBefore(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return month === 1 ? `${year - 1}-12-01` : `${year}-${String(month - 1).padStart(2, '0')}-01`
}

/** The day before. */
export function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}

/** What is said of a period is said of one that has begun: of another nobody knows anything yet. */
export function begunProblems(field: string, period: string): ProblemFact[] {
  const today = todayInShanghai(new Date())
  if (period <= today) return []
  const label = { zh: '期', en: 'Period' }
  const expected = { zh: `已经开始的一期，不晚于 ${today}`, en: `a period that has begun by ${today}` }
  return [{ code: 'INVALID_VALUE', field, label, expected, received: period }]
}
