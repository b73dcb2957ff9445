import type { Db } from '@kexie/db/database'
import { canonical, hashOf } from '@kexie/schema/canonical'
import { type SQL, sql } from 'drizzle-orm'

/*
 * The ledger and its cubes know rules; whoever asks for an indicator means the rule that is in force, or was at the moment he asks
 * for, in its months of activity. Each of these is a table with `indicator` beside the columns it has.
 */

const inForce = (asOf: Date | null): SQL => sql`metrics.in_force(${asOf?.toISOString() ?? null}::timestamptz)`

/** Entries of the rules in force, with how each moves and bends a sum: sign, at_least, at_most, about, spread. */
export const ledger = (asOf: Date | null): SQL => sql`(
  select f.indicator, e.*, m.* from ${inForce(asOf)} f
  join metrics.ledger_entry e on e.rule_id = f.rule_id and e.occurred_on >= f.since and e.occurred_on < f.until
  cross join lateral metrics.moved(e.reverses, e.leg, e.relation) m)`

/** Rules in force, for whoever reads entries of one rule after the other: indicator, rule_id, since, until. */
export const rulesInForce = inForce

/** Sums by month. */
export const cubeMonth = (asOf: Date | null): SQL => sql`(
  select f.indicator, c.* from ${inForce(asOf)} f
  join metrics.cube_month c on c.rule_id = f.rule_id and c.month >= f.since and c.month < f.until)`

/** Sums by year: of a year within which another rule came in force, month by month. */
export const cubeYear = (asOf: Date | null): SQL => sql`(
  select f.indicator, c.district_code, c.year, c.counting, c.quantity, c.entries, c.at_least, c.at_most, c.about, c.spread
  from ${inForce(asOf)} f join metrics.cube_year c on c.rule_id = f.rule_id
  where f.since <= make_date(c.year, 1, 1) and f.until > make_date(c.year, 12, 31)
  union all
  select f.indicator, c.district_code, extract(year from c.month)::smallint, c.counting, c.quantity, c.entries, c.at_least, c.at_most, c.about, c.spread
  from ${inForce(asOf)} f join metrics.cube_month c on c.rule_id = f.rule_id and c.month >= f.since and c.month < f.until
  where (f.since > '-infinity' or f.until < 'infinity') and c.counting <> 'JOINT'
    and not (f.since <= date_trunc('year', c.month) and f.until >= date_trunc('year', c.month) + interval '1 year'))`

/** Distinct subjects; a rule that counts them is in force for all that ever was, or not at all. */
export const cubeDistinct = (asOf: Date | null): SQL => sql`(
  select f.indicator, c.* from ${inForce(asOf)} f join metrics.cube_distinct c on c.rule_id = f.rule_id)`

/** In which months subjects occur; the same holds for them. */
export const cubeSubject = (asOf: Date | null): SQL => sql`(
  select f.indicator, c.* from ${inForce(asOf)} f join metrics.cube_subject c on c.rule_id = f.rule_id)`

/** Hash of what each indicator counts by the rules in force: of the rule, or of the months with theirs where there are several. */
export async function ruleHashes(db: Db, asOf: Date | null): Promise<Map<string, string>> {
  const rows = await db.execute<{ indicator: string; since: string; until: string; hash: string }>(sql`
    select f.indicator, f.since::text, f.until::text, r.hash from ${inForce(asOf)} f join metrics.rule r on r.id = f.rule_id
    order by f.indicator, f.since`)
  const byIndicator = Map.groupBy(rows, ({ indicator }) => indicator)
  return new Map([...byIndicator].map(([indicator, spans]) => [indicator, hashOfSpans(spans)]))
}

function hashOfSpans(spans: readonly { since: string; until: string; hash: string }[]): string {
  const [only] = spans
  const isAlways = spans.length === 1 && only?.since === '-infinity' && only.until === 'infinity'
  return isAlways ? only.hash : hashOf(canonical(spans.map(({ since, until, hash }) => [since, until, hash])))
}

/** Whether other rules were in force at a moment than are now. */
export async function isRuledOtherwise(db: Db, asOf: Date): Promise<boolean> {
  const [row] = await db.execute<{ otherwise: boolean }>(sql`
    select exists (select from metrics.rule_in_force where recorded_at > ${asOf.toISOString()}::timestamptz) as otherwise`)
  return row?.otherwise ?? false
}
