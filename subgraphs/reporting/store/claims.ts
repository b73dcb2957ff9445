import type { Db } from '@kexie/db/database'
import { claim } from '@kexie/db/tables/reporting-review'
import { and, inArray, sql } from 'drizzle-orm'

export type ClaimRow = typeof claim.$inferSelect

/** How long a claim lasts when its holder does nothing. */
const term = sql`interval '30 minutes'`

/** Who holds the records now; claims whose time is over hold nothing. */
export function findClaims(db: Db, ids: readonly string[]): Promise<ClaimRow[]> {
  return db
    .select()
    .from(claim)
    .where(and(inArray(claim.recordId, [...ids]), sql`${claim.claimedUntil} > now()`))
}

/** Gives records that nobody else holds to `claimedBy` for the next half hour. */
export async function claimRecords(tx: Db, ids: readonly string[], claimedBy: string): Promise<void> {
  if (ids.length === 0) return
  await tx.execute(sql`
    insert into reporting.submission_claim (record_id, claimed_by, claimed_until)
    select id, ${claimedBy}, now() + ${term} from unnest(${sql.param([...ids])}::uuid[]) as given (id) order by id
    on conflict (record_id) do update set claimed_by = excluded.claimed_by, claimed_until = excluded.claimed_until`)
}

/** Gives the holder of records another half hour with them. */
export async function renewClaims(tx: Db, ids: readonly string[], claimedBy: string): Promise<void> {
  await tx
    .update(claim)
    .set({ claimedUntil: sql`now() + ${term}` })
    .where(
      and(
        inArray(claim.recordId, [...ids]),
        sql`${claim.claimedBy} = ${claimedBy} and ${claim.claimedUntil} > now()`,
      ),
    )
}

/** Ends the claims on records. */
export async function releaseClaims(tx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.delete(claim).where(inArray(claim.recordId, [...ids]))
}
