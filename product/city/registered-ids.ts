import type { Db } from '@kexie/db/database'
import { sql } from 'drizzle-orm'
import { dutyKey, targetKey } from './natural-keys.ts'
import type { CityPackage } from './read-package.ts'
import type { StoredCity } from './stored-package.ts'

/** A package in which what the database knows already has the id it has there: bodies by their names, duties and targets by what they say. */
export async function adopted(db: Db, given: CityPackage, stored: StoredCity): Promise<CityPackage> {
  const { organizations, memberships, duties, ...rest } = given.registers
  const idOf = await registeredIds(db, organizations)
  const dutyIds = new Map(stored.registers.duties.map((row) => [dutyKey(row), row.id]))
  const targetIds = new Map(stored.published.targets.map((row) => [targetKey(row), row.id]))
  return {
    ...given,
    registers: {
      ...rest,
      organizations: organizations.map((row) => ({ ...row, id: idOf(row.id), parentId: idOf(row.parentId) })),
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

/** The ids under which the register knows bodies of the same names; others stay as they are. */
async function registeredIds(db: Db, bodies: CityPackage['registers']['organizations']) {
  const names = bodies.map(({ id, name }) => ({ id, name }))
  const known = await db.execute<{ id: string; stored: string }>(sql`
    select g.id, o.id as stored
    from jsonb_to_recordset(${JSON.stringify(names)}::text::jsonb) as g (id uuid, name text)
    join association.organization o on o.folded = association.folded_name(g.name) and o.pending_for is null
    where o.id <> g.id`)
  const stored = new Map(known.map((row) => [row.id, row.stored]))
  return <Id extends string | null | undefined>(id: Id) => (stored.get(id ?? '') ?? id) as Id
}
