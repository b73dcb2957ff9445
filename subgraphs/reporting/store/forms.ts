import type { Db } from '@kexie/db/database'
import { upsertMany } from '@kexie/db/insert-many'
import { form, pastRhythm } from '@kexie/db/tables/reporting-duties'
import { and, eq, gte, sql } from 'drizzle-orm'
import type { FormRow } from './duties.ts'

/**
 * Writes a form, new or changed.
 * @param from first day of the first period that may be another than it was; what was said of earlier ones stays
 */
export async function writeForm(tx: Db, { past, ...row }: FormRow, from: string): Promise<void> {
  await upsertMany(tx, form, [row])
  await tx.delete(pastRhythm).where(and(eq(pastRhythm.formCode, row.code), gte(pastRhythm.until, from)))
  await upsertMany(
    tx,
    pastRhythm,
    past.filter(({ until }) => until >= from),
  )
}

/** A period of a form with who owes it on its due day; whoever has another day by an exception is left out. */
export interface OwedPeriod extends Record<string, unknown> {
  period: string
  ends_on: string
  due_on: string
  owing: number
  /** The first of them by name. */
  names: string[]
}

/** The periods of a form between two days, with how many owe each. */
export async function listOwedPeriods(
  tx: Db,
  code: string,
  { from, to, today }: { from: string; to: string; today: string },
): Promise<OwedPeriod[]> {
  const rows = await tx.execute<OwedPeriod>(sql`
    select p.period::text, p.ends_on::text, p.due_on::text, count(o.organization_id)::integer as owing,
      coalesce((array_agg(o.organization_name order by o.organization_name) filter (where o.organization_id is not null))[1:3], '{}') as names
    from reporting.periods(${code}, ${from}::date, ${to}::date) p
    left join reporting.obligations(${from}::date, ${to}::date, ${code}, null, null, ${today}::date) o
      on o.period = p.period and o.due_on = p.due_on
    group by 1, 2, 3 order by 1`)
  return [...rows]
}

/** What something in the database would say once it was changed: it is changed, asked, and put back. */
export async function asIf<Answer>(
  tx: Db,
  change: (inner: Db) => Promise<void>,
  ask: (inner: Db) => Promise<Answer>,
) {
  const kept: Answer[] = []
  try {
    await tx.transaction(async (inner) => {
      await change(inner)
      kept.push(await ask(inner))
      throw putBack
    })
  } catch (err) {
    if (err !== putBack) throw err
  }
  return kept[0] as Answer
}

const putBack = new Error('put back')
