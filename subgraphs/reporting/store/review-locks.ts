import type { Db } from '@kexie/db/database'
import { reviewLock } from '@kexie/db/tables/reporting-review'
import { and, inArray, sql } from 'drizzle-orm'

export type ReviewLockRow = typeof reviewLock.$inferSelect

/** How long a review lock lasts when its holder does nothing. */
const term = sql`interval '30 minutes'`

/** Who holds the records now; locks whose time is over hold nothing. */
export function findReviewLocks(db: Db, ids: readonly string[]): Promise<ReviewLockRow[]> {
  return db
    .select()
    .from(reviewLock)
    .where(and(inArray(reviewLock.recordId, [...ids]), sql`${reviewLock.lockedUntil} > now()`))
}

/** Gives records that nobody else holds to `lockedBy` for the next half hour. */
export async function lockForReview(tx: Db, ids: readonly string[], lockedBy: string): Promise<void> {
  if (ids.length === 0) return
  await tx.execute(sql`
    insert into reporting.review_lock (record_id, locked_by, locked_until)
    select id, ${lockedBy}, now() + ${term} from unnest(${sql.param([...ids])}::uuid[]) as given (id) order by id
    on conflict (record_id) do update set locked_by = excluded.locked_by, locked_until = excluded.locked_until`)
}

/** Gives the holder of records another half hour with them. */
export async function renewReviewLocks(tx: Db, ids: readonly string[], lockedBy: string): Promise<void> {
  await tx
    .update(reviewLock)
    .set({ lockedUntil: sql`now() + ${term}` })
    .where(
      and(
        inArray(reviewLock.recordId, [...ids]),
        sql`${reviewLock.lockedBy} = ${lockedBy} and ${reviewLock.lockedUntil} > now()`,
      ),
    )
}

/** Ends the locks on records. */
export async function releaseReviewLocks(tx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.delete(reviewLock).where(inArray(reviewLock.recordId, [...ids]))
}
