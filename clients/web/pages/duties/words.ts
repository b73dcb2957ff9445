import { daysOf, monthLater } from '../../calendar-days/months.ts'
import { text, type Words } from '../../language/language.ts'
import type { DutiesQuery } from './duties.generated.ts'
import type { PeriodsOfFormQuery } from './periods.generated.ts'

/** A form with its duties. */
export type Form = NonNullable<DutiesQuery['reportingForms']>[number]

/** A duty of a form. */
export type Duty = Form['duties'][number]

/** A period of a form, as the graph tells it. */
export type Period = NonNullable<PeriodsOfFormQuery['reportingPeriods']>[number]

/** The days whose periods a reader chooses from: those of a campaign, or the years about a month. */
export function spanAbout(
  { from, to }: Pick<Form, 'from' | 'to'>,
  month: string,
): { from: string; to: string } {
  const year = Number(month.slice(0, 4))
  return { from: from ?? `${year - 2}-01-01`, to: to ?? `${year + 2}-12-31` }
}

/** The period in which a month lies; a campaign has but one, whatever month is chosen. */
export const periodIn = (
  { cadence }: Pick<Form, 'cadence'>,
  periods: readonly Period[],
  month: string,
): Period | undefined =>
  cadence === 'ONCE'
    ? periods[0]
    : periods.find(({ from, to }) => from.slice(0, 7) <= month && month <= to.slice(0, 7))

/** When a form is due, in words. */
export function dueWords(form: Form): string {
  const moves =
    form.moves === 'NEXT_WORKDAY' ? { zh: '，逢休息日顺延', en: ', or the next workday' } : noWords
  const { zh, en } = form.cadence === 'ONCE' ? campaignWords(form) : returningWords(form)
  return text({ zh: zh + moves.zh, en: en + moves.en })
}

const noWords: Words = { zh: '', en: '' }

const campaignWords = ({ from, to, dueOn }: Form): Words => ({
  zh: `${from} 至 ${to} 的活动，${dueOn} 截止`,
  en: `Once, of what lies between ${from} and ${to}, due on ${dueOn}`,
})

function returningWords({ cadence, dueDay, dueMonths }: Form): Words {
  const { zh, en } = rhythms[cadence]
  const after = dueMonths === 0 ? '当月' : dueMonths === 1 ? '次月' : `其后第${dueMonths}个月`
  return {
    zh: `${zh}${after}${dueDay}日截止`,
    en: `Every ${en}, due on day ${dueDay}, ${dueMonths} month(s) later`,
  }
}

const rhythms: Readonly<Record<Form['cadence'], Words>> = {
  MONTH: { zh: '每月一次，', en: 'month' },
  QUARTER: { zh: '每季一次，季末', en: 'quarter' },
  HALF_YEAR: { zh: '每半年一次，期末', en: 'half year' },
  YEAR: { zh: '每年一次，年末', en: 'year' },
  ONCE: noWords,
}

/** The month before the one in which a day lies: the last whose reports are complete. */
export const monthBefore = (day: string): string => monthLater(day.slice(0, 7), -1)

/** First day of the month after the one in which a day lies. */
export const nextMonthStart = (day: string): string => daysOf(monthLater(day.slice(0, 7), 1)).from

/** Last day of the month in which a day lies. */
export const monthEnd = (day: string): string => daysOf(day.slice(0, 7)).to
