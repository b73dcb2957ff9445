import type { Db } from '@kexie/db/database'
import { duty, form } from '@kexie/db/tables/reporting-duties'
import { isSame } from '@kexie/records/identities'
import { and, asc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm'

export type DutyRow = typeof duty.$inferSelect

/** Whose duty of which form: all of a kind, or one organization's. */
export type DutyKey = Pick<DutyRow, 'formCode'> &
  (
    | { organizationKind: NonNullable<DutyRow['organizationKind']>; organizationId?: null }
    | { organizationId: string; organizationKind?: null }
  )

/** Duties of these forms by kind of organization, then by their first day; those that are over too. */
export function listDuties(db: Db, formCodes: readonly string[]): Promise<DutyRow[]> {
  return db
    .select()
    .from(duty)
    .where(inArray(duty.formCode, [...formCodes]))
    .orderBy(asc(duty.organizationKind), asc(duty.startsOn), asc(duty.setAt))
}

export const findDuties = (db: Db, ids: readonly string[]): Promise<DutyRow[]> =>
  db
    .select()
    .from(duty)
    .where(inArray(duty.id, [...ids]))

/** Duties of whoever owes the form that reach beyond a day. Until the transaction ends nobody else changes duties of the form. */
export async function lockDutiesAfter(tx: Db, key: DutyKey, day: string): Promise<DutyRow[]> {
  const { formCode, organizationKind, organizationId } = key
  await tx.select().from(form).where(eq(form.code, formCode)).for('update')
  return tx
    .select()
    .from(duty)
    .where(
      and(
        eq(duty.formCode, formCode),
        organizationId
          ? isSame(duty.organizationId, organizationId)
          : eq(duty.organizationKind, organizationKind ?? 'OTHER'),
        or(isNull(duty.endsOn), gt(duty.endsOn, day)),
      ),
    )
}

/** The registered organization of this name, however it is spelt. */
export async function findOrganizationByName(db: Db, name: string): Promise<{ id: string } | undefined> {
  const [found] = await db.execute<{ id: string }>(sql`
    select o.id from association.organization o
    where o.folded = association.folded_name(${name}) and o.pending_for is null
      and not exists (select from association.identity_merge m where m.merged_id = o.id)`)
  return found
}

/** Ends a duty on a day that has not passed. */
export async function shortenDuty(
  tx: Db,
  id: string,
  { endsOn, by, reason }: { endsOn: string; by: string; reason: string },
): Promise<void> {
  const ending = { endsOn, endedBy: by, endedAt: sql`now()`, endReason: reason }
  await tx.update(duty).set(ending).where(eq(duty.id, id))
}

/** Calls off a duty before it has begun; the audit keeps what it was. */
export async function callOffDuty(tx: Db, id: string): Promise<void> {
  await tx.delete(duty).where(eq(duty.id, id))
}

export async function insertDuty(tx: Db, row: typeof duty.$inferInsert): Promise<void> {
  await tx.insert(duty).values(row)
}
