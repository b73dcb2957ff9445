import type { Db } from '@kexie/db/database'
import { district, organization, person } from '@kexie/db/tables/association'
import { uuidOf } from '@kexie/schema/global-id'
import type { Text } from '@kexie/schema/indicator'
import type { ProblemFact } from '@kexie/schema/problems'
import { inArray } from 'drizzle-orm'
import type { PartyNamed, PersonNamed } from '../definition/named.ts'
import type { KnownLists } from './list-values.ts'
import type { Box } from './remarks.ts'

/** An area as far as a report may name it. */
export interface KnownDistrict {
  /** False when it is made of districts itself. */
  counts: boolean
  /** From which day on nothing new lies in it, and what took its place; null while it is open. */
  closed: { on: string; name: Text; into: readonly Text[] } | null
}

/** What of the ids a report names exists: districts, organizations, people. */
export interface Known {
  /** By code. */
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
    west,
    south,
    east,
    north,
    code,
    parentCode: parent,
    nameZh,
    nameEn,
    closedOn,
    replacedBy,
  } = district
  const districts = await tx
    .select({ west, south, east, north, code, parent, nameZh, nameEn, closedOn, replacedBy })
    .from(district)
  const organizations = uuids('Organization', ids.organizations)
  const people = uuids('Person', ids.people)
  const [foundOrganizations, foundPeople] = [
    organizations.length
      ? await tx
          .select({ id: organization.id })
          .from(organization)
          .where(inArray(organization.id, organizations))
      : [],
    people.length ? await tx.select({ id: person.id }).from(person).where(inArray(person.id, people)) : [],
  ]
  // What took others up is made of none that is open.
  const parents = new Set(districts.flatMap(({ parent, closedOn }) => (closedOn ? [] : parent)))
  const names = new Map(districts.map(({ code, nameZh: zh, nameEn: en }) => [code, { zh, en }]))
  return {
    districts: new Map(
      districts.map(({ code, closedOn: on, replacedBy }) => [
        code,
        {
          counts: !parents.has(code),
          closed:
            on === null
              ? null
              : {
                  on,
                  name: names.get(code) ?? noName,
                  into: replacedBy.flatMap((one) => names.get(one) ?? []),
                },
        },
      ]),
    ),
    box: boxAround(districts, ({ code }) => !parents.has(code)),
    organizations: new Set(foundOrganizations.map(({ id }) => id)),
    people: new Set(foundPeople.map(({ id }) => id)),
  }
}

const noName: Text = { zh: '', en: '' }

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
