import type { SettingStep } from '@kexie/records/set-setting'
import type { Text } from '@kexie/schema/indicator'
import type { ProblemFact } from '@kexie/schema/problems'
import { movedWords } from './moved-words.ts'
import type { CalendarChange } from './schema.generated.ts'
import type { CalendarDayRow } from './store/calendar.ts'
import type { FormRow } from './store/duties.ts'
import type { OwedPeriod } from './store/forms.ts'

/** What of a year's calendar changes. */
export interface DayChanges {
  /** New, or other than they were. */
  changed: CalendarDayRow[]
  /** As their weekday says again. */
  gone: CalendarDayRow[]
}

/** What a calendar as it shall be changes of the one that is. */
export function dayChanges(before: readonly CalendarDayRow[], { days }: CalendarChange): DayChanges {
  const stated = days.map(({ day, isWorkday, name }) => ({ day, isWorkday, name: name?.trim() || null }))
  const was = new Map(before.map((one) => [one.day, one]))
  return {
    changed: stated.filter(({ day, isWorkday, name }) => {
      const old = was.get(day)
      return !old || old.isWorkday !== isWorkday || old.name !== name
    }),
    gone: before.filter(({ day }) => !stated.some((one) => one.day === day)),
  }
}

/** What is wrong with a calendar as it shall be: what has passed stays, and a day stands there once, in its year, other than its weekday. */
export function calendarProblems(
  { year, days }: CalendarChange,
  { changed, gone }: DayChanges,
  today: string,
): ProblemFact[] {
  return [
    ...days.flatMap(({ day, isWorkday }, place): ProblemFact[] => {
      const field = `change.days.${place}.day`
      if (Number(day.slice(0, 4)) !== year)
        return [invalid(field, day, { zh: `${year} 年的日期`, en: `a day of ${year}` })]
      if (days.findIndex((one) => one.day === day) < place)
        return [{ code: 'ALREADY_EXISTS', field, label, received: day }]
      if (changed.some((one) => one.day === day) && day <= today)
        return [invalid(field, day, { zh: `晚于今天（${today}）的日期`, en: `a day after today (${today})` })]
      return isWorkday === isWeekday(day) ? [invalid(field, day, otherThan(isWorkday))] : []
    }),
    ...gone
      .filter(({ day }) => day <= today)
      .map(({ day }) =>
        invalid('change.days', day, {
          zh: `今天（${today}）和以前的日子照旧`,
          en: `today (${today}) and earlier days as they were`,
        }),
      ),
  ]
}

const label = { zh: '日期', en: 'Day' }

const isWeekday = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

const otherThan = (isWorkday: boolean): Text =>
  isWorkday
    ? {
        zh: '周六或周日（周一至周五本来上班）',
        en: 'a Saturday or a Sunday: other days are worked on anyway',
      }
    : {
        zh: '周一至周五的一日（周六周日本来休息）',
        en: 'a day from Monday to Friday: Saturdays and Sundays are free anyway',
      }

const invalid = (field: string, received: string, expected: Text): ProblemFact => ({
  ...{ code: 'INVALID_VALUE', field, label, expected, received },
})

/** Due days of one form, as they are and as they would be. */
export interface OwedOfForm {
  form: FormRow
  before: readonly OwedPeriod[]
  after: readonly OwedPeriod[]
}

/** What a change of the calendar does: day by day, and which due days move with it. */
export function calendarSteps({ changed, gone }: DayChanges, owed: readonly OwedOfForm[]): SettingStep[] {
  const days = [
    ...changed.map(({ day, isWorkday, name }): SettingStep => {
      const named = name ? `“${name}”` : ''
      return {
        what: isWorkday
          ? { zh: `${day} ${named}上班。`, en: `${day} ${named} is worked on.` }
          : { zh: `${day} ${named}放假。`, en: `${day} ${named} is free.` },
      }
    }),
    ...gone.map(
      ({ day }): SettingStep => ({
        what: { zh: `${day} 照星期。`, en: `${day} is as its weekday says.` },
      }),
    ),
  ]
  const last = days.at(-1)
  return last ? [...days.slice(0, -1), { ...last, consequences: dueSentences(owed) }] : []
}

function dueSentences(owed: readonly OwedOfForm[]): Text[] {
  const moved = owed.flatMap(({ form, before, after }) => {
    const now = new Map(after.map((one) => [one.period, one]))
    return before.flatMap((one): Text[] => {
      const other = now.get(one.period)
      if (!other || other.due_on === one.due_on) return []
      const words = movedWords(form, one, other)
      return [{ zh: `“${form.nameZh}”${words.zh}`, en: `"${form.nameEn}", ${words.en}` }]
    })
  })
  const none = { zh: '没有哪张报表的截止日因此移动。', en: 'No due day of any form moves with it.' }
  return moved.length > 0 ? moved : [none]
}
