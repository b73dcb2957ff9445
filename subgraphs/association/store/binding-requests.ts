import type { Db } from '@kexie/db/database'
import { bindingRequest } from '@kexie/db/tables/association-accounts'
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'

export type BindingRequestRow = typeof bindingRequest.$inferSelect

const waits = isNull(bindingRequest.decidedAt)

/** Requests that wait to be decided, the oldest first. */
export function listBindingRequests(db: Db): Promise<BindingRequestRow[]> {
  return db.select().from(bindingRequest).where(waits).orderBy(asc(bindingRequest.requestedAt))
}

/** When the holders of these accounts asked, where it waits. */
export async function bindingsRequestedAt(db: Db, accountIds: readonly string[]): Promise<Map<string, Date>> {
  const rows = await db
    .select()
    .from(bindingRequest)
    .where(and(inArray(bindingRequest.accountId, [...accountIds]), waits))
  return new Map(rows.map(({ accountId, requestedAt }) => [accountId, requestedAt]))
}

export async function findBindingRequest(db: Db, id: string): Promise<BindingRequestRow | undefined> {
  const [row] = await db.select().from(bindingRequest).where(eq(bindingRequest.id, id))
  return row
}

/** The request, locked, while it waits. */
export async function lockWaitingBinding(tx: Db, id: string): Promise<BindingRequestRow | undefined> {
  const [row] = await tx
    .select()
    .from(bindingRequest)
    .where(and(eq(bindingRequest.id, id), waits))
    .for('update')
  return row
}

export async function insertBindingRequest(
  tx: Db,
  row: typeof bindingRequest.$inferInsert,
): Promise<BindingRequestRow> {
  const [written] = await tx.insert(bindingRequest).values(row).returning()
  if (!written) throw new Error('no request was written')
  return written
}

export async function closeBinding(
  tx: Db,
  id: string,
  decision: { outcome: 'CONFIRMED' | 'REFUSED'; decidedBy: string },
): Promise<void> {
  await tx
    .update(bindingRequest)
    .set({ ...decision, decidedAt: sql`now()` })
    .where(eq(bindingRequest.id, id))
}

/** Closes what waits of an account: a newer request has come, or it was bound or unbound otherwise. */
export async function overtakeBindings(tx: Db, accountId: string, by: string): Promise<void> {
  await tx
    .update(bindingRequest)
    .set({ outcome: 'OVERTAKEN', decidedBy: by, decidedAt: sql`now()` })
    .where(and(eq(bindingRequest.accountId, accountId), waits))
}
