import type { Db } from '@kexie/db/database'
import type { Text } from '@kexie/schema/indicator'
import { sql } from 'drizzle-orm'
import type { Step } from './plan-city.ts'

/** Of a form, the periods that are over and were owed by somebody, as the database has them. */
export interface PastPeriods extends Record<string, unknown> {
  form: string
  name: string
  /** When each begins, ends and falls due, and what fulfils it. */
  periods: string
}

/** The periods that are over of the forms that a plan changes. */
export async function pastPeriods(tx: Db, steps: readonly Step[], today: string): Promise<PastPeriods[]> {
  const forms = steps
    .filter(({ what, entry: { part } }) => what === 'CHANGE' && part === 'forms')
    .map(({ entry: { key } }) => key)
  if (forms.length === 0) return []
  const rows = await tx.execute<PastPeriods>(sql`
    select f.code as form, f.name_zh as name, coalesce(string_agg(concat_ws(' ', p.period, p.ends_on, p.due_on, p.types), ';' order by p.period), '') as periods
    from reporting.form f
    join (select form_code, min(starts_on) as since from reporting.duty group by 1) d on d.form_code = f.code
    left join lateral reporting.periods(f.code, d.since, ${today}::date) p on p.ends_on < ${today}::date and p.period >= d.since
    where f.code = any (${sql.param(forms)}::text[]) group by 1, 2 order by 1`)
  return [...rows]
}

/** That a package would rewrite what is over: a sentence for each such form. */
export const rewritten = (before: readonly PastPeriods[], after: readonly PastPeriods[]): Text[] =>
  before
    .filter((one) => after.find(({ form }) => form === one.form)?.periods !== one.periods)
    .map(({ name }) => ({
      zh: `“${name}”的周期、截止日或所含记录改了，已过去的各期会跟着改：请在 forms.yaml 里写明新的自哪天起（since），原来的写在 before`,
      en: `“${name}” has another rhythm, due day or record types, which would rewrite periods that are over: say in forms.yaml since when the new ones hold (since), and what it asked before (before)`,
    }))
