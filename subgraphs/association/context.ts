import type { Db } from '@kexie/db/database'
import { withSessionVariables } from '@kexie/db/session-variables'
import { organization, person } from '@kexie/db/tables/association'
import { recordContext } from '@kexie/records/declare-records'
import type { Caller } from '@kexie/schema/viewer'
import DataLoader from 'dataloader'
import { usualIdleMinutes } from './idle.ts'
import { readKeptSeals } from './kept-seals.ts'
import { associationRecords } from './records.ts'
import { findAccounts } from './store/accounts.ts'
import { bindingsRequestedAt } from './store/binding-requests.ts'
import { listDistricts } from './store/districts.ts'
import { findCanonical } from './store/identities.ts'
import { linksOpenUntil } from './store/one-time-links.ts'
import { listFormerNames } from './store/organization-changes.ts'
import { listMemberships } from './store/organizations.ts'
import { listOutlines } from './store/outlines.ts'
import { listRolesOfOrganizations, listRolesOfPeople } from './store/people.ts'
import { listDelays } from './store/sign-in-delays.ts'

/** What one request may use: who asks, the database, and loaders that live as long as it does. */
export type AssociationContext = ReturnType<typeof associationContext>

/** What an operator may set of association. */
export interface AssociationSettings {
  /** Minutes without use after which a sign-in of a reviewer or an administrator ends; half an hour unless stated. */
  idleMinutes?: number | undefined
  /** Where seals of the audit are kept outside the database. */
  auditSealFile?: string | undefined
}

/** Context of one request; `caller` is whom the gateway speaks for. */
export function associationContext(
  db: Db,
  caller: Caller,
  { idleMinutes = usualIdleMinutes, auditSealFile }: AssociationSettings = {},
) {
  const districts = new DataLoader(async (codes: readonly string[]) => {
    const all = new Map((await listDistricts(db)).map((district) => [district.code, district]))
    return codes.map((code) => all.get(code) ?? null)
  })
  const own = withSessionVariables(db, caller)
  const organizations = registerLoader({ db, own }, organization)
  const people = registerLoader({ db, own }, person)
  return {
    ...recordContext(db, associationRecords, caller),
    idleMinutes,
    keptSeals: async () => (auditSealFile ? readKeptSeals(auditSealFile) : []),
    districts,
    outlines: new DataLoader(async (codes: readonly string[]) => {
      const drawn = new Map((await listOutlines(db, codes)).map((row) => [row.districtCode, row]))
      return codes.map((code) => drawn.get(code) ?? null)
    }),
    organizations,
    people,
    accounts: new DataLoader(async (ids: readonly string[]) => {
      const found = new Map((await findAccounts(own, ids)).map((row) => [row.id, row]))
      return ids.map((id) => found.get(id) ?? null)
    }),
    linksOpenUntil: new DataLoader(async (ids: readonly string[]) => {
      const open = await linksOpenUntil(own, ids)
      return ids.map((id) => open.get(id) ?? null)
    }),
    bindingsRequestedAt: new DataLoader(async (ids: readonly string[]) => {
      const waiting = await bindingsRequestedAt(own, ids)
      return ids.map((id) => waiting.get(id) ?? null)
    }),
    /** What other subgraphs borrow is at hand here. */
    owned: { District: districts, Organization: organizations, Person: people },
    signInDelays: new DataLoader((names: readonly string[]) => listDelays(own, names)),
    memberships: groupLoader(
      (ids) => listMemberships(db, ids),
      ({ organizationId }) => organizationId,
    ),
    formerNames: groupLoader(
      (ids) => listFormerNames(db, ids),
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

/** What is registered anybody may look up; what only waits to be, whoever sees a record that names it. */
function registerLoader<T extends typeof person | typeof organization>(
  { db, own }: { db: Db; own: Db },
  register: T,
) {
  return new DataLoader(async (ids: readonly string[]): Promise<(T['$inferSelect'] | null)[]> => {
    const found = await findCanonical(db, register, ids)
    const missing = ids.filter((id) => !found.has(id))
    const waiting = missing.length > 0 ? await findCanonical(own, register, missing) : new Map()
    return ids.map((id) => found.get(id) ?? waiting.get(id) ?? null)
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
