import type { Db } from '@kexie/db/database'
import { account, session, spentRefreshToken } from '@kexie/db/tables/association-accounts'
import { and, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'

export type SessionRow = typeof session.$inferSelect

/** A sign-in that has not ended and was not left alone for too long. */
const stands = and(
  isNull(session.endedAt),
  sql`${session.expiresAt} > now()`,
  sql`${session.refreshedAt} > now() - make_interval(mins => ${session.idleMinutes})`,
)

/** Begins a session; what was remembered of the account's sessions that ran out is forgotten. */
export async function insertSession(tx: Db, row: typeof session.$inferInsert): Promise<void> {
  const over = tx
    .select({ id: session.id })
    .from(session)
    .where(and(eq(session.accountId, row.accountId), sql`${session.expiresAt} < now()`))
  await tx.delete(spentRefreshToken).where(inArray(spentRefreshToken.sessionId, over))
  await tx.insert(session).values(row)
}

/** The session, locked, whether or not it stands. */
export async function lockSession(tx: Db, id: string) {
  const [row] = await tx
    .select({ session, stands: sql<boolean>`${stands}` })
    .from(session)
    .where(eq(session.id, id))
    .for('update')
  return row
}

/** Replaces the refresh token of a session, and remembers the one that is spent. */
export async function rotateSession(
  tx: Db,
  id: string,
  { spent, refreshHash }: { spent: string; refreshHash: string },
): Promise<void> {
  await tx.insert(spentRefreshToken).values({ hash: spent, sessionId: id })
  await tx
    .update(session)
    .set({ refreshHash, previousHash: spent, refreshedAt: sql`now()` })
    .where(eq(session.id, id))
}

/** Seconds since a refresh token of the session was replaced; undefined for one that never was good. */
export async function spentSince(tx: Db, id: string, hash: string): Promise<number | undefined> {
  const [row] = await tx
    .select({ seconds: sql<number>`extract(epoch from now() - ${spentRefreshToken.spentAt})::float8` })
    .from(spentRefreshToken)
    .where(and(eq(spentRefreshToken.hash, hash), eq(spentRefreshToken.sessionId, id)))
  return row?.seconds
}

/** The session one of whose replaced refresh tokens this is the hash of, where it was replaced a while ago. */
export async function findCopied(db: Db, hash: string): Promise<SessionRow | undefined> {
  const [row] = await db
    .select({ session })
    .from(spentRefreshToken)
    .innerJoin(session, eq(session.id, spentRefreshToken.sessionId))
    .where(
      and(
        eq(spentRefreshToken.hash, hash),
        sql`${spentRefreshToken.spentAt} < now() - interval '10 seconds'`,
      ),
    )
  return row?.session
}

/** Ends sessions of an account: all, or one, or all but one. Returns how many ended. */
export async function endSessions(
  tx: Db,
  accountId: string,
  why: string,
  which: { only?: string; except?: string } = {},
): Promise<number> {
  const ended = await tx
    .update(session)
    .set({ endedAt: sql`now()`, endedWhy: why })
    .where(
      and(
        eq(session.accountId, accountId),
        isNull(session.endedAt),
        which.only ? eq(session.id, which.only) : undefined,
        which.except ? ne(session.id, which.except) : undefined,
      ),
    )
    .returning({ id: session.id })
  const ids = ended.map(({ id }) => id)
  if (ids.length > 0) await tx.delete(spentRefreshToken).where(inArray(spentRefreshToken.sessionId, ids))
  return ended.length
}

/** Sessions of an account that stand, the newest first. */
export function listSessions(db: Db, accountId: string): Promise<SessionRow[]> {
  return db
    .select()
    .from(session)
    .where(and(eq(session.accountId, accountId), stands))
    .orderBy(desc(session.startedAt))
}

/** An account with the session it is signed in by. */
export interface SignedIn {
  sessionId: string
  account: typeof account.$inferSelect
}

const signedIn = (db: Db) =>
  db
    .select({ sessionId: session.id, account })
    .from(session)
    .innerJoin(account, eq(account.id, session.accountId))
    .$dynamic()

/** The account behind a session that stands, unless it is suspended. */
export async function findSignedIn(db: Db, sessionId: string): Promise<SignedIn | undefined> {
  const [row] = await signedIn(db).where(and(eq(session.id, sessionId), stands, isNull(account.suspendedAt)))
  return row
}

/** The same by the token a browser keeps; using a session keeps it from going idle. */
export async function useSession(db: Db, hash: string): Promise<SignedIn | undefined> {
  const good = and(eq(session.refreshHash, hash), stands, isNull(account.suspendedAt))
  const [row] = await signedIn(db).where(good)
  if (row) {
    await db
      .update(session)
      .set({ refreshedAt: sql`now()` })
      .where(and(eq(session.id, row.sessionId), sql`${session.refreshedAt} < now() - interval '1 minute'`))
  }
  return row
}
