import type { Db } from '@kexie/db/database'
import { organization } from '@kexie/db/tables/association'
import { newId } from '@kexie/runtime/new-id'
import type { Spelt } from '@kexie/schema/made-code'
import { otherKind } from '@kexie/schema/organization-kinds'
import { sql } from 'drizzle-orm'
import { pinyin } from 'pinyin-pro'
import type { PartyNamed, PersonNamed } from '../definition/named.ts'
import { asToday, identityKeys } from '../reading/identities.ts'
import type { LockedRecord } from '../review/lock-records.ts'

type Provenance = LockedRecord['provenance']

/** Order in which people look a Chinese name up: tone-less pinyin, polyphones in context. */
export function sortKeyOf(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', v: true }).join(' ').toLowerCase().slice(0, 200)
}

/** A thing with a name in each language as a code is made of it. */
export const spelt = ({ nameZh, nameEn }: { nameZh: string; nameEn: string }): Spelt => ({
  en: nameEn,
  pinyin: sortKeyOf(nameZh),
})

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
    .where(sql`${organization.name} = any (${sql.param(names)}::text[])`)
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
    ([name, given]) => [name, given.find(({ kind }) => kind !== otherKind) ?? given[0]] as const,
  )
  const rows = unknown.map(([name, given], place) => ({
    place,
    id: newId(),
    name,
    kind: given?.kind ?? otherKind,
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

async function ask(
  tx: Db,
  find: ReturnType<typeof sql>,
  rows: object[],
  naming?: Pick<Naming, 'organizationId' | 'waiting'>,
): Promise<Map<number, string>> {
  if (rows.length === 0) return new Map()
  const more = naming ? sql`, ${naming.organizationId}::uuid` : sql``
  const found = await tx.execute<{ place: number; id: string; waits?: boolean }>(
    sql`select * from ${find}(${JSON.stringify(rows)}::text::jsonb${more})`,
  )
  for (const { id, waits } of found) if (waits) naming?.waiting?.add(id)
  return new Map(found.map(({ place, id }) => [place, id]))
}
