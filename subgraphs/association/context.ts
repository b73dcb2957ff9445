import { recordContext } from '@kexie/db/book/record-room'
import type { Db } from '@kexie/db/database'
import { organization, person } from '@kexie/db/tables/association'
import type { Asker } from '@kexie/schema/viewer'
import DataLoader from 'dataloader'
import { associationRecords } from './records.ts'
import { listDistricts } from './store/districts.ts'
import { findCanonical } from './store/identities.ts'
import { listMemberships } from './store/organizations.ts'
import { listRolesOfOrganizations, listRolesOfPeople } from './store/people.ts'

/** What one request may use: who asks, the database, and loaders that live as long as it does. */
export type AssociationContext = ReturnType<typeof associationContext>

/** Context of one request; `asker` is whom the gateway speaks for. */
export function associationContext(db: Db, asker: Asker) {
  const districts = new DataLoader(async (codes: readonly string[]) => {
    const all = new Map((await listDistricts(db)).map((district) => [district.code, district]))
    return codes.map((code) => all.get(code) ?? null)
  })
  const organizations = registerLoader(db, organization)
  const people = registerLoader(db, person)
  return {
    ...recordContext(db, associationRecords, asker),
    districts,
    organizations,
    people,
    /** What other subgraphs borrow is at hand here. */
    owned: { District: districts, Organization: organizations, Person: people },
    memberships: groupLoader(
      (ids) => listMemberships(db, ids),
      ({ organizationId }) => organizationId,
    ),
    rolesOfOrganization: groupLoader(
      (ids) => listRolesOfOrganizations(db, ids),
      ({ organizationId }) => organizationId,
    ),
    rolesOfPerson: groupLoader(
      (ids) => listRolesOfPeople(db, ids),
      ({ personId }) => personId,
    ),
  }
}

function registerLoader<T extends typeof person | typeof organization>(db: Db, register: T) {
  return new DataLoader(async (ids: readonly string[]): Promise<(T['$inferSelect'] | null)[]> => {
    const found = await findCanonical(db, register, ids)
    return ids.map((id) => found.get(id) ?? null)
  })
}

function groupLoader<Row>(
  list: (ids: readonly string[]) => Promise<Row[]>,
  owner: (row: Row) => string,
): DataLoader<string, Row[]> {
  return new DataLoader(async (ids) => {
    const groups = Map.groupBy(await list(ids), owner)
    return ids.map((id) => groups.get(id) ?? [])
  })
}
