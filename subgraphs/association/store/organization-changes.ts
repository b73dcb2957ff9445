import type { Db } from '@kexie/db/database'
import { organization } from '@kexie/db/tables/association'
import { account, serviceToken } from '@kexie/db/tables/association-accounts'
import type { organizationChange } from '@kexie/db/tables/association-changes'
import { isSame } from '@kexie/records/identities'
import { containing } from '@kexie/records/record-filter'
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'

type OrganizationRow = typeof organization.$inferSelect

/** What is changed of an organization, as it will be registered. */
export type Changes = Partial<Omit<OrganizationRow, 'id' | 'version'>>

/** From which day a change holds, null for what was always so, and why it is made. */
export interface WhenAndWhy {
  day: string | null
  reason: string
}

/** Changes what is registered of an organization; the database keeps what it was (`association.keep_changes`). */
export async function changeRegister(
  tx: Db,
  id: string,
  changes: Changes,
  said: WhenAndWhy,
): Promise<OrganizationRow> {
  await tx.execute(sql`select set_config('kexie.change', ${JSON.stringify(said)}, true)`)
  const [row] = await tx.update(organization).set(changes).where(eq(organization.id, id)).returning()
  await tx.execute(sql`select set_config('kexie.change', '', true)`)
  if (!row) throw new Error(`organization ${id} was not changed`)
  return row
}

/** The organization as it is now, until the transaction ends. */
export async function lockOrganization(tx: Db, id: string): Promise<OrganizationRow | undefined> {
  const [row] = await tx.select().from(organization).where(eq(organization.id, id)).for('update')
  return row
}

/** Whether one organization is another, or stands below it. */
export async function isPartOf(db: Db, id: string, above: string): Promise<boolean> {
  const [row] = await db.execute<{ found: boolean }>(sql`
    with recursive up as (
      select ${id}::uuid as id
      union
      select association.survivor(o.parent_id) from up join association.organization o on o.id = up.id where o.parent_id is not null
    )
    select exists (select from up where id = ${above}::uuid) as found`)
  return row?.found ?? false
}

/** A period that an organization owes a form for. */
export interface Owed {
  form: string
  period: string
}

/** What an organization owes between two days, as the register says it now. */
export async function listOwed(db: Db, id: string, from: string, to: string): Promise<Owed[]> {
  const rows = await db.execute<Owed & Record<string, unknown>>(sql`
    select form_code as form, period::text as period
    from reporting.obligations(${from}::date, ${to}::date, null, ${id}::uuid, null, ${to}::date) order by 1, 2`)
  return [...rows]
}

/** Accounts of an organization that can sign in, and tokens that its software may use. */
export async function countWaysIn(db: Db, id: string): Promise<{ accounts: number; tokens: number }> {
  const [accounts, tokens] = [
    await db.$count(account, and(isSame(account.organizationId, id), isNull(account.suspendedAt))),
    await db.$count(
      serviceToken,
      and(
        isSame(serviceToken.organizationId, id),
        isNull(serviceToken.revokedAt),
        sql`${serviceToken.expiresAt} > now()`,
      ),
    ),
  ]
  return { accounts, tokens }
}

/** Whether an organization was called so before it was renamed. */
export const wasCalled = (text: string): SQL =>
  sql`${organization.id} in (select association.once_called(${containing(text)}))`

/** A name that an organization had, until a day. */
export interface FormerNameRow {
  organizationId: string
  name: string
  until: string | null
}

/** Former names of organizations, the latest first. */
export async function listFormerNames(db: Db, ids: readonly string[]): Promise<FormerNameRow[]> {
  const rows = await db.execute<FormerNameRow & Record<string, unknown>>(sql`
    select organization_id as "organizationId", name, until::text
    from association.former_names(${sql.param([...ids])}::uuid[])`)
  return [...rows]
}

export type OrganizationChangeRow = typeof organizationChange.$inferSelect

/** Every change of what is registered of an organization, the latest first. */
export async function listChanges(db: Db, id: string): Promise<OrganizationChangeRow[]> {
  const rows = await db.execute<OrganizationChangeRow & Record<string, unknown>>(sql`
    select version, what, was, becomes, effective_on::text as "effectiveOn", reason, changed_by as "changedBy", recorded_at as "recordedAt"
    from association.history_of(${id}::uuid)`)
  return rows.map((row) => ({ ...row, recordedAt: new Date(row.recordedAt) }))
}
