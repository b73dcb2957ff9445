import type { Db } from '@kexie/db/database'
import { account, oneTimeLink } from '@kexie/db/tables/association-accounts'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { AccountRow } from './accounts.ts'

export type OneTimeLinkRow = typeof oneTimeLink.$inferSelect

/** A link that was neither redeemed nor made void and has not run out. */
const open = and(
  isNull(oneTimeLink.redeemedAt),
  isNull(oneTimeLink.endedAt),
  sql`${oneTimeLink.expiresAt} > now()`,
)

/** Makes every link of an account void. */
export async function endLinks(tx: Db, accountId: string): Promise<void> {
  await tx
    .update(oneTimeLink)
    .set({ endedAt: sql`now()`, secondFactor: null })
    .where(
      and(eq(oneTimeLink.accountId, accountId), isNull(oneTimeLink.redeemedAt), isNull(oneTimeLink.endedAt)),
    )
}

export async function insertLink(tx: Db, row: typeof oneTimeLink.$inferInsert): Promise<void> {
  await tx.insert(oneTimeLink).values(row)
}

/** The open link whose hash this is and the account it is for, both locked for the rest of the transaction. */
export async function lockOpenLink(
  tx: Db,
  hash: string,
): Promise<{ link: OneTimeLinkRow; account: AccountRow } | undefined> {
  const [row] = await tx
    .select({ link: oneTimeLink, account })
    .from(oneTimeLink)
    .innerJoin(account, eq(account.id, oneTimeLink.accountId))
    .where(and(eq(oneTimeLink.hash, hash), open))
    .for('update')
  return row
}

export async function keepSecondFactor(tx: Db, id: string, secondFactor: string): Promise<void> {
  await tx.update(oneTimeLink).set({ secondFactor }).where(eq(oneTimeLink.id, id))
}

/** Uses a link up, at the moment by which the database knows this transaction. */
export async function useLink(tx: Db, id: string): Promise<void> {
  await tx
    .update(oneTimeLink)
    .set({ redeemedAt: sql`now()`, secondFactor: null })
    .where(eq(oneTimeLink.id, id))
}

/** Until when each account may be entered by a link; accounts without an open one are missing. */
export async function linksOpenUntil(db: Db, accounts: readonly string[]): Promise<Map<string, Date>> {
  const rows = await db
    .select({ accountId: oneTimeLink.accountId, expiresAt: oneTimeLink.expiresAt })
    .from(oneTimeLink)
    .where(and(inArray(oneTimeLink.accountId, [...accounts]), open))
  return new Map(rows.map(({ accountId, expiresAt }) => [accountId, expiresAt]))
}
