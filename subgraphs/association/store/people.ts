import type { Db } from '@kexie/db/database'
import { person } from '@kexie/db/tables/association'
import { personRole } from '@kexie/db/tables/association-memberships'
import { columnsToday, isOneOf } from '@kexie/records/identities'
import { type Page, type PageArguments, pageOf } from '@kexie/records/list-records'
import { cursorsOf } from '@kexie/runtime/cursor'
import { and, asc, desc, sql } from 'drizzle-orm'
import { isCalled, listed } from './identities.ts'

export type PersonRow = typeof person.$inferSelect
export type PersonPage = Page<PersonRow>
export type PersonRoleRow = typeof personRole.$inferSelect

/** People in pinyin order, all or those whose name contains `text`. */
export async function listPeople(
  db: Db,
  text: string | null | undefined,
  page: PageArguments,
): Promise<PersonPage> {
  const condition = and(listed(person), text ? isCalled(person, text) : undefined)
  const cursors = cursorsOf(db, 'people', ['text', 'uuid'])
  const cursor = cursors.decode(page.after)
  const rows = await db
    .select()
    .from(person)
    .where(
      and(condition, cursor && sql`(${person.sortKey}, ${person.id}) > (${cursor[0]}, ${cursor[1]}::uuid)`),
    )
    .orderBy(asc(person.sortKey), asc(person.id))
    .limit(page.first + 1)
  return pageOf(
    rows,
    page,
    cursors,
    ({ sortKey, id }) => [sortKey, id],
    () => db.$count(person, condition),
  )
}

const currentFirst = [sql`${personRole.endsOn} is not null`, desc(personRole.startsOn)]

/** Roles held in organizations, current ones first. */
export function listRolesOfOrganizations(db: Db, ids: readonly string[]): Promise<PersonRoleRow[]> {
  return db
    .select(columnsToday(personRole))
    .from(personRole)
    .where(isOneOf(personRole.organizationId, ids))
    .orderBy(...currentFirst)
}

/** Roles people hold, current ones first. */
export function listRolesOfPeople(db: Db, ids: readonly string[]): Promise<PersonRoleRow[]> {
  return db
    .select(columnsToday(personRole))
    .from(personRole)
    .where(isOneOf(personRole.personId, ids))
    .orderBy(...currentFirst)
}
