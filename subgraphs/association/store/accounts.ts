import type { Db } from '@kexie/db/database'
import { account, oneTimeLink } from '@kexie/db/tables/association-accounts'
import { type Page, type PageArguments, pageOf } from '@kexie/records/list-records'
import { containing } from '@kexie/records/record-filter'
import { cursorsOf } from '@kexie/runtime/cursor'
import { and, asc, eq, ilike, inArray, or, sql } from 'drizzle-orm'

export type AccountRow = typeof account.$inferSelect
export type AccountPage = Page<AccountRow>

/** The account of that name, whatever the case it is typed in. */
export async function findAccountByName(db: Db, name: string): Promise<AccountRow | undefined> {
  const [row] = await db.select().from(account).where(eq(account.name, name.trim().toLowerCase()))
  return row
}

export async function findAccount(db: Db, id: string): Promise<AccountRow | undefined> {
  const [row] = await db.select().from(account).where(eq(account.id, id))
  return row
}

export function findAccounts(db: Db, ids: readonly string[]): Promise<AccountRow[]> {
  return db
    .select()
    .from(account)
    .where(inArray(account.id, [...ids]))
}

/** Accounts, locked for the rest of the transaction, in one order for everybody. */
export function lockAccounts(tx: Db, ids: readonly string[]): Promise<AccountRow[]> {
  return tx
    .select()
    .from(account)
    .where(inArray(account.id, [...ids]))
    .orderBy(asc(account.id))
    .for('update')
}

/** The account, locked for the rest of the transaction. */
export async function lockAccount(tx: Db, id: string): Promise<AccountRow | undefined> {
  const [row] = await tx.select().from(account).where(eq(account.id, id)).for('update')
  return row
}

/** An outside issuer's subject, as an account is bound to it. */
export const externalSubjectOf = ({ issuer, subject }: { issuer: string; subject: string }): string =>
  `${issuer.trim()}|${subject.trim()}`

/** The account of an outside issuer's subject, whether or not it is suspended. */
export async function findByExternalSubject(db: Db, subject: string): Promise<AccountRow | undefined> {
  const [row] = await db.select().from(account).where(eq(account.externalSubject, subject))
  return row
}

/** Nobody has entered it, nor can. */
const lacksLink = sql`${account.passwordHash} is null and ${account.externalSubject} is null and not exists (
  select from ${oneTimeLink} l where l.account_id = ${account.id} and l.redeemed_at is null and l.ended_at is null and l.expires_at > now())`

/** Accounts in the order of their names. */
export async function listAccounts(
  db: Db,
  filter: {
    role?: AccountRow['role'] | null | undefined
    awaitsRole?: boolean | null | undefined
    lacksLink?: boolean | null | undefined
    text?: string | null | undefined
  },
  page: PageArguments,
): Promise<AccountPage> {
  const text = filter.text ? containing(filter.text) : undefined
  const condition = and(
    filter.role ? eq(account.role, filter.role) : undefined,
    typeof filter.awaitsRole === 'boolean' ? eq(account.awaitsRole, filter.awaitsRole) : undefined,
    typeof filter.lacksLink === 'boolean' ? sql`(${lacksLink}) = ${filter.lacksLink}` : undefined,
    text ? or(ilike(account.name, text), ilike(account.displayName, text)) : undefined,
  )
  const cursors = cursorsOf(db, 'accounts', ['text'])
  const cursor = cursors.decode(page.after)
  const rows = await db
    .select()
    .from(account)
    .where(and(condition, cursor && sql`${account.name} > ${cursor[0]}`))
    .orderBy(asc(account.name))
    .limit(page.first + 1)
  return pageOf(
    rows,
    page,
    cursors,
    ({ name }) => [name],
    () => db.$count(account, condition),
  )
}

export async function insertAccount(tx: Db, row: typeof account.$inferInsert): Promise<AccountRow> {
  const [written] = await tx.insert(account).values(row).returning()
  if (!written) throw new Error('no account was written')
  return written
}

/** Changes an account. Returns it as it stands. */
export async function changeAccount(tx: Db, id: string, changes: Partial<AccountRow>): Promise<AccountRow> {
  const [written] = await tx.update(account).set(changes).where(eq(account.id, id)).returning()
  if (!written) throw new Error(`no account ${id}`)
  return written
}
