import type { Db } from '@kexie/db/database'
import { district, organization, person } from '@kexie/db/tables/association'
import { uuidOf } from '@kexie/schema/global-id'
import type { Text } from '@kexie/schema/indicator'
import type { ProblemFact } from '@kexie/schema/problems'
import { sql } from 'drizzle-orm'
import type { PartyNamed, PersonNamed } from '../definition/named.ts'
import type { KnownLists } from './list-values.ts'
import type { Box } from './remarks.ts'

/** An area that a row may name. */
export interface KnownDistrict {
  name: Text
  /** Names of the open areas it is made of; none where records may be counted there. */
  parts: readonly Text[]
  /** From which day on nothing new lies in it, and what took its place; null while it is open. */
  closed: { on: string; into: readonly Text[] } | null
}

/** What of the ids a report names exists: districts with what they are made of, organizations, people. */
export interface Known {
  /** Areas by their codes. */
  districts: ReadonlyMap<string, KnownDistrict>
  /** The box around all districts, null unless each has one or lies in one that has. */
  box?: Box | null
  organizations: ReadonlySet<string>
  people: ReadonlySet<string>
  lists: KnownLists
}

/** Looks up everything a batch of rows refers to, three statements for any number of rows. */
export async function lookUp(
  tx: Db,
  ids: { organizations: readonly string[]; people: readonly string[] },
): Promise<Omit<Known, 'lists'>> {
  const {
    code,
    nameZh: zh,
    nameEn: en,
    parentCode: parent,
    west,
    south,
    east,
    north,
    closedOn,
    replacedBy,
  } = district
  const districts = await tx
    .select({ code, name: { zh, en }, parent, west, south, east, north, closedOn, replacedBy })
    .from(district)
    .orderBy(code)
  const organizations = uuids('Organization', ids.organizations)
  const people = uuids('Person', ids.people)
  const [foundOrganizations, foundPeople] = [
    organizations.length
      ? await tx
          .select({ id: organization.id })
          .from(organization)
          .where(sql`${organization.id} = any (${sql.param(organizations)}::uuid[])`)
      : [],
    people.length
      ? await tx
          .select({ id: person.id })
          .from(person)
          .where(sql`${person.id} = any (${sql.param(people)}::uuid[])`)
      : [],
  ]
  // What took others up is made of none that is open.
  const parts = Map.groupBy(
    districts.filter(({ closedOn }) => !closedOn),
    ({ parent }) => parent,
  )
  const partsOf = (code: string) => (parts.get(code) ?? []).map(({ name }) => name)
  const names = new Map(districts.map(({ code, name }) => [code, name]))
  return {
    districts: new Map(
      districts.map(({ code, name, closedOn: on, replacedBy }) => {
        const closed = on === null ? null : { on, into: replacedBy.flatMap((one) => names.get(one) ?? []) }
        return [code, { name, parts: partsOf(code), closed }]
      }),
    ),
    box: boxAround(districts, ({ code }) => !parts.has(code)),
    organizations: new Set(foundOrganizations.map(({ id }) => id)),
    people: new Set(foundPeople.map(({ id }) => id)),
  }
}

interface Bounded extends Pick<typeof district.$inferSelect, keyof Box> {
  code: string
  parent: string | null
}

function boxAround(all: readonly Bounded[], isLowest: (one: Bounded) => boolean): Box | null {
  const byCode = new Map(all.map((one) => [one.code, one]))
  const boxed = (one: Bounded | undefined): Bounded | undefined =>
    one && one.west === null ? boxed(byCode.get(one.parent ?? '')) : one
  const found = all.filter(isLowest).map(boxed)
  const boxes = found.filter((one) => one !== undefined)
  if (boxes.length === 0 || boxes.length < found.length) return null
  const of = (side: keyof Box) => boxes.map((one) => Number(one[side]))
  return {
    west: Math.min(...of('west')),
    south: Math.min(...of('south')),
    east: Math.max(...of('east')),
    north: Math.max(...of('north')),
  }
}

function uuids(type: string, ids: readonly string[]): string[] {
  return [...new Set(ids.flatMap((id) => uuidOf(type, id) ?? []))]
}

/** Problem of a row that names an organization by an id that does not exist, or by nothing. */
export function partyProblems(
  field: string,
  { organization: id, name }: PartyNamed,
  known: Known,
): ProblemFact[] {
  const label = { zh: '单位', en: 'Organization' }
  if (id)
    return known.organizations.has(uuidOf('Organization', id) ?? '')
      ? []
      : [{ code: 'NOT_FOUND', field, label, received: id }]
  return name?.trim() ? [] : [{ code: 'REQUIRED', field, label }]
}

/** Problem of a row that names a person by an id that does not exist, or by nothing. */
export function personProblems(
  field: string,
  { person: id, name }: PersonNamed,
  known: Known,
): ProblemFact[] {
  const label = { zh: '姓名', en: 'Person' }
  if (id)
    return known.people.has(uuidOf('Person', id) ?? '')
      ? []
      : [{ code: 'NOT_FOUND', field, label, received: id }]
  return name?.trim() ? [] : [{ code: 'REQUIRED', field, label }]
}
