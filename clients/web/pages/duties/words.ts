import { daysOf, monthLater } from '../../calendar-days/months.ts'
import { text } from '../../language/language.ts'
import type { DutiesQuery } from './duties.generated.ts'

/** A form with its duties. */
export type Form = NonNullable<DutiesQuery['reportingForms']>[number]

/** A duty of a form. */
export type Duty = Form['duties'][number]

/** A period of a form in words: 2021年3月, or 2021年. */
export function periodWords({ cadence }: Pick<Form, 'cadence'>, month: string): string {
  const [year, number] = [month.slice(0, 4), Number(month.slice(5))]
  if (cadence === 'YEAR') return text({ zh: `${year}年`, en: year })
  return text({ zh: `${year}年${number}月`, en: month })
}

/** First day of the period of a form in which a month lies. */
export const firstDayOf = ({ cadence }: Pick<Form, 'cadence'>, month: string): string =>
  cadence === 'YEAR' ? `${month.slice(0, 4)}-01-01` : `${month}-01`

/** When a form is due, in words. */
export function dueWords({ cadence, dueDay, dueMonths }: Form): string {
  const after = dueMonths === 1 ? '次月' : `其后第${dueMonths}个月`
  if (cadence === 'YEAR')
    return text({
      zh: `每年一次，年末${after}${dueDay}日截止`,
      en: `Every year, due on day ${dueDay} of month ${dueMonths} of the next`,
    })
  return text({
    zh: `每月一次，${after}${dueDay}日截止`,
    en: `Every month, due on day ${dueDay}, ${dueMonths} month(s) later`,
  })
}

/** The month before the one in which a day lies: the last whose reports are complete. */
export const monthBefore = (day: string): string => monthLater(day.slice(0, 7), -1)

/** First day of the month after the one in which a day lies. */
export const nextMonthStart = (day: string): string => daysOf(monthLater(day.slice(0, 7), 1)).from

/** Last day of the month in which a day lies. */
export const monthEnd = (day: string): string => daysOf(day.slice(0, 7)).to
