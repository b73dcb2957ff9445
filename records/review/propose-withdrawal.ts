import type { Db } from '@kexie/db/database'
import { record } from '@kexie/db/tables/reporting'
import { inArray, sql } from 'drizzle-orm'
import { type LockedRecord, lockRecords } from './lock-records.ts'
import { moveRecords } from './move-records.ts'

/**
 * Proposes that accepted records be withdrawn: each gets a next revision without content of its own, which waits for a
 * reviewer as a correction does. What was accepted counts until one accepts it.
 * @param records locked, and accepted
 */
export async function proposeWithdrawal(
  tx: Db,
  records: readonly LockedRecord[],
  { actor, reason }: { actor: string; reason: string },
): Promise<void> {
  const ids = records.map(({ id }) => id)
  if (ids.length === 0) return
  await tx
    .update(record)
    .set({ latest: false })
    .where(sql`${inArray(record.id, ids)} and ${record.latest}`)
  await tx.execute(sql`
    insert into reporting.record (id, revision, type, organization_id, district_code, title, occurred_on, credit, provenance, external_key,
      fingerprint, created_by, withdraws)
    select r.id, (select max(l.revision) + 1 from reporting.record l where l.id = r.id), r.type, r.organization_id, r.district_code,
      r.title, r.occurred_on, r.credit, r.provenance, r.external_key, r.fingerprint, ${actor}, r.revision
    from reporting.record r where r.id = any (${sql.param(ids)}::uuid[]) and r.status = 'ACCEPTED'`)
  const proposals = await lockRecords(tx, ids)
  await moveRecords(tx, [...proposals.values()], { action: 'SUBMIT', actor, reason })
}
