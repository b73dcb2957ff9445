import type { Db } from '@kexie/db/database'
import { sql } from 'drizzle-orm'
import { dutyKey, targetKey } from './natural-keys.ts'
import type { CityPackage } from './read-package.ts'
import type { StoredCity } from './stored-package.ts'

/** A package in which what the database knows already has the id it has there: bodies by their names of today or before, duties and targets by what they say. */
export async function adopted(db: Db, given: CityPackage, stored: StoredCity): Promise<CityPackage> {
  const { organizations, changes, merges, memberships, duties, ...rest } = given.registers
  const idOf = await registeredIds(db, organizations)
  const dutyIds = new Map(stored.registers.duties.map((row) => [dutyKey(row), row.id]))
  const targetIds = new Map(stored.published.targets.map((row) => [targetKey(row), row.id]))
  return {
    ...given,
    registers: {
      ...rest,
      organizations: organizations.map((row) => ({ ...row, id: idOf(row.id), parentId: idOf(row.parentId) })),
      changes: changes.map((row) => ({
        ...{ ...row, organizationId: idOf(row.organizationId) },
        ...(row.what === 'PARENT' && { was: idOf(row.was), becomes: idOf(row.becomes) }),
      })),
      merges: merges.map((row) => ({ ...row, mergedId: idOf(row.mergedId), intoId: idOf(row.intoId) })),
      memberships: memberships.map((row) => ({
        ...row,
        organizationId: idOf(row.organizationId),
        bodyId: idOf(row.bodyId),
      })),
      duties: duties
        .map((row) => ({ ...row, organizationId: idOf(row.organizationId) }))
        .map((row) => ({ ...row, id: dutyIds.get(dutyKey(row)) ?? row.id })),
    },
    published: {
      ...given.published,
      targets: given.published.targets.map((row) => ({
        ...row,
        id: targetIds.get(targetKey(row)) ?? row.id,
      })),
    },
  }
}

/**
 * The ids under which the register knows bodies: their own, or those of the same names, or under a name that nobody has any more of whoever had it last.
 * Others stay as they are.
 */
async function registeredIds(db: Db, bodies: CityPackage['registers']['organizations']) {
  const names = bodies.map(({ id, name }) => ({ id, name }))
  const known = await db.execute<{ id: string; stored: string }>(sql`
    with given as (
      select g.id, association.folded_name(g.name) as folded
      from jsonb_to_recordset(${JSON.stringify(names)}::text::jsonb) as g (id uuid, name text)
    ), register as (
      select o.id, o.folded from association.organization o where o.pending_for is null
    ), unknown as (
      select g.* from given g where g.id not in (select r.id from register r)
    ), free as (
      select r.* from register r where r.id not in (select g.id from given g)
    ), called as (
      select u.id, f.id as stored from unknown u join free f on f.folded = u.folded
    ), once as (
      select distinct on (u.id) u.id, f.id as stored
      from unknown u join association.organization_change c on c.former_folded = u.folded join free f on f.id = c.organization_id
      where u.folded not in (select r.folded from register r) order by u.id, c.id desc
    )
    select * from called
    union all
    (select distinct on (o.stored) o.* from once o where o.stored not in (select c.stored from called c) order by o.stored, o.id)`)
  const stored = new Map(known.map((row) => [row.id, row.stored]))
  return <Id extends string | null | undefined>(id: Id) => (stored.get(id ?? '') ?? id) as Id
}
