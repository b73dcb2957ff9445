import type { Db } from '@kexie/db/database'
import { account } from '@kexie/db/tables/association-accounts'
import type { Role } from '@kexie/schema/viewer'
import { eq, sql } from 'drizzle-orm'
import { hashPassword, isPassword } from './password.ts'
import { findAccountByName } from './store/accounts.ts'

/** An account that is there without anybody having registered it: of the demo, of a test. */
export interface SeededAccount {
  id: string
  name: string
  displayName: string
  role: Exclude<Role, 'PUBLIC' | 'SERVICE' | 'SYSTEM'>
  organizationId: string | null
  districtCode: string | null
  password: string
}

/** Makes these accounts, or gives those that are there this role and password again. They need no second factor. */
export async function seedAccounts(db: Db, accounts: readonly SeededAccount[]): Promise<void> {
  for (const { password, ...row } of accounts) {
    const known = await findAccountByName(db, row.name)
    const keeps = known && (await isPassword(known.passwordHash, password))
    const passwordHash = keeps ? known.passwordHash : await hashPassword(password)
    const { id: _, ...changes } = { ...row, passwordHash, suspendedAt: null, awaitsRole: false, demo: true }
    await db
      .insert(account)
      .values({ ...row, passwordHash, demo: true, createdBy: 'system' })
      .onConflictDoUpdate({ target: account.name, set: changes })
  }
}

/** Shuts every seeded account: the product is open to more than this machine. */
export async function closeSeededAccounts(db: Db): Promise<void> {
  await db.update(account).set({ suspendedAt: sql`now()` }).where(eq(account.demo, true))
}
