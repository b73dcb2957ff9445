import type { Db } from '@kexie/db/database'
import { sql } from 'drizzle-orm'

/** A period of a form: when it begins, ends and falls due; days are YYYY-MM-DD. */
export interface PeriodRow extends Record<string, unknown> {
  period: string
  ends_on: string
  due_on: string
}

/** The periods of a form of which a day lies between two days, in order; none of a form that there is not. */
export function listPeriods(db: Db, form: string, from: string, to: string): Promise<PeriodRow[]> {
  return db.execute<PeriodRow>(sql`
    select p.period::text, p.ends_on::text, p.due_on::text
    from reporting.periods(${form}, ${from}::date, ${to}::date) p order by p.period`)
}

/** The period of a form that a day belongs to; undefined where it belongs to none. */
export async function findPeriod(db: Db, form: string, day: string): Promise<PeriodRow | undefined> {
  const [period] = await listPeriods(db, form, day, day)
  return period
}
