import type { Db } from '@kexie/db/database'
import { organization } from '@kexie/db/tables/association'
import { membership } from '@kexie/db/tables/association-memberships'
import { liesIn } from '@kexie/records/districts'
import { columnsToday, isOneOf } from '@kexie/records/identities'
import { type Page, type PageArguments, pageOf } from '@kexie/records/list-records'
import { sortKeyOf } from '@kexie/records/registry'
import { cursorsOf } from '@kexie/runtime/cursor'
import { and, asc, desc, eq, or, sql } from 'drizzle-orm'
import { isCalled, listed } from './identities.ts'
import { type Changes, changeRegister, wasCalled } from './organization-changes.ts'

export type OrganizationRow = typeof organization.$inferSelect
export type OrganizationPage = Page<OrganizationRow>
export type MembershipRow = typeof membership.$inferSelect

export interface OrganizationConditions {
  kind?: OrganizationRow['kind'] | null | undefined
  districts?: readonly string[] | undefined
  text?: string | null | undefined
  on?: string | null | undefined
  isNamedOnly?: boolean | null | undefined
}

/** Organizations in pinyin order. */
export async function listOrganizations(
  db: Db,
  { kind, districts, text, on, isNamedOnly }: OrganizationConditions,
  page: PageArguments,
): Promise<OrganizationPage> {
  const condition = and(
    listed(organization),
    kind ? eq(organization.kind, kind) : undefined,
    districts && liesIn(organization.districtCode, districts),
    text ? or(isCalled(organization, text), wasCalled(text)) : undefined,
    isNamedOnly === null || isNamedOnly === undefined ? undefined : eq(organization.namedOnly, isNamedOnly),
    on
      ? sql`coalesce(${organization.foundedOn}, '-infinity') <= ${on}::date and coalesce(${organization.dissolvedOn}, 'infinity') > ${on}::date`
      : undefined,
  )
  const cursors = cursorsOf(db, 'organizations', ['text', 'uuid'])
  const cursor = cursors.decode(page.after)
  const rows = await db
    .select()
    .from(organization)
    .where(
      and(
        condition,
        cursor && sql`(${organization.sortKey}, ${organization.id}) > (${cursor[0]}, ${cursor[1]}::uuid)`,
      ),
    )
    .orderBy(asc(organization.sortKey), asc(organization.id))
    .limit(page.first + 1)
  return pageOf(
    rows,
    page,
    cursors,
    ({ sortKey, id }) => [sortKey, id],
    () => db.$count(organization, condition),
  )
}

/** Memberships of organizations, the latest first. */
export function listMemberships(db: Db, organizationIds: readonly string[]): Promise<MembershipRow[]> {
  return db
    .select(columnsToday(membership))
    .from(membership)
    .where(isOneOf(membership.organizationId, organizationIds))
    .orderBy(desc(membership.admittedOn))
}

/** The registered organization of this name, however it is spelt. */
export async function findByName(db: Db, name: string): Promise<OrganizationRow | undefined> {
  const [found] = await db
    .select()
    .from(organization)
    .where(sql`${organization.folded} = association.folded_name(${name}) and ${listed(organization)}`)
  return found
}

/** Writes what is known of an organization that was only named until now; it was always so. */
export const completeOrganization = (db: Db, id: string, changes: Changes): Promise<OrganizationRow> =>
  changeRegister(db, id, changes, { day: null, reason: '补全登记 · completed in the register' })

/** Inserts one organization; its sort key is made from its name. */
export async function insertOrganization(
  db: Db,
  row: Omit<typeof organization.$inferInsert, 'sortKey'>,
): Promise<OrganizationRow> {
  const [inserted] = await db
    .insert(organization)
    .values({ ...row, sortKey: sortKeyOf(row.name) })
    .returning()
  if (!inserted) throw new Error(`organization ${row.name} was not inserted`)
  return inserted
}
