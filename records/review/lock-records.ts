import type { Db } from '@kexie/db/database'
import { record } from '@kexie/db/tables/reporting'
import type { RecordType } from '@kexie/schema/records'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { asToday } from '../reading/identities.ts'

/** The revision that is worked on, locked for the rest of the transaction. */
export interface LockedRecord {
  id: string
  revision: number
  /** Highest revision there is: the latest one stays behind it after a correction was withdrawn. */
  lastRevision: number
  type: RecordType
  status: (typeof record.$inferSelect)['status']
  organizationId: string
  districtCode: string
  createdBy: string
  submittedBy: string | null
  externalKey: string | null
  fingerprint: string
  provenance: (typeof record.$inferSelect)['provenance']
  /** The accepted revision it proposes to withdraw, null for every other. */
  withdraws: number | null
  /** Why it corrects what counts, where that was said. */
  correctionReason: string | null
}

/**
 * Latest revisions of `ids`, locked in id order so that two calls wait and never deadlock. Unknown ids are left out.
 * The first revision is the lock of all: another may have become the latest while we waited, so a statement of its
 * own, sent along with the lock, reads what is there once it is ours.
 */
export async function lockRecords(tx: Db, ids: readonly string[]): Promise<Map<string, LockedRecord>> {
  if (ids.length === 0) return new Map()
  const locked = tx.execute(sql`select reporting.lock_records(${sql.param([...ids])}::uuid[])`)
  const [, rows] = await Promise.all([locked, readLatest(tx, ids)])
  return new Map(rows.map((row) => [row.id, row]))
}

function readLatest(tx: Db, ids: readonly string[]): PromiseLike<LockedRecord[]> {
  return tx
    .select({
      id: record.id,
      revision: record.revision,
      lastRevision: sql<number>`(select max(l.revision) from reporting.record l where l.id = reporting.record.id)`,
      type: sql<RecordType>`${record.type}`,
      status: record.status,
      organizationId: asToday(record.organizationId),
      districtCode: record.districtCode,
      createdBy: record.createdBy,
      submittedBy: record.submittedBy,
      externalKey: record.externalKey,
      fingerprint: record.fingerprint,
      provenance: record.provenance,
      withdraws: record.withdraws,
      correctionReason: record.correctionReason,
    })
    .from(record)
    .where(and(inArray(record.id, [...ids]), eq(record.latest, true)))
}
