import type { Db } from '@kexie/db/database'
import { upsertMany } from '@kexie/db/insert-many'
import { district, organization } from '@kexie/db/tables/association'
import { account } from '@kexie/db/tables/association-accounts'
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { AccountRow } from './accounts.ts'
import type { DistrictRow } from './districts.ts'
import type { WhenAndWhy } from './organization-changes.ts'
import type { OrganizationRow } from './organizations.ts'

/** The day from which on what was said last of each area holds; -infinity where it was always so. */
export async function lastChanges(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db.execute<{ code: string; day: string }>(
    sql`select a.code, max(a.since)::text as day from association.areas(null) a group by 1`,
  )
  return new Map(rows.map(({ code, day }) => [code, day]))
}

/** Bodies of areas that are neither dissolved before a day nor merged into others, by name. */
export function listBodies(
  db: Db,
  codes: readonly string[],
  since: string | null,
): Promise<OrganizationRow[]> {
  return db
    .select()
    .from(organization)
    .where(
      and(
        inArray(organization.districtCode, [...codes]),
        isNull(organization.pendingFor),
        sql`coalesce(${organization.dissolvedOn}, 'infinity') >= coalesce(${since}::date, '-infinity')`,
        sql`not exists (select from association.identity_merge m where m.merged_id = ${organization.id})`,
      ),
    )
    .orderBy(asc(organization.sortKey), asc(organization.id))
}

/** Reviewers of areas, by name. */
export const listReviewers = (db: Db, codes: readonly string[]): Promise<AccountRow[]> =>
  db
    .select()
    .from(account)
    .where(and(eq(account.role, 'DISTRICT_REVIEWER'), inArray(account.districtCode, [...codes])))
    .orderBy(asc(account.name))

/** Accepted records since a day in areas and in what they are made of. */
export async function countRecords(db: Db, codes: readonly string[], since: string): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`
    select count(*)::integer as count from reporting.record r
    where r.status = 'ACCEPTED' and r.occurred_on >= ${since}::date
      and r.district_code in (select s.district_code from association.scope(null) s where s.scope_code = any (${sql.param([...codes])}::text[]))`)
  return row?.count ?? 0
}

/** Names of the forms that kinds of organizations in these areas owe today, as anybody may read them. */
export async function formsOwedIn(
  db: Db,
  codes: readonly string[],
  today: string,
): Promise<{ zh: string; en: string }[]> {
  const rows = await db.execute<{ zh: string; en: string }>(sql`
    select distinct f.name_zh as zh, f.name_en as en from reporting.duty d join reporting.form f on f.code = d.form_code
    where d.district_code = any (${sql.param([...codes])}::text[]) and coalesce(d.ends_on, 'infinity') >= ${today}::date order by 1`)
  return [...rows]
}

/** Writes areas, new or changed, from a day on; the database keeps what they were (`association.keep_tree`). */
export async function writeAreas(tx: Db, areas: readonly DistrictRow[], said: WhenAndWhy): Promise<void> {
  await tx.execute(sql`select set_config('kexie.change', ${JSON.stringify(said)}, true)`)
  await upsertMany(tx, district, areas)
  await tx.execute(sql`select set_config('kexie.change', '', true)`)
}

/** Has a reviewer look at another area. */
export async function moveReviewer(tx: Db, id: string, districtCode: string): Promise<void> {
  await tx.update(account).set({ districtCode }).where(eq(account.id, id))
}
