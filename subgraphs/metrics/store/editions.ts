import type { Db } from '@kexie/db/database'
import { edition, editionWithdrawal } from '@kexie/db/tables/metrics-editions'
import { heavyReads } from '@kexie/runtime/heavy-reads'
import { cameStates, notOwedStates } from '@kexie/schema/obligation-states'
import { and, desc, eq, getTableColumns, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { isOnItsDay, scopesAt } from './areas.ts'
import { cubeMonth, isRuledOtherwise, ledger, rulesInForce } from './in-force.ts'
import { isLately } from './known-then.ts'

export type EditionRow = typeof edition.$inferSelect & {
  withdrawnAt: Date | null
  withdrawnReason: string | null
}

const columns = {
  ...getTableColumns(edition),
  withdrawnAt: editionWithdrawal.withdrawnAt,
  withdrawnReason: editionWithdrawal.reason,
}

/** Editions, the newest first; those taken back only when asked for. */
export function listEditions(db: Db, withWithdrawn: boolean): Promise<EditionRow[]> {
  return db
    .select(columns)
    .from(edition)
    .leftJoin(editionWithdrawal, eq(editionWithdrawal.editionId, edition.id))
    .where(withWithdrawn ? undefined : isNull(editionWithdrawal.editionId))
    .orderBy(desc(edition.publishedAt))
    .limit(200)
}

/** The editions of the ids, those there are. */
export function findEditions(db: Db, ids: readonly string[]): Promise<EditionRow[]> {
  return db
    .select(columns)
    .from(edition)
    .leftJoin(editionWithdrawal, eq(editionWithdrawal.editionId, edition.id))
    .where(inArray(edition.id, [...ids]))
}

export async function findEdition(db: Db, id: string): Promise<EditionRow | undefined> {
  const [row] = await db
    .select(columns)
    .from(edition)
    .leftJoin(editionWithdrawal, eq(editionWithdrawal.editionId, edition.id))
    .where(and(eq(edition.id, id)))
  return row
}

export async function insertEdition(tx: Db, row: typeof edition.$inferInsert): Promise<EditionRow> {
  const [written] = await tx.insert(edition).values(row).returning()
  if (!written) throw new Error('no edition was written')
  return { ...written, withdrawnAt: null, withdrawnReason: null }
}

/** Takes an edition back, once. Returns false when it was before. */
export async function withdrawEdition(tx: Db, row: typeof editionWithdrawal.$inferInsert): Promise<boolean> {
  const written = await tx
    .insert(editionWithdrawal)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: editionWithdrawal.editionId })
  return written.length > 0
}

/** Who had reported and was accepted when it was published. */
export interface EditionCoverage {
  organizations: number
  records: number
  entries: number
  owed: number
  came: number
  /** Newest seal of the audit, hexadecimal: what came before it is what it was. */
  auditSeal: string | null
}

interface Place {
  from: number
  to: number
  districtCode: string
  asOf: Date
  /** Indicators whose entries are not counted: with those of all others told, the difference would be theirs. */
  without: readonly string[]
}

interface CoverageRow extends Record<string, unknown> {
  organizations: number
  records: number
  entries: number
  owed: number
  came: number
  audit_seal: string | null
}

/** Counts the ledger over years, which is long. */
const inTurn = heavyReads()

/** Who had been accepted, and owed and reported, over the years of an edition. */
export async function coverageAt(db: Db, place: Place): Promise<EditionCoverage> {
  // Records are counted by the rules of today: where others were in force, entry by entry.
  const isAsNow = (await isLately(db, place.asOf)) && !(await isRuledOtherwise(db, place.asOf))
  const counted = isAsNow ? countedLately(place) : countedOnce(place)
  const { from, to, districtCode } = place
  const covered = sql`
    with owed as (
      select o.state from reporting.obligations(make_date(${from}, 1, 1), make_date(${to}, 12, 31), 'monthly', null, ${districtCode},
        (${momentOf(place)} at time zone 'Asia/Shanghai')::date) o
      where o.state <> all (${sql.param([...notOwedStates])}::text[])
    )
    select s.organizations, s.records, s.entries,
      (select count(*)::integer from owed) as owed,
      (select count(*)::integer from owed where state = any (${sql.param([...cameStates])}::text[])) as came,
      (select s.seal from association.newest_seal() s) as audit_seal
    from (${counted}) s`
  const [row] = await inTurn(() => db.execute<CoverageRow>(covered))
  if (!row) throw new Error('no coverage')
  const { audit_seal: auditSeal, ...counts } = row
  return { ...counts, auditSeal }
}

const momentOf = ({ asOf }: Place) => sql`${asOf.toISOString()}::timestamptz`
const isIncluded = ({ without }: Place) => sql`indicator <> all (${sql.param([...without])}::text[])`
/** Districts of the area with the days on which they lay in it. */
const placesOf = ({ districtCode, asOf }: Place) =>
  sql`lain as materialized (select * from ${scopesAt(asOf)} where scope_code = ${districtCode})`
const lay = (day: SQL) =>
  sql`exists (select from lain s where s.district_code = e.district_code and ${isOnItsDay(day)})`
const isThere = lay(sql`e.occurred_on`)
const isThen = ({ from, to }: Place) =>
  sql`occurred_on between make_date(${from}, 1, 1) and make_date(${to}, 12, 31)`

/** What stood at a moment that little of the ledger is behind: entry by entry. */
const countedOnce = (place: Place): SQL => sql`
  with ${placesOf(place)}, counted as materialized (
    -- By record first: an entry each would be sorted once for every count.
    select organization_id, record_id, count(*) as entries from ${ledger(place.asOf)} e
    where recorded_at <= ${momentOf(place)} and reverses is null and ${isIncluded(place)} and ${isThen(place)} and ${isThere}
      and not exists (select from metrics.ledger_entry r where r.reverses = e.id and r.recorded_at <= ${momentOf(place)})
    group by 1, 2
  )
  select (select count(*)::integer from (select from counted group by organization_id) o) as organizations,
    (select count(*)::integer from (select from counted group by record_id) r) as records,
    (select coalesce(sum(entries), 0)::integer from counted) as entries`

/**
 * What stood lately: the cubes as they are, less what was posted since. The records that were posted since, and those that are
 * counted for what is not told, are looked at one by one.
 */
const countedLately = (place: Place): SQL => sql`
  with ${placesOf(place)}, ruling as materialized (
    select f.* from ${rulesInForce(null)} f
  ), counted as (
    select organization_id, sum(entries) as entries from (
      select organization_id, entries from ${cubeMonth(null)} e
      where month between make_date(${place.from}, 1, 1) and make_date(${place.to}, 12, 31) and ${isIncluded(place)} and ${lay(sql`e.month`)}
      union all
      select organization_id, -sign from ${ledger(null)} e
      where recorded_at > ${momentOf(place)} and ${isIncluded(place)} and ${isThen(place)} and ${isThere}
    ) moved group by 1 having sum(entries) > 0
  ), otherwise as (
    select (sum(sign) filter (where recorded_at <= ${momentOf(place)} and ${isIncluded(place)}) > 0) is true as stood, sum(sign) > 0 as stands
    from (
      select record_id from metrics.ledger_entry where recorded_at > ${momentOf(place)}
      union select record_id from ${ledger(null)} e where indicator = any (${sql.param([...place.without])}::text[])
    ) o
    cross join lateral (
      select e.record_id as id, e.recorded_at, e.rule_id, e.occurred_on, case when e.reverses is null then 1 else -1 end as sign from metrics.ledger_entry e
      where e.record_id = o.record_id and ${isThen(place)} and ${isThere} offset 0
    ) e
    join ruling f on f.rule_id = e.rule_id and e.occurred_on >= f.since and e.occurred_on < f.until
    group by e.id
  )
  select (select count(*)::integer from counted) as organizations,
    (select coalesce(sum(records), 0) from metrics.cube_record where scope_code = ${place.districtCode}
        and year between ${place.from} and ${place.to} and previous_year < ${place.from})::integer
      + (select coalesce(sum(stood::integer - stands::integer), 0) from otherwise)::integer as records,
    (select coalesce(sum(entries), 0)::integer from counted) as entries`

/** What moved the ledger after a moment. */
export interface CauseRow extends Record<string, unknown> {
  indicator: string
  occurred_on: string
  district_code: string
  organization_id: string
  quantity: string
  record_id: string
  revision: number
  recorded_at: Date
  reversal: boolean
  action: string
  actor: string | null
  reason: string | null
  title: string
  /** Who or what was counted once, where it was. */
  subject: string | null
}

/** Entries recorded after a moment over whole years, of some indicators, with who caused them. */
export function restatedSince(
  db: Db,
  { codes, from, to, asOf }: { codes: readonly string[]; from: number; to: number; asOf: Date },
): Promise<CauseRow[]> {
  return db.execute<CauseRow>(sql`
    select indicator, occurred_on::text, district_code, organization_id, quantity::text, record_id, revision, recorded_at, reversal, action, actor, reason, title, subject
    from metrics.restated_since(${asOf.toISOString()}::timestamptz, ${sql.param([...codes])}::text[], make_date(${from}, 1, 1), make_date(${to}, 12, 31), null)`) as unknown as Promise<
    CauseRow[]
  >
}
