import { todayInShanghai } from '@kexie/records/row-rules'
import { dayBefore } from '@kexie/schema/days'
import type { Language, ProblemFact } from '@kexie/schema/problems'
import type { FormRow } from './store/duties.ts'

/** The form that a period is of, as far as the period is named after it. */
export type NamingForm = Pick<FormRow, 'cadence' | 'nameZh' | 'nameEn'> & Partial<Pick<FormRow, 'past'>>

/** How often a form returned when the period that begins on a day began. */
export const cadenceOn = ({ cadence, past = [] }: NamingForm, first: string): FormRow['cadence'] =>
  past.find(({ since, until }) => since <= first && first < until)?.cadence ?? cadence

/** What a period is called, by its first day: 2010年第3季度, 2010 Q3; a campaign as its form is. */
export function periodName(form: NamingForm, first: string, language: Language): string {
  const [year = '', month = ''] = first.split('-')
  const cadence = cadenceOn(form, first)
  const part = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12, ONCE: 12 }[cadence]
  const nth = Math.ceil(Number(month) / part)
  const words = {
    MONTH: { zh: `${year}年${nth}月`, en: `${year}-${month}` },
    QUARTER: { zh: `${year}年第${nth}季度`, en: `${year} Q${nth}` },
    HALF_YEAR: { zh: `${year}年${nth === 1 ? '上' : '下'}半年`, en: `${year} H${nth}` },
    YEAR: { zh: `${year}年`, en: year },
    ONCE: { zh: form.nameZh, en: form.nameEn },
  }
  return words[cadence][language]
}

/** First day of a month written 2021-03; undefined for anything else. */
export function monthStart(month: string): string | undefined {
  return /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(month) ? `${month}-01` : undefined
}

/** Last day of the month that begins on a day. */
export function monthEnd(first: string): string {
  const [year = 0, month = 1] = first.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/** The last day of the year that begins on a day. */
export function yearLater(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCFullYear(date.getUTCFullYear() + 1)
  return dayBefore(date.toISOString().slice(0, 10))
}

/** What is said of a period is said of one that has begun: of another nobody knows anything yet. */
export function begunProblems(field: string, period: string): ProblemFact[] {
  const today = todayInShanghai(new Date())
  if (period <= today) return []
  const label = { zh: '期', en: 'Period' }
  const expected = { zh: `已经开始的一期，不晚于 ${today}`, en: `a period that has begun by ${today}` }
  return [{ code: 'INVALID_VALUE', field, label, expected, received: period }]
}
