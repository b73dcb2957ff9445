import type { Db } from '@kexie/db/database'
import { organization, person } from '@kexie/db/tables/association'
import { record } from '@kexie/db/tables/reporting'
import { partFields } from '@kexie/records/field-values'
import { columnsToday } from '@kexie/records/identities'
import type { PartTable } from '@kexie/records/parts'
import { type RecordTable, sameRevision } from '@kexie/records/read-records'
import { type Naming, reportedColumns } from '@kexie/records/reported-row'
import type { FieldDefinition } from '@kexie/schema/record-definition'
import { and, asc, eq, isNull, notInArray } from 'drizzle-orm'
import { declaredTypes } from '../city/record-types.ts'
import { storedMerges } from '../city/stored-history.ts'
import type {
  CarriedMerge,
  CarriedOrganization,
  CarriedPerson,
  CarriedRecord,
  CarriedRecords,
} from './carried.ts'

type Declared = Pick<NonNullable<ReturnType<typeof declaredTypes.get>>, 'shape' | 'type'>
type Row = Readonly<Record<string, unknown>>

/**
 * All that was reported and accepted, with whom it names: what a database needs beside the package to answer as this one does. Nothing that
 * waits, was returned, withdrawn or corrected since.
 */
export async function storedRecords(db: Db): Promise<CarriedRecords> {
  const people = await storedPeople(db)
  const organizations = await storedOrganizations(db)
  const names = new Map(organizations.map(({ id, name }) => [id, name]))
  const naming = namingOf(new Map(people.map((one) => [one.id, one])), names)
  const records = new Map<string, CarriedRecord[]>()
  for (const [type, declared] of declaredTypes) {
    const own = await ofType(db, declared, naming)
    if (own.length > 0)
      records.set(
        type,
        own.map(({ organizationId, ...rest }) => ({
          organization: names.get(organizationId) ?? '',
          ...rest,
        })),
      )
  }
  return {
    people,
    organizations: organizations.flatMap(({ isNamedOnly, ...rest }) => (isNamedOnly ? rest : [])),
    merges: await mergesBeside(db),
    records,
    leftOut: await ofOwnTypes(db),
  }
}

/** How many records were accepted of the types that the city defined itself. */
const ofOwnTypes = (db: Db): Promise<number> =>
  db.$count(record, and(eq(record.status, 'ACCEPTED'), notInArray(record.type, [...declaredTypes.keys()])))

const storedPeople = (db: Db): Promise<CarriedPerson[]> =>
  db
    .select({
      id: person.id,
      name: person.name,
      affiliation: person.affiliation,
      country: person.country,
      provenance: person.provenance,
    })
    .from(person)
    .where(isNull(person.pendingFor))
    .orderBy(asc(person.id))

const storedOrganizations = (db: Db): Promise<(CarriedOrganization & { isNamedOnly: boolean })[]> =>
  db
    .select({
      id: organization.id,
      name: organization.name,
      kind: organization.kind,
      district: organization.districtCode,
      provenance: organization.provenance,
      isNamedOnly: organization.namedOnly,
    })
    .from(organization)
    .where(isNull(organization.pendingFor))
    .orderBy(asc(organization.id))

/** Merges of people, and of organizations that records alone have named: those of the register its package says. */
const mergesBeside = async (db: Db): Promise<CarriedMerge[]> =>
  (await storedMerges(db))
    .filter(({ isOfRegister }) => !isOfRegister)
    .map(({ kind, mergedId, intoId, reason }) => ({ kind, merged: mergedId, into: intoId, reason }))

/** People and organizations by their names, so that a reader sees who is meant; whom the register has under no name by id. */
function namingOf(people: ReadonlyMap<string, CarriedPerson>, names: ReadonlyMap<string, string>): Naming {
  return {
    person(id) {
      const { name, affiliation } = people.get(id) ?? {}
      if (!name) return { person: id }
      return affiliation ? { name, affiliation } : { name }
    },
    organization: (id) => (names.has(id) ? { name: names.get(id) } : { organization: id }),
  }
}

/** The accepted records of a type in the order in which they were made. */
async function ofType(db: Db, { shape, type }: Declared, naming: Naming) {
  const table = type.table as RecordTable
  const isAccepted = and(eq(record.type, shape.type), eq(record.status, 'ACCEPTED'))
  const rows = await db
    .select({
      columns: columnsToday(table),
      record: {
        id: record.id,
        title: record.title,
        occurredOn: record.occurredOn,
        district: record.districtCode,
        credit: record.credit,
        externalKey: record.externalKey,
        organizationId: record.organizationId,
        provenance: record.provenance,
        submittedAt: record.submittedAt,
      },
    })
    .from(record)
    .innerJoin(table, sameRevision(table))
    .where(isAccepted)
    .orderBy(asc(record.id))
  const parts = await partsOfType(db, { shape, type }, isAccepted, naming)
  return rows.map(({ columns, record: { id, title, organizationId, provenance, submittedAt, ...rest } }) => ({
    organizationId,
    provenance,
    submittedAt: provenance === 'RECONSTRUCTED' ? undefined : submittedAt?.toISOString(),
    row: {
      ...{ id, externalKey: rest.externalKey ?? undefined, title: shape.title ? undefined : title },
      ...{ occurredOn: rest.occurredOn, district: rest.district, credit: rest.credit ?? undefined },
      ...reportedColumns(shape.fields, columns as Row, naming),
      ...type.brought?.({ columns, parts: parts.kept(id) }),
      ...parts.brought(id),
    },
  }))
}

/** The lists of each accepted record of a type, in the order reported: as they are kept, and as a report would bring them, none where there is nothing in them. */
async function partsOfType(
  db: Db,
  { shape, type }: Declared,
  isAccepted: ReturnType<typeof and>,
  naming: Naming,
): Promise<Record<'kept' | 'brought', (id: string) => Readonly<Record<string, Row[]>>>> {
  const lists: { name: string; fields: readonly FieldDefinition[]; of: Map<string, Row[]> }[] = []
  for (const { name, fields } of partFields(shape.fields)) {
    const table = (type.parts as Readonly<Record<string, PartTable>>)[name]
    if (!table) continue
    const items: { id: string; columns: Row }[] = await db
      .select({ id: record.id, columns: columnsToday(table) })
      .from(record)
      .innerJoin(table, and(eq(table.recordId, record.id), eq(table.revision, record.contentRevision)))
      .where(isAccepted)
      .orderBy(asc(record.id), asc(table.position))
    const of = new Map(
      [...Map.groupBy(items, ({ id }) => id)].map(([id, own]) => [id, own.map((item) => item.columns)]),
    )
    lists.push({ name, fields, of })
  }
  const kept = (id: string) =>
    lists.map(({ name, fields, of }) => ({ name, fields, items: of.get(id) ?? [] }))
  return {
    kept: (id) => Object.fromEntries(kept(id).map(({ name, items }) => [name, items])),
    brought: (id) =>
      Object.fromEntries(
        kept(id)
          .filter(({ items }) => items.length > 0)
          .map(({ name, fields, items }) => [
            name,
            items.map((item) => reportedColumns(fields, item, naming)),
          ]),
      ),
  }
}
