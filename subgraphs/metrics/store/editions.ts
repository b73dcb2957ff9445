import type { Db } from '@kexie/db/database'
import { edition, editionWithdrawal } from '@kexie/db/tables/metrics-editions'
import { and, desc, eq, getTableColumns, isNull, sql } from 'drizzle-orm'
import type { EditionCoverage } from '../edition/content.ts'

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

interface Place {
  from: number
  to: number
  /** Null for the whole city. */
  districtCode: string | null
  asOf: Date
}

/** Who had been accepted, and owed and reported, over the years of an edition. */
export async function coverageAt(db: Db, { from, to, districtCode, asOf }: Place): Promise<EditionCoverage> {
  const [row] = await db.execute<{
    organizations: number
    records: number
    entries: number
    owed: number
    came: number
    audit_seal: string | null
  }>(sql`
    with standing as (
      select e.organization_id, e.record_id from metrics.ledger_entry e
      where e.recorded_at <= ${asOf.toISOString()}::timestamptz and e.reverses is null
        and extract(year from e.occurred_on) between ${from} and ${to}
        and (${districtCode}::text is null or e.district_code = ${districtCode})
        and not exists (select from metrics.ledger_entry r where r.reverses = e.id and r.recorded_at <= ${asOf.toISOString()}::timestamptz)
    ), owed as (
      select o.state from reporting.obligations(make_date(${from}, 1, 1), make_date(${to}, 12, 31), 'monthly', null, ${districtCode},
        (${asOf.toISOString()}::timestamptz at time zone 'Asia/Shanghai')::date) o
      where o.state not in ('EXEMPT', 'AHEAD', 'OPEN')
    )
    select (select count(distinct organization_id)::integer from standing) as organizations,
      (select count(distinct record_id)::integer from standing) as records, (select count(*)::integer from standing) as entries,
      (select count(*)::integer from owed) as owed,
      (select count(*)::integer from owed where state in ('REPORTED', 'LATE', 'NOTHING', 'RECONSTRUCTED')) as came,
      association.newest_seal() as audit_seal`)
  if (!row) throw new Error('no coverage')
  const { audit_seal: auditSeal, ...counts } = row
  return { ...counts, auditSeal }
}

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
}

/** Entries recorded after a moment over whole years, of some indicators, with who caused them. */
export function restatedSince(
  db: Db,
  { codes, from, to, asOf }: { codes: readonly string[]; from: number; to: number; asOf: Date },
): Promise<CauseRow[]> {
  return db.execute<CauseRow>(sql`
    select indicator, occurred_on::text, district_code, organization_id, quantity::text, record_id, revision, recorded_at, reversal, action, actor, reason
    from metrics.restated_since(${asOf.toISOString()}::timestamptz, ${sql.param([...codes])}::text[], make_date(${from}, 1, 1), make_date(${to}, 12, 31), null)`) as unknown as Promise<
    CauseRow[]
  >
}
