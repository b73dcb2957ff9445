import type { Db } from '@kexie/db/database'
import { todayInShanghai } from '@kexie/records/row-rules'
import { type PlannedSetting, previewSetting, type Setting, setSetting } from '@kexie/records/set-setting'
import { calendarProblems, calendarSteps, dayChanges, type OwedOfForm } from '../calendar-change.ts'
import type { ReportingContext } from '../context.ts'
import type { CalendarChange, SetCalendarInput } from '../schema.generated.ts'
import { findCalendar, listCalendarDays, writeCalendarDays } from '../store/calendar.ts'
import { listForms } from '../store/duties.ts'
import { asIf, listOwedPeriods } from '../store/forms.ts'

/** What a change of a year's calendar would do. */
export const calendarPreview = (context: ReportingContext, change: CalendarChange) =>
  previewSetting(context, settingOf(change))

/** Sets the holidays and the moved working days of a year; what has passed stays. */
export async function setCalendar(context: ReportingContext, { change, ...given }: SetCalendarInput) {
  const refused = await setSetting(context, settingOf(change), given)
  if (refused) return refused
  return { __typename: 'CalendarSet' as const, calendar: await findCalendar(context.db, change.year) }
}

const settingOf = (change: CalendarChange): Setting => ({
  ...{ part: 'CALENDAR', key: `${change.year}`, action: 'SET_FORM' },
  plan: (tx) => planCalendar(tx, change),
})

async function planCalendar(tx: Db, change: CalendarChange): Promise<PlannedSetting> {
  const today = todayInShanghai(new Date())
  const before = await listCalendarDays(tx, change.year)
  const days = dayChanges(before, change)
  const problems = calendarProblems(change, days, today)
  const gone = days.gone.map(({ day }) => day)
  const write = (inner: Db) => writeCalendarDays(inner, { changed: days.changed, gone })
  const isMoved = problems.length === 0 && days.changed.length + gone.length > 0
  const owed = isMoved ? await owedOf(tx, change.year, today, write) : []
  const after = { changed: days.changed, gone }
  return { problems, steps: calendarSteps(days, owed), before: { days: before }, after, write }
}

/** What is due in a year, as it is and as it would be, of every form whose due days move. */
async function owedOf(
  tx: Db,
  year: number,
  today: string,
  write: (inner: Db) => Promise<void>,
): Promise<OwedOfForm[]> {
  // A year's periods may fall due in the next, and those of the year before in this one.
  const span = { from: `${year - 1}-01-01`, to: `${year + 1}-03-31`, today }
  const forms = (await listForms(tx)).filter(({ moves, past }) =>
    [moves, ...past.map((one) => one.moves)].includes('NEXT_WORKDAY'),
  )
  const listed = async (inner: Db) => {
    const all: OwedOfForm['before'][] = []
    for (const { code } of forms) all.push(await listOwedPeriods(inner, code, span))
    return all
  }
  const before = await listed(tx)
  const after = await asIf(tx, write, listed)
  return forms.map((form, place) => ({ form, before: before[place] ?? [], after: after[place] ?? [] }))
}
