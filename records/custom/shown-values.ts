import type { Db } from '@kexie/db/database'
import { toGlobalId } from '@kexie/schema/global-id'
import type { Language } from '@kexie/schema/problems'
import { fromDecimal, toNumber } from '@kexie/schema/quantity'
import type { FieldDefinition, RecordDefinition } from '@kexie/schema/record-definition'
import { typenameOf } from '@kexie/schema/records'
import DataLoader from 'dataloader'
import { type SQL, sql } from 'drizzle-orm'
import { columnOf } from '../definition/field-values.ts'
import { valueName } from '../reading/list-values.ts'
import type { Names } from '../reading/names.ts'

type Row = Readonly<Record<string, unknown>>

/** What a record of a city's own type holds. */
export interface CustomContent {
  columns: Row
  parts: Readonly<Record<string, readonly Row[]>>
}

/** Somebody whom a record names, as he is today. */
interface Named extends Record<string, unknown> {
  named: string
  id: string
  name: string
  /** Of a person. */
  affiliation?: string
}

/** Loaders of those whom records name, by the ids that stand in them. */
export interface NamedLoaders {
  people: DataLoader<string, Named | null>
  organizations: DataLoader<string, Named | null>
}

/** Loads those whom records name, as whom they are today: one statement for all of a kind. */
export const namedLoaders = (db: Db): NamedLoaders => ({
  people: loader(
    db,
    (ids) => sql`
      select k as named, p.id, p.name, p.affiliation from unnest(${ids}::uuid[]) k
      join association.person p on p.id = association.survivor(k)`,
  ),
  organizations: loader(
    db,
    (ids) => sql`
      select k as named, o.id, o.name from unnest(${ids}::uuid[]) k
      join association.organization o on o.id = association.survivor(k)`,
  ),
})

const loader = (db: Db, select: (ids: SQL) => SQL): DataLoader<string, Named | null> =>
  new DataLoader(async (ids) => {
    const rows = await db.execute<Named>(select(sql`${sql.param([...ids])}`))
    const found = new Map(rows.map((row) => [row.named, row]))
    return ids.map((id) => found.get(id) ?? null)
  })

interface Reader {
  language: Language
  names: Names
  named: NamedLoaders
}

/**
 * What a record says, by the names of its fields, in the shape that a type of the code has in the graph: a person with name and affiliation, a
 * value of a list with code and name, lists as lists; blanks as null.
 */
export async function shownValues(
  { fields }: Pick<RecordDefinition, 'fields'>,
  { columns, parts }: CustomContent,
  reader: Reader,
): Promise<Record<string, unknown>> {
  const entries = fields.map(async (field) => {
    if (field.kind !== 'PARTS') return [field.name, await shownValue(field, columns[columnOf(field)], reader)]
    const items = (parts[field.name] ?? []).map((item) =>
      shownValues(field, { columns: item, parts: {} }, reader),
    )
    return [field.name, await Promise.all(items)]
  })
  return Object.fromEntries(await Promise.all(entries))
}

async function shownValue(field: FieldDefinition, value: unknown, reader: Reader): Promise<unknown> {
  if (value === null || value === undefined) return field.kind === 'LIST_VALUES' ? [] : null
  const { names, named, language } = reader
  const key = String(value)
  switch (field.kind) {
    case 'QUANTITY':
      return toNumber(fromDecimal(key))
    case 'PERSON':
      return shownAs('Person', await named.people.load(key))
    case 'ORGANIZATION':
      return shownAs('Organization', await named.organizations.load(key))
    case 'RECORD': {
      const title = (await names.records.load(key))?.[language]
      return title === undefined ? null : { id: toGlobalId(typenameOf(field.type), key), title }
    }
    case 'LIST_VALUE':
      return listValue(field.list, key, reader)
    case 'LIST_VALUES':
      return Promise.all((value as unknown[]).map((code) => listValue(field.list, String(code), reader)))
    default:
      return value
  }
}

function shownAs(type: string, found: Named | null) {
  if (!found) return null
  const { id, named: _, ...shown } = found
  return { ...shown, id: toGlobalId(type, id) }
}

/** A code that is on no list stands for itself. */
async function listValue(list: string, code: string, { names, language }: Reader) {
  const row = await names.listValues.load({ list, code })
  return { code, name: row ? valueName(row, language) : code }
}
