import type { Db } from '@kexie/db/database'
import { sql } from 'drizzle-orm'
import type { CityPackage } from './read-package.ts'

/** A package whose bodies have the ids under which the register knows bodies of their names already. */
export async function adopted(db: Db, given: CityPackage): Promise<CityPackage> {
  const names = given.registers.organizations.map(({ id, name }) => ({ id, name }))
  const known = await db.execute<{ id: string; stored: string }>(sql`
    select g.id, o.id as stored
    from jsonb_to_recordset(${JSON.stringify(names)}::text::jsonb) as g (id uuid, name text)
    join association.organization o on o.folded = association.folded_name(g.name) and o.pending_for is null
    where o.id <> g.id`)
  if (known.length === 0) return given
  const stored = new Map(known.map((row) => [row.id, row.stored]))
  const idOf = <Id extends string | null | undefined>(id: Id) => (stored.get(id ?? '') ?? id) as Id
  const { organizations, memberships, duties, ...rest } = given.registers
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
      duties: duties.map((row) => ({ ...row, organizationId: idOf(row.organizationId) })),
    },
  }
}
