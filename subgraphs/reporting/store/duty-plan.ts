import type { Db } from '@kexie/db/database'
import { duty, form } from '@kexie/db/tables/reporting-duties'
import { and, asc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm'

export type DutyRow = typeof duty.$inferSelect

/** Whose duty of which form. */
export interface DutyKey {
  formCode: string
  organizationKind: NonNullable<DutyRow['organizationKind']>
}

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

/** Duties of a kind that reach beyond a day. Until the transaction ends nobody else changes duties of the form. */
export async function lockDutiesAfter(tx: Db, { formCode, organizationKind }: DutyKey, day: string) {
  await tx.select().from(form).where(eq(form.code, formCode)).for('update')
  return tx
    .select()
    .from(duty)
    .where(
      and(
        eq(duty.formCode, formCode),
        eq(duty.organizationKind, organizationKind),
        or(isNull(duty.endsOn), gt(duty.endsOn, day)),
      ),
    )
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
