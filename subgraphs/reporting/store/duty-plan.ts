import type { Db } from '@kexie/db/database'
import { listValue } from '@kexie/db/tables/list-values'
import { duty, form } from '@kexie/db/tables/reporting-duties'
import { isSame } from '@kexie/records/identities'
import { organizationKindList } from '@kexie/schema/organization-kinds'
import { and, asc, eq, getTableColumns, gt, inArray, isNull, or, sql } from 'drizzle-orm'

export type DutyRow = typeof duty.$inferSelect

/** Whose duty of which form: one organization's, or a kind's, in an area where one is named. */
export type DutyKey = Pick<DutyRow, 'formCode' | 'organizationKind' | 'organizationId' | 'districtCode'>

/** Duties of these forms by kind of organization, as its list has them, then by their first day; those that are over too. */
export function listDuties(db: Db, formCodes: readonly string[]): Promise<DutyRow[]> {
  return db
    .select(getTableColumns(duty))
    .from(duty)
    .leftJoin(
      listValue,
      and(eq(listValue.list, organizationKindList), eq(listValue.code, duty.organizationKind)),
    )
    .where(inArray(duty.formCode, [...formCodes]))
    .orderBy(
      ...[asc(listValue.position), asc(duty.organizationKind)],
      ...[asc(duty.startsOn), asc(duty.setAt)],
    )
}

export const findDuties = (db: Db, ids: readonly string[]): Promise<DutyRow[]> =>
  db
    .select()
    .from(duty)
    .where(inArray(duty.id, [...ids]))

/** What those of `ids` that were merged into another organization are called themselves. */
export async function findFormerNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.execute<{ id: string; name: string }>(sql`
    select o.id, o.name from association.organization o join association.identity_merge m on m.merged_id = o.id
    where o.id = any (${sql.param([...ids])}::uuid[])`)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Duties of the same that reach beyond a day. Until the transaction ends nobody else changes duties of the form. */
export async function lockDutiesAfter(tx: Db, key: DutyKey, day: string) {
  await tx.select().from(form).where(eq(form.code, key.formCode)).for('update')
  return tx
    .select()
    .from(duty)
    .where(
      and(
        eq(duty.formCode, key.formCode),
        sql`${duty.organizationKind} is not distinct from ${key.organizationKind}`,
        key.organizationId ? isSame(duty.organizationId, key.organizationId) : isNull(duty.organizationId),
        sql`${duty.districtCode} is not distinct from ${key.districtCode}`,
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

/** Those of the names that are spellings of one of `known`. */
export async function spellingsOf(
  db: Db,
  known: readonly string[],
  names: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db.execute<{ name: string }>(sql`
    select n.name from unnest(${sql.param(names)}::text[]) as n (name)
    where association.folded_name(n.name) in (select association.folded_name(k.name) from unnest(${sql.param(known)}::text[]) as k (name))`)
  return new Set(rows.map(({ name }) => name))
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

/** Who owes a form between two days, by name; for the end of a duty only of periods that begin then, for the one that runs out is owed still. */
export async function listOwing(
  tx: Db,
  formCode: string,
  { from, to, today, begins }: { from: string; to: string; today: string; begins: boolean },
): Promise<string[]> {
  const rows = await tx.execute<{ name: string }>(sql`
    select organization_name as name from reporting.obligations(${from}::date, ${to}::date, ${formCode}, null, null, ${today}::date)
    where period >= ${begins ? from : '-infinity'}::date
    group by organization_id, organization_name order by organization_name`)
  return rows.map(({ name }) => name)
}

/** What a duty names that is not there: an organization, an area. */
export async function unknownOf(
  tx: Db,
  { organizationId, districtCode }: DutyKey,
): Promise<{ field: 'organization' | 'district'; received: string }[]> {
  const [known] = await tx.execute<{ organization: boolean; district: boolean }>(sql`
    select exists (select from association.organization where id = ${organizationId}::uuid and pending_for is null) as organization,
      exists (select from association.district where code = ${districtCode}) as district`)
  return [
    ...(organizationId && !known?.organization
      ? [{ field: 'organization' as const, received: organizationId }]
      : []),
    ...(districtCode && !known?.district ? [{ field: 'district' as const, received: districtCode }] : []),
  ]
}
