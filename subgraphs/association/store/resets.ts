import type { Db } from '@kexie/db/database'
import { accountReset } from '@kexie/db/tables/association-accounts'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'

export type ResetRow = typeof accountReset.$inferSelect

const waits = and(isNull(accountReset.decidedAt), sql`${accountReset.expiresAt} > now()`)

/** Requests that wait for another administrator, the oldest first. */
export function listResets(db: Db): Promise<ResetRow[]> {
  return db.select().from(accountReset).where(waits).orderBy(asc(accountReset.requestedAt))
}

export async function findReset(db: Db, id: string): Promise<ResetRow | undefined> {
  const [row] = await db.select().from(accountReset).where(eq(accountReset.id, id))
  return row
}

/** The request, locked, while it waits. */
export async function lockWaitingReset(tx: Db, id: string): Promise<ResetRow | undefined> {
  const [row] = await tx
    .select()
    .from(accountReset)
    .where(and(eq(accountReset.id, id), waits))
    .for('update')
  return row
}

/** Takes a request down. Throws on `account_reset_waits_once` where one of the account waits. */
export async function insertReset(tx: Db, row: typeof accountReset.$inferInsert): Promise<ResetRow> {
  const [written] = await tx.insert(accountReset).values(row).returning()
  if (!written) throw new Error('no reset was written')
  return written
}

export async function decideReset(
  tx: Db,
  id: string,
  decision: { outcome: 'CONFIRMED' | 'REFUSED'; decidedBy: string },
): Promise<void> {
  await tx
    .update(accountReset)
    .set({ ...decision, decidedAt: sql`now()` })
    .where(eq(accountReset.id, id))
}

/** Closes requests of an account that nobody decided: all, or those that ran out. */
export async function overtakeResets(
  tx: Db,
  accountId: string,
  by: string,
  which: 'ALL' | 'RUN_OUT' = 'ALL',
): Promise<void> {
  const runOut = which === 'RUN_OUT' ? sql`${accountReset.expiresAt} <= now()` : undefined
  await tx
    .update(accountReset)
    .set({ outcome: 'OVERTAKEN', decidedBy: by, decidedAt: sql`now()` })
    .where(and(eq(accountReset.accountId, accountId), isNull(accountReset.decidedAt), runOut))
}
