import type { Db } from '@kexie/db/database'
import { type SQL, sql } from 'drizzle-orm'
import { isOnItsDay, scopesAt } from './areas.ts'
import { bends, sumOfBends } from './bends.ts'
import { cubeSubject, ledger } from './in-force.ts'

/** Entries up to a moment that are summed as fast as what was posted since is taken off. */
const few = 200_000

/**
 * Whether a moment has so much of the ledger behind it that the cubes, less what was posted since, are the shorter way. They are none
 * where areas have moved since: the cubes are folded by the tree of today.
 */
export async function isLately(db: Db, asOf: Date): Promise<boolean> {
  const [row] = await db.execute<{ lately: boolean }>(sql`
    select exists (
      select from metrics.ledger_entry where recorded_at <= ${asOf.toISOString()}::timestamptz order by recorded_at
      offset (select least(${few}, max(id) / 2) from metrics.ledger_entry) limit 1)
      and not exists (select from association.district_place where recorded_at > ${asOf.toISOString()}::timestamptz) as lately`)
  return row?.lately ?? false
}

/** Selections of what is known now, and conditions on what was posted since. */
export interface KnownNow {
  asOf: Date
  /** Rows of the cubes: indicator, area, year, month, kind, quantity, entries, and how they are bent. */
  sums: SQL
  /** Rows of the distinct cube: indicator, scope_code, month, previous_month, subjects. */
  distinct: SQL
  /** The cells of such rows, called `subjects`. */
  subjects: SQL
  /** The month an entry's sum is of. */
  month: SQL
  /** Which entries count among the sums: columns of the ledger, and their year. */
  counted: SQL
  /** Which areas subjects are counted for: `scope_code`. */
  scopes: SQL
}

/**
 * Cells as they were known at a moment: the cubes as they are, less what was posted since. Of subjects that were posted
 * since, the months they occur in are counted anew with and without.
 */
export const knownThen = ({ asOf, sums, distinct, month, counted, scopes, subjects }: KnownNow): SQL => sql`
  with later as materialized (
    select indicator, district_code, occurred_on, extract(year from occurred_on)::integer as year, ${month} as month, counting, quantity, subject, sign, ${bends}
    from ${ledger(asOf)} e where recorded_at > ${asOf.toISOString()}::timestamptz and ${counted}
  ), sums as (
    ${sums}
    union all
    select indicator, district_code, year, month, counting::text, -quantity, -sign, -at_least, -at_most, -about, -spread from later
  ), posted as (
    select l.indicator, s.scope_code, l.subject, date_trunc('month', l.occurred_on::timestamp)::date as month, sum(l.sign)::integer as entries
    from later l join ${scopesAt(null)} s on s.district_code = l.district_code and ${isOnItsDay(sql`l.occurred_on`)}
    where l.subject is not null and l.counting = 'COUNTED' and ${scopes} group by 1, 2, 3, 4
  ), touched as (
    select distinct indicator, scope_code, subject from posted
  ), present as (
    select c.indicator, c.scope_code, c.subject, c.month, c.entries, c.entries - coalesce(p.entries, 0) as entries_then
    from touched t join ${cubeSubject(asOf)} c using (indicator, scope_code, subject)
    left join posted p using (indicator, scope_code, subject, month)
  ), subjects as (
    select indicator, scope_code, month, previous_month, subjects from (${distinct}) d
    union all
    select indicator, scope_code, month, lag(month, 1, '-infinity'::date) over (partition by indicator, scope_code, subject order by month), -1
    from present where entries > 0
    union all
    select indicator, scope_code, month, lag(month, 1, '-infinity'::date) over (partition by indicator, scope_code, subject order by month), 1
    from present where entries_then > 0
  )
  select indicator, area, year, month, kind, sum(quantity)::text as quantity, sum(entries)::integer as entries, ${sumOfBends(sql`sums`)}, 0 as apart
  from sums group by indicator, area, year, month, kind having sum(entries) <> 0
  union all
  ${subjects}`
