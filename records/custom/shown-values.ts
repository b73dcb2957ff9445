import type { Db } from '@kexie/db/database'
import { toGlobalId } from '@kexie/schema/global-id'
import type { Text } from '@kexie/schema/indicator'
import type { Language } from '@kexie/schema/problems'
import { fromDecimal, toNumber } from '@kexie/schema/quantity'
import type { FieldDefinition, RecordDefinition } from '@kexie/schema/record-definition'
import { typenameOf } from '@kexie/schema/records'
import DataLoader from 'dataloader'
import { sql } from 'drizzle-orm'
import { columnOf } from '../definition/field-values.ts'
import { valueName } from '../reading/list-values.ts'
import type { Names } from '../reading/names.ts'

type Row = Readonly<Record<string, unknown>>

/** What a record of a city's own type holds. */
export interface CustomContent {
  columns: Row
  parts: Readonly<Record<string, readonly Row[]>>
}

/** A person as a record shows him. */
interface PersonShown {
  name: string
  affiliation: string
}

export type People = DataLoader<string, PersonShown | null>

/** Loads people as records show them, as whom they are today. */
export const peopleOf = (db: Db): People =>
  new DataLoader(async (ids) => {
    const rows = await db.execute<PersonShown & { id: string } & Record<string, unknown>>(sql`
      select k as id, p.name, p.affiliation from unnest(${sql.param([...ids])}::uuid[]) k
      join association.person p on p.id = association.survivor(k)`)
    const found = new Map(rows.map((row) => [row.id, row]))
    return ids.map((id) => found.get(id) ?? null)
  })

interface Reader {
  language: Language
  names: Names
  people: People
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
  const { names, people, language } = reader
  const key = String(value)
  switch (field.kind) {
    case 'QUANTITY':
      return toNumber(fromDecimal(key))
    case 'PERSON':
      return named('Person', key, await people.load(key))
    case 'ORGANIZATION':
      return named('Organization', key, inLanguage(await names.organizations.load(key), language))
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

const inLanguage = (text: Text | null, language: Language) => text && { name: text[language] }

const named = (type: string, key: string, shown: PersonShown | { name: string } | null) =>
  shown && { ...shown, id: toGlobalId(type, key) }

/** A code that is on no list stands for itself. */
async function listValue(list: string, code: string, { names, language }: Reader) {
  const row = await names.listValues.load({ list, code })
  return { code, name: row ? valueName(row, language) : code }
}
