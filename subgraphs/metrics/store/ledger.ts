import type { Page } from '@kexie/db/book/list-records'
import type { Db } from '@kexie/db/database'
import type { RecordType } from '@kexie/schema/records'
import { type SQL, sql } from 'drizzle-orm'
import type { Span } from '../figure/cube.ts'

export interface LedgerEntryRow extends Record<string, unknown> {
  id: string
  indicator: string
  occurred_on: string
  district_code: string
  organization_id: string
  quantity: string
  relation: 'EXACT' | 'AT_LEAST' | 'AT_MOST' | 'ABOUT'
  standing: 'COUNTED' | 'JOINT' | 'PLANNED'
  record_id: string
  record_type: RecordType
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
  first: number
  after: readonly string[] | undefined
}

const columns = sql`e.id::text, e.indicator, e.occurred_on::text, e.district_code, e.organization_id, e.quantity::text, e.relation, e.standing,
  e.record_id, e.revision, e.reverses::text, e.recorded_at`

const typeOf = sql`(select r.type from reporting.record r where r.id = e.record_id and r.revision = e.revision) as record_type`

/**
 * Pages of standing entries for many figures with one statement. Each list holds up to `first + 1` entries in order
 * of date: the one too many says that more follow.
 */
export async function listEvidence(db: Db, keys: readonly EvidenceKey[]): Promise<LedgerEntryRow[][]> {
  const pages = keys.map(
    (key, index) => sql`(select ${index}::integer as page, ${columns}, ${typeOf}, false as reversed
    from metrics.ledger_entry e where ${evidenceWhere(key)}
      ${key.after ? sql`and (e.occurred_on, e.id) > (${key.after[0]}::date, ${key.after[1]}::bigint)` : sql``}
    order by e.occurred_on, e.id limit ${key.first + 1})`,
  )
  const rows = await db.execute<LedgerEntryRow & { page: number }>(sql.join(pages, sql` union all `))
  const groups = Map.groupBy(rows, ({ page }) => page)
  return keys.map((_, index) => groups.get(index) ?? [])
}

/** How many entries stand behind one figure. */
export async function countEvidence(db: Db, key: EvidenceKey): Promise<number> {
  const [row] = await db.execute<{ count: number }>(
    sql`select count(*)::integer as count from metrics.ledger_entry e where ${evidenceWhere(key)}`,
  )
  return row?.count ?? 0
}

function evidenceWhere({
  span: { from, to, area, organizationId, asOf },
  codes,
  sinceEver,
}: EvidenceKey): SQL {
  const moment = asOf && sql`${asOf.toISOString()}::timestamptz`
  const reversedBy = sql`select from metrics.ledger_entry r where r.reverses = e.id ${moment ? sql`and r.recorded_at <= ${moment}` : sql``}`
  const place =
    organizationId === null
      ? sql`e.standing = 'COUNTED' and e.district_code in (select district_code from metrics.scope where scope_code = ${area})`
      : sql`e.standing <> 'PLANNED' and e.organization_id = ${organizationId}::uuid`
  return sql`e.indicator = any (${sql.param([...codes])}::text[]) and e.reverses is null and ${place}
    and e.occurred_on between ${sinceEver ? '-infinity' : `${from}-01-01`}::date and ${`${to}-12-31`}::date
    ${moment ? sql`and e.recorded_at <= ${moment}` : sql``} and not exists (${reversedBy})`
}

/** Entries of records, in the order they were posted; reversals and what they reversed only when asked for. */
export async function listEntriesOfRecords(db: Db, recordIds: readonly string[]): Promise<LedgerEntryRow[]> {
  return db.execute<LedgerEntryRow>(sql`
    select ${columns}, ${typeOf}, exists (select from metrics.ledger_entry r where r.reverses = e.id) as reversed
    from metrics.ledger_entry e where e.record_id = any (${sql.param([...recordIds])}::uuid[]) order by e.id`)
}

/** Sums of the flow `code` by month. Joint shares count for an organization only. */
export async function listMonths(db: Db, code: string, { from, to, area, organizationId }: Span) {
  const place =
    organizationId === null
      ? sql`standing = 'COUNTED' and district_code in (select district_code from metrics.scope where scope_code = ${area})`
      : sql`standing <> 'PLANNED' and organization_id = ${organizationId}::uuid`
  return db.execute<{ month: string; quantity: string }>(sql`
    select to_char(month, 'YYYY-MM') as month, sum(quantity)::text as quantity from metrics.cube_month
    where indicator = ${code} and ${place} and month between ${`${from}-01-01`}::date and ${`${to}-12-31`}::date
    group by 1 having sum(entries) > 0 order by 1`)
}

/** Moment of the last posting, null for an empty ledger. */
export async function lastPosting(db: Db): Promise<Date | null> {
  const [row] = await db.execute<{ moment: string | null }>(
    sql`select recorded_at::text as moment from metrics.ledger_entry order by id desc limit 1`,
  )
  return row?.moment ? new Date(row.moment) : null
}

/** Returns once every posting begun before now is done, so that the past can be read for good. */
export async function awaitPostings(db: Db): Promise<void> {
  await db.execute(sql`select metrics.await_postings()`)
}
