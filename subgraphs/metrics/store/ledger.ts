import type { Db } from '@kexie/db/database'
import type { Page } from '@kexie/records/list-records'
import { firstDay, lastDay } from '@kexie/schema/period'
import type { Relation } from '@kexie/schema/relation'
import { type SQL, sql } from 'drizzle-orm'
import { type Span, spanKey } from '../figure/cube.ts'
import { scopesAt } from './areas.ts'
import { ledger, rulesInForce } from './in-force.ts'

export interface LedgerEntryRow extends Record<string, unknown> {
  id: string
  indicator: string
  occurred_on: string
  district_code: string
  organization_id: string
  quantity: string
  spread: string
  relation: Relation
  counting: 'COUNTED' | 'JOINT' | 'PLANNED'
  record_id: string
  revision: number
  reverses: string | null
  recorded_at: Date
  reversed: boolean
}

export type EvidencePage = Page<LedgerEntryRow>

/** Evidence asked for: entries of some indicators over a span, a page at a time. */
export interface EvidenceKey {
  span: Span
  codes: readonly string[]
  /** Stocks stand on everything before the span as well. */
  sinceEver: boolean
  /** Which of them are levels: they stand on what was returned last. */
  levels?: readonly string[]
  first: number
  after: readonly string[] | undefined
}

const columns = sql`e.id::text, e.indicator, e.occurred_on::text, e.district_code, coalesce((select m.canonical_id from association.identity_merge m where m.merged_id = e.organization_id), e.organization_id) as organization_id, e.quantity::text, e.spread, e.relation, e.counting,
  e.record_id, e.revision, e.reverses::text, e.recorded_at`

/**
 * Pages of standing entries for many figures, one statement for all figures of a span. Each list holds up to
 * `first + 1` entries in order of date: the one too many says that more follow.
 */
export async function listEvidence(db: Db, keys: readonly EvidenceKey[]): Promise<LedgerEntryRow[][]> {
  const numbered = keys.map((key, page) => ({ key, page }))
  const groups = Map.groupBy(numbered, ({ key }) => spanKey(key.span))
  const found = await Promise.all([...groups.values()].map((group) => listPages(db, group)))
  const pages = Map.groupBy(found.flat(), ({ page }) => page)
  return keys.map((_, page) => pages.get(page) ?? [])
}

interface NumberedKey {
  key: EvidenceKey
  page: number
}

/** Pages of one span: each code's entries are read in the order of its index, as far as its page reaches. */
async function listPages(
  db: Db,
  group: readonly NumberedKey[],
): Promise<(LedgerEntryRow & { page: number })[]> {
  const span = group[0]?.key.span
  if (!span) return []
  const wanted = group.map(({ key: { codes, sinceEver, levels = [], first, after }, page }) => ({
    page,
    codes,
    levels,
    stock: sinceEver,
    since: sinceEver ? '-infinity' : firstDay(span),
    enough: first + 1,
    after_day: after?.[0] ?? '-infinity',
    after_id: after?.[1] ?? 0,
  }))
  const rows = await db.execute<LedgerEntryRow & { page: number }>(sql`
    with ${placesOf(span)}, ruling as materialized (select f.* from ${rulesInForce(span.asOf)} f)
    select p.page, ${columns}, false as reversed
    from jsonb_to_recordset(${JSON.stringify(wanted)}::text::jsonb)
      as p (page integer, codes text[], levels text[], stock boolean, since date, enough integer, after_day date, after_id bigint)
    cross join lateral (
      select own.* from unnest(p.codes) as c (code) join ruling f on f.indicator = c.code cross join lateral (
        select f.indicator, e.* from metrics.ledger_entry e
        where e.rule_id = f.rule_id and e.occurred_on >= greatest(p.since, f.since)
          and e.occurred_on <= ${lastDay(span)}::date and e.occurred_on < f.until
          and (e.occurred_on, e.id) > (p.after_day, p.after_id) and ${counting(span, sql`(p.stock or f.indicator = any (p.levels))`)}
          and (f.indicator <> all (p.levels) or ${isReturnedLast(span)})
        order by e.occurred_on, e.id limit p.enough
      ) own order by own.occurred_on, own.id limit p.enough
    ) e order by p.page, e.occurred_on, e.id`)
  return [...rows]
}

/**
 * Districts whose entries count in the span's area, as `counting` asks for them: on which days each, which all through the span, which on
 * some days of it, and which at its end.
 */
export const placesOf = ({ area, asOf, ...period }: Span): SQL => sql`
  lain as materialized (
    select district_code, range_agg(daterange(since, until)) as days from ${scopesAt(asOf)} where scope_code = ${area} group by 1
  ), place as materialized (
    select coalesce(array_agg(district_code) filter (where days @> span), '{}') as codes,
      coalesce(array_agg(district_code) filter (where days && span and not days @> span), '{}') as moved,
      coalesce(array_agg(district_code) filter (where days @> upper(span) - 1), '{}') as ending
    from lain, daterange(${firstDay(period)}::date, ${lastDay(period)}::date, '[]') as span
  )`

/** Entries that stand in the span's area or organization, as known at its moment; in an area on their day, or as a stock or a level at the span's end. */
export const counting = (span: Span, isStock: SQL = sql`false`): SQL =>
  sql`${placed(span, isStock)} and ${stands(sql`e`, span.asOf)}`

/** Entries of the span's area or organization, whether they stand or not. */
export const placed = ({ area, organizationId }: Span, isStock: SQL = sql`false`): SQL =>
  organizationId === null && area !== null
    ? sql`e.counting = 'COUNTED' and case when ${isStock} then e.district_code = any ((select ending from place)::text[])
        else e.district_code = any ((select codes from place)::text[]) or e.district_code = any ((select moved from place)::text[])
          and exists (select from lain l where l.district_code = e.district_code and l.days @> e.occurred_on) end`
    : sql`e.counting <> 'PLANNED' and e.organization_id = ${organizationId}::uuid`

/** Whether an entry stands, as known at a moment or now. */
export function stands(entry: SQL, asOf: Date | null): SQL {
  const known = (row: SQL) =>
    asOf === null ? sql`true` : sql`${row}.recorded_at <= ${asOf.toISOString()}::timestamptz`
  return sql`${entry}.reverses is null and ${known(entry)}
    and not exists (select from metrics.ledger_entry r where r.reverses = ${entry}.id and ${known(sql`r`)})`
}

/** Whether what an entry of a level has was not returned anew by its body in the span. */
export const isReturnedLast = (span: Span): SQL => sql`not exists (
  select from metrics.ledger_entry l where l.rule_id = e.rule_id and l.counting = 'COUNTED'
    and l.organization_id = e.organization_id
    and (l.occurred_on, l.record_id) > (e.occurred_on, e.record_id) and l.occurred_on <= ${lastDay(span)}::date and ${stands(sql`l`, span.asOf)})`

/** How many entries stand behind one figure. */
export async function countEvidence(
  db: Db,
  { span, codes, sinceEver, levels = [] }: EvidenceKey,
): Promise<number> {
  const since = sinceEver ? '-infinity' : firstDay(span)
  const isLevel = sql`e.indicator = any (${sql.param([...levels])}::text[])`
  const [row] = await db.execute<{ count: number }>(sql`
    with ${placesOf(span)}
    select count(*)::integer as count from ${ledger(span.asOf)} e
    where e.indicator = any (${sql.param([...codes])}::text[])
      and e.occurred_on between ${since}::date and ${lastDay(span)}::date
      and ${counting(span, sql`(${sinceEver}::boolean or ${isLevel})`)} and (not ${isLevel} or ${isReturnedLast(span)})`)
  return row?.count ?? 0
}

/** Entries of records, in the order they were posted; reversals and what they reversed only when asked for. */
export async function listEntriesOfRecords(db: Db, recordIds: readonly string[]): Promise<LedgerEntryRow[]> {
  return db.execute<LedgerEntryRow>(sql`
    select ${columns}, exists (select from metrics.ledger_entry r where r.reverses = e.id) as reversed
    from ${ledger(null)} e where e.record_id = any (${sql.param([...recordIds])}::uuid[]) order by e.id`)
}

/** Titles of counted revisions, by `id revision`. */
export async function readTitles(
  db: Db,
  keys: readonly { id: string; revision: number }[],
): Promise<Map<string, string>> {
  const [ids, revisions] = [keys.map(({ id }) => id), keys.map(({ revision }) => revision)]
  const rows = await db.execute<{ record_id: string; revision: number; title: string }>(
    sql`select record_id, revision, title from metrics.titles_counted(${sql.param(ids)}::uuid[], ${sql.param(revisions)}::integer[])`,
  )
  return new Map(rows.map(({ record_id, revision, title }) => [`${record_id} ${revision}`, title]))
}
