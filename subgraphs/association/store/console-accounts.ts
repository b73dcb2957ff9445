import type { Db } from '@kexie/db/database'
import { account, accountReset, oneTimeLink, session } from '@kexie/db/tables/association-accounts'
import { asc, sql } from 'drizzle-orm'
import type { AccountRow } from './accounts.ts'

/** An account as the operator is told of it. */
export interface AccountAtConsole
  extends Pick<AccountRow, 'name' | 'displayName' | 'role' | 'suspendedAt' | 'demo'> {
  hasPassword: boolean
  hasSecondFactor: boolean
  linkIsOpen: boolean
  resetWaits: boolean
  /** ISO text; null where nobody has signed in. */
  lastSignIn: string | null
}

export function listForConsole(db: Db): Promise<AccountAtConsole[]> {
  const { name, displayName, role, suspendedAt, demo } = account
  return db
    .select({
      ...{ name, displayName, role, suspendedAt, demo },
      hasPassword: sql<boolean>`${account.passwordHash} is not null`,
      hasSecondFactor: sql<boolean>`${account.secondFactorConfirmedAt} is not null`,
      linkIsOpen: sql<boolean>`exists (select from ${oneTimeLink} l where l.account_id = ${account}.id
        and l.redeemed_at is null and l.ended_at is null and l.expires_at > now())`,
      resetWaits: sql<boolean>`exists (select from ${accountReset} r where r.account_id = ${account}.id
        and r.decided_at is null and r.expires_at > now())`,
      lastSignIn: sql<
        string | null
      >`(select max(s.started_at)::text from ${session} s where s.account_id = ${account}.id)`,
    })
    .from(account)
    .orderBy(asc(account.name))
}
