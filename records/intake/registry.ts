import type { Db } from '@kexie/db/database'
import { district, organization, person } from '@kexie/db/tables/association'
import { newId } from '@kexie/runtime/new-id'
import { uuidOf } from '@kexie/schema/global-id'
import type { ProblemFact } from '@kexie/schema/problems'
import { inArray, sql } from 'drizzle-orm'
import { pinyin } from 'pinyin-pro'
import type { PartyNamed, PersonNamed } from '../definition/named.ts'
import { asToday, identityKeys } from '../reading/identities.ts'
import type { LockedRecord } from '../review/move-records.ts'
import type { KnownLists } from './list-values.ts'
import type { Box } from './remarks.ts'

export type { PartyNamed, PersonNamed } from '../definition/named.ts'

type Provenance = LockedRecord['provenance']

/** Order in which people look a Chinese name up: tone-less pinyin, polyphones in context. */
export function sortKeyOf(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', v: true }).join(' ').toLowerCase().slice(0, 200)
}

const personKey = ({ name, affiliation }: PersonNamed) => `${name?.trim()}\n${affiliation?.trim() ?? ''}`

/** For whom names are looked up: the organization that reports. */
interface Naming {
  organizationId: string
  provenance: Provenance
  /** Takes the ids of those that wait to be registered. */
  waiting?: Set<string> | undefined
}

/**
 * Ids of the people named. Whom the register does not know waits beside it until a record that names him is accepted; the
 * same name and affiliation, however they are spelt, is one person.
 */
export async function namePeople(
  tx: Db,
  named: readonly PersonNamed[],
  { organizationId, provenance, waiting }: Naming,
): Promise<(given: PersonNamed) => string> {
  const byId = await peopleById(tx, named)
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
  const ids = await ask(tx, sql`association.name_people`, rows, { organizationId, waiting })
  const known = new Map(unknown.map(([key], place) => [key, ids.get(place) ?? '']))
  return (given) => (given.person ? (byId(given.person) ?? '') : (known.get(personKey(given)) ?? ''))
}

/** Ids of the people named whom the caller knows, empty for the others; nobody is named by asking. */
export async function findPeople(
  tx: Db,
  named: readonly PersonNamed[],
): Promise<(given: PersonNamed) => string> {
  const byId = await peopleById(tx, named)
  const unknown = named.filter(({ person, name }) => !person && name?.trim())
  const rows = unknown.map((given, place) => ({
    place,
    name: given.name?.trim(),
    affiliation: given.affiliation?.trim() ?? '',
  }))
  const ids = await ask(tx, sql`association.find_people`, rows)
  const known = new Map(unknown.map((given, place) => [personKey(given), ids.get(place) ?? '']))
  return (given) => (given.person ? (byId(given.person) ?? '') : (known.get(personKey(given)) ?? ''))
}

/** Ids of the organizations named that are registered, empty for the others; nobody is registered by asking. */
export async function findOrganizations(
  tx: Db,
  named: readonly PartyNamed[],
): Promise<(given: PartyNamed) => string> {
  const byId = await identityKeys(
    tx,
    'Organization',
    named.flatMap(({ organization }) => organization || []),
  )
  const names = named.flatMap(({ organization: id, name }) => (id ? [] : name?.trim() || []))
  const rows = await tx
    .select({ id: asToday(organization.id), name: organization.name })
    .from(organization)
    .where(inArray(organization.name, names))
  const known = new Map(rows.map(({ id, name }) => [name, id]))
  return ({ organization: id, name }) => (id ? byId(id) : known.get(name?.trim() ?? '')) ?? ''
}

/** Ids of the organizations named, as `namePeople`; what is met for the first time is of `kind` and in `districtCode`. */
export async function nameOrganizations(
  tx: Db,
  named: readonly (PartyNamed & { districtCode: string; kind: string })[],
  { organizationId, provenance, waiting }: Naming,
): Promise<(given: PartyNamed) => string> {
  const byId = await identityKeys(
    tx,
    'Organization',
    named.flatMap(({ organization }) => organization || []),
  )
  const byName = Map.groupBy(
    named.filter(({ organization }) => !organization),
    ({ name }) => name?.trim() ?? '',
  )
  // Of several fields that name it the one that says what it is.
  const unknown = [...byName].map(
    ([name, given]) => [name, given.find(({ kind }) => kind !== 'OTHER') ?? given[0]] as const,
  )
  const rows = unknown.map(([name, given], place) => ({
    place,
    id: newId(),
    name,
    kind: given?.kind ?? 'OTHER',
    sort_key: sortKeyOf(name),
    district_code: given?.districtCode,
    provenance,
  }))
  const ids = await ask(tx, sql`association.name_organizations`, rows, { organizationId, waiting })
  const known = new Map(unknown.map(([name], place) => [name, ids.get(place) ?? '']))
  return (given) =>
    given.organization ? (byId(given.organization) ?? '') : (known.get(given.name?.trim() ?? '') ?? '')
}

const peopleById = (tx: Db, named: readonly PersonNamed[]) =>
  identityKeys(
    tx,
    'Person',
    named.flatMap(({ person }) => person || []),
  )

/** Keeps which of the people and organizations that revisions name are not registered yet. */
export async function keepNames(
  tx: Db,
  revisions: readonly { id: string; revision: number; names?: readonly string[] }[],
): Promise<void> {
  if (revisions.length === 0) return
  const rows = revisions.map(({ id, revision, names = [] }) => ({ id, revision, names: [...new Set(names)] }))
  await tx.execute(sql`select association.keep_names(${JSON.stringify(rows)}::text::jsonb)`)
}

async function ask(
  tx: Db,
  door: ReturnType<typeof sql>,
  rows: object[],
  naming?: Pick<Naming, 'organizationId' | 'waiting'>,
): Promise<Map<number, string>> {
  if (rows.length === 0) return new Map()
  const more = naming ? sql`, ${naming.organizationId}::uuid` : sql``
  const found = await tx.execute<{ place: number; id: string; waits?: boolean }>(
    sql`select * from ${door}(${JSON.stringify(rows)}::text::jsonb${more})`,
  )
  for (const { id, waits } of found) if (waits) naming?.waiting?.add(id)
  return new Map(found.map(({ place, id }) => [place, id]))
}

/** What of the ids a report names exists: districts with whether they have parts, organizations, people. */
export interface Known {
  /** District code → true when records may be counted there, false when it is made of districts itself. */
  districts: ReadonlyMap<string, boolean>
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
  const { code, parentCode: parent, west, south, east, north } = district
  const districts = await tx.select({ code, parent, west, south, east, north }).from(district)
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
    box: boxAround(districts, ({ code }) => !parents.has(code)),
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
