import { daysOf, monthLater } from '../../calendar-days/months.ts'
import { text } from '../../language/language.ts'
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

/** The month before the one in which a day lies: the last whose reports are complete. */
export const monthBefore = (day: string): string => monthLater(day.slice(0, 7), -1)

/** First day of the month after the one in which a day lies. */
export const nextMonthStart = (day: string): string => daysOf(monthLater(day.slice(0, 7), 1)).from

/** Last day of the month in which a day lies. */
export const monthEnd = (day: string): string => daysOf(day.slice(0, 7)).to

/** Whose a duty is: a kind's, in an area where one is named, or one organization's. */
export function whoseWords({ kind, district, organization, formerName }: Duty): string {
  if (!kind) return [organization?.name, formerName && formerWords(formerName)].filter(Boolean).join('')
  return district
    ? text({ zh: `${district.name}的${kind.name}`, en: `${kind.name}, ${district.name}` })
    : kind.name
}

/** The same, told apart: duties of entries that have become one organization are that organization's. */
export const whoseKey = ({ kind, district, organization }: Duty): string =>
  [kind?.code ?? '', district?.id ?? '', organization?.id ?? ''].join(' ')

const formerWords = (name: string): string => text({ zh: `（原为“${name}”）`, en: ` (formerly ${name})` })

/** Months of a period of each cadence; a campaign has days of its own. */
const monthsOf = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 } as const

/** Whether a duty binds somebody in some period: not where the one whose it is was dissolved before its first. */
export function bindsSomebody({ cadence, from }: Pick<Form, 'cadence' | 'from'>, duty: Duty): boolean {
  const dissolvedOn = duty.organization?.dissolvedOn
  if (!dissolvedOn) return true
  const first = cadence === 'ONCE' ? (from ?? duty.from) : firstDay(duty.from, monthsOf[cadence])
  return first <= dissolvedOn
}

/** First day of the period in which a day lies, of so many months. */
function firstDay(day: string, months: number): string {
  const [year = '', month = ''] = day.split('-')
  const first = Math.floor((Number(month) - 1) / months) * months + 1
  return `${year}-${`${first}`.padStart(2, '0')}-01`
}
