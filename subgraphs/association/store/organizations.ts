import { decodeCursor } from '@kexie/db/book/cursor'
import { type Page, type PageArguments, pageOf } from '@kexie/db/book/list-records'
import { containing } from '@kexie/db/book/record-filter'
import { sortKeyOf } from '@kexie/db/book/registry'
import type { Db } from '@kexie/db/database'
import { membership, organization } from '@kexie/db/tables/association'
import { and, asc, desc, eq, ilike, inArray, sql } from 'drizzle-orm'
import { unmerged } from './identities.ts'

export type OrganizationRow = typeof organization.$inferSelect
export type OrganizationPage = Page<OrganizationRow>
export type MembershipRow = typeof membership.$inferSelect

export interface OrganizationConditions {
  kind?: OrganizationRow['kind'] | null | undefined
  districtCode?: string | null | undefined
  text?: string | null | undefined
  on?: string | null | undefined
}

/** Organizations in pinyin order. */
export async function listOrganizations(
  db: Db,
  { kind, districtCode, text, on }: OrganizationConditions,
  page: PageArguments,
): Promise<OrganizationPage> {
  const condition = and(
    unmerged(organization),
    kind ? eq(organization.kind, kind) : undefined,
    districtCode ? eq(organization.districtCode, districtCode) : undefined,
    text ? ilike(organization.name, containing(text)) : undefined,
    on
      ? sql`coalesce(${organization.foundedOn}, '-infinity') <= ${on}::date and coalesce(${organization.dissolvedOn}, 'infinity') > ${on}::date`
      : undefined,
  )
  const cursor = decodeCursor(page.after, 2)
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
    ({ sortKey, id }) => [sortKey, id],
    () => db.$count(organization, condition),
  )
}

/** Memberships of organizations, the latest first. */
export function listMemberships(db: Db, organizationIds: readonly string[]): Promise<MembershipRow[]> {
  return db
    .select()
    .from(membership)
    .where(inArray(membership.organizationId, [...organizationIds]))
    .orderBy(desc(membership.admittedOn))
}

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
