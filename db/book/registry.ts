import { uuidOf } from '@kexie/schema/global-id'
import type { ProblemFact } from '@kexie/schema/problems'
import { inArray, sql } from 'drizzle-orm'
import { pinyin } from 'pinyin-pro'
import type { Db } from '../database.ts'
import { district, organization, person } from '../tables/association.ts'
import type { LockedRecord } from './move-records.ts'
import { newId } from './write-drafts.ts'

/** Someone as a report names them: by id, or by name and affiliation. */
export interface PersonNamed {
  person?: string | null | undefined
  name?: string | null | undefined
  affiliation?: string | null | undefined
}

/** An organization as a report names it: by id, or by its full name. */
export interface PartyNamed {
  organization?: string | null | undefined
  name?: string | null | undefined
}

type Provenance = LockedRecord['provenance']

/** Order in which people look a Chinese name up: tone-less pinyin, polyphones in context. */
export function sortKeyOf(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', v: true }).join(' ').toLowerCase().slice(0, 200)
}

const personKey = ({ name, affiliation }: PersonNamed) => `${name?.trim()}\n${affiliation?.trim() ?? ''}`

/** Ids of the people named, registering those met for the first time. The same name and affiliation is one person. */
export async function registerPeople(
  tx: Db,
  named: readonly PersonNamed[],
  provenance: Provenance,
): Promise<(given: PersonNamed) => string> {
  const unknown = [
    ...new Map(named.filter(({ person }) => !person).map((given) => [personKey(given), given])).entries(),
  ]
  const rows = unknown.map(([, { name, affiliation }], place) => ({
    place,
    id: newId(),
    name: name?.trim(),
    affiliation: affiliation?.trim() ?? '',
    country: 'CN',
    sort_key: sortKeyOf(name ?? ''),
    provenance,
  }))
  const ids = await register(tx, sql`association.register_people`, rows)
  const known = new Map(unknown.map(([key], place) => [key, ids.get(place) ?? '']))
  return (given) =>
    given.person ? (uuidOf('Person', given.person) ?? '') : (known.get(personKey(given)) ?? '')
}

/** Ids of the people named who are registered, empty for the others; nobody is registered by asking. */
export async function findPeople(
  tx: Db,
  named: readonly PersonNamed[],
): Promise<(given: PersonNamed) => string> {
  const unknown = named.filter(({ person, name }) => !person && name?.trim())
  const rows = unknown.map((given, place) => ({
    place,
    name: given.name?.trim(),
    affiliation: given.affiliation?.trim() ?? '',
  }))
  const ids = await register(tx, sql`association.find_people`, rows)
  const known = new Map(unknown.map((given, place) => [personKey(given), ids.get(place) ?? '']))
  return (given) =>
    given.person ? (uuidOf('Person', given.person) ?? '') : (known.get(personKey(given)) ?? '')
}

/** Ids of the organizations named, registering those met for the first time under `districtCode`. */
export async function registerOrganizations(
  tx: Db,
  named: readonly (PartyNamed & { districtCode: string })[],
  provenance: Provenance,
): Promise<(given: PartyNamed) => string> {
  const unknown = [
    ...new Map(
      named.filter(({ organization }) => !organization).map((given) => [given.name?.trim() ?? '', given]),
    ).entries(),
  ]
  const rows = unknown.map(([name, { districtCode }], place) => ({
    place,
    id: newId(),
    name,
    kind: 'OTHER',
    sort_key: sortKeyOf(name),
    district_code: districtCode,
    provenance,
  }))
  const ids = await register(tx, sql`association.register_organizations`, rows)
  const known = new Map(unknown.map(([name], place) => [name, ids.get(place) ?? '']))
  return (given) =>
    given.organization
      ? (uuidOf('Organization', given.organization) ?? '')
      : (known.get(given.name?.trim() ?? '') ?? '')
}

async function register(tx: Db, door: ReturnType<typeof sql>, rows: object[]): Promise<Map<number, string>> {
  if (rows.length === 0) return new Map()
  const found = await tx.execute<{ place: number; id: string }>(
    sql`select place, id from ${door}(${JSON.stringify(rows)}::text::jsonb)`,
  )
  return new Map(found.map(({ place, id }) => [place, id]))
}

/** What of the ids a report names exists: districts with whether they have parts, organizations, people. */
export interface Known {
  /** District code → true when records may be counted there, false when it is made of districts itself. */
  districts: ReadonlyMap<string, boolean>
  /** Code of the area that is part of no other. */
  city: string
  organizations: ReadonlySet<string>
  people: ReadonlySet<string>
}

/** Looks up everything a batch of rows refers to, three statements for any number of rows. */
export async function lookUp(
  tx: Db,
  ids: { organizations: readonly string[]; people: readonly string[] },
): Promise<Known> {
  const districts = await tx.select({ code: district.code, parent: district.parentCode }).from(district)
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
  const parents = new Set(districts.map(({ parent }) => parent))
  return {
    districts: new Map(districts.map(({ code }) => [code, !parents.has(code)])),
    city: districts.find(({ parent }) => parent === null)?.code ?? '',
    organizations: new Set(foundOrganizations.map(({ id }) => id)),
    people: new Set(foundPeople.map(({ id }) => id)),
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
