import type { Db } from '@kexie/db/database'
import type { Text } from '@kexie/schema/indicator'
import { sql } from 'drizzle-orm'
import { isDone, type Step } from './plan-city.ts'

/** Of a form, the periods that are over and were owed by somebody, as the database has them. */
export interface PastPeriods extends Record<string, unknown> {
  form: string
  name: string
  /** Whether the plan changes the form itself, and not the calendar alone. */
  isChanged: boolean
  /** When each begins, ends and falls due, and what fulfils it. */
  periods: string
}

/**
 * The periods that are over of the forms that a plan changes; of every form where it changes a day of the calendar that has passed, and then a due day only if it
 * has passed too: days to come move those to come.
 */
export async function pastPeriods(tx: Db, steps: readonly Step[], today: string): Promise<PastPeriods[]> {
  const forms = steps
    .filter(({ what, entry: { part } }) => what === 'CHANGE' && part === 'forms')
    .map(({ entry: { key } }) => key)
  const movesDays = steps.some(
    (step) => isDone(step) && step.entry.part === 'calendar' && step.entry.key <= today,
  )
  if (forms.length === 0 && !movesDays) return []
  const rows = await tx.execute<PastPeriods>(sql`
    with owed as (
      select f.code, f.name_zh as name, f.code = any (${sql.param(forms)}::text[]) as is_changed, min(d.starts_on) as since
      from reporting.form f join reporting.duty d on d.form_code = f.code group by f.code
    )
    select o.code as form, o.name, o.is_changed as "isChanged", coalesce(string_agg(
      concat_ws(' ', p.period, p.ends_on, case when o.is_changed or p.due_on < ${today}::date then p.due_on end, p.types), ';' order by p.period), '') as periods
    from owed o
    left join lateral reporting.periods(o.code, o.since, ${today}::date) p on p.ends_on < ${today}::date and p.period >= o.since
    where o.is_changed or ${movesDays} group by 1, 2, 3 order by 1`)
  return [...rows]
}

/** That a package would rewrite what is over: a sentence for each such form. */
export const rewritten = (before: readonly PastPeriods[], after: readonly PastPeriods[]): Text[] =>
  before
    .filter((one) => after.find(({ form }) => form === one.form)?.periods !== one.periods)
    .map(({ name, isChanged }) => (isChanged ? askedOtherwise(name) : dueOtherwise(name)))

const askedOtherwise = (name: string): Text => ({
  zh: `“${name}”的周期、截止日或所含记录改了，已过去的各期会跟着改：请在 forms.yaml 里写明新的自哪天起（since），原来的写在 before`,
  en: `“${name}” has another rhythm, due day or record types, which would rewrite periods that are over: say in forms.yaml since when the new ones hold (since), and what it asked before (before)`,
})

const dueOtherwise = (name: string): Text => ({
  zh: `“${name}”已过去的截止日会因 calendar.csv 里改了的日子而移动：请把已过去的日子恢复为本库原来的`,
  en: `due days of "${name}" that have passed would move, since days of calendar.csv that have passed are others: put them back as they are here`,
})
