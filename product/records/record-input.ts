import { toGlobalId } from '@kexie/schema/global-id'
import type { FieldDefinition, RecordDefinition } from '@kexie/schema/record-definition'

type Row = Readonly<Record<string, unknown>>

/** A row of a file as `report…` takes it: ids are those of the graph. */
export const reportInput = ({ type, fields }: RecordDefinition, { id, district, ...rest }: Row): Row => ({
  ...(id === undefined ? {} : { id: toGlobalId(type, String(id)) }),
  ...(district === undefined ? {} : { district: toGlobalId('District', String(district)) }),
  ...inputOf(fields, rest),
})

/** Ids in a file are keys of their kind; what is no such thing is left for the input to refuse. */
const globalIds: Readonly<Record<string, string>> = { person: 'Person', organization: 'Organization' }

function inputOf(fields: readonly FieldDefinition[], row: Row): Row {
  const byName = new Map(fields.map((field) => [field.name, field]))
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const field = byName.get(name)
      return [name, field && typeof value === 'object' && value !== null ? given(field, value) : value]
    }),
  )
}

function given(field: FieldDefinition, value: object): unknown {
  if (field.kind === 'PARTS')
    return Array.isArray(value) ? value.map((item) => inputOf(field.fields, item)) : value
  if (!['PERSON', 'ORGANIZATION', 'RECORD'].includes(field.kind)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, named]) => {
      const type = field.kind === 'RECORD' && key === 'record' ? field.type : globalIds[key]
      return [key, type && typeof named === 'string' ? toGlobalId(type, named) : named]
    }),
  )
}

/** Another record as a row names it: by id, or by its title. */
export const recordKey = (type: string, { record, title }: { record?: unknown; title?: unknown }): string =>
  typeof record === 'string' ? record : `${type} ${title}`

/** The other records that a row names, each by its key. */
export function recordsNamed(fields: readonly FieldDefinition[], row: Row): string[] {
  return fields.flatMap((field) => {
    const value = row[field.name]
    if (field.kind === 'PARTS')
      return Array.isArray(value) ? value.flatMap((item: Row) => recordsNamed(field.fields, item)) : []
    if (field.kind !== 'RECORD' || typeof value !== 'object' || value === null) return []
    return [recordKey(field.type, value)]
  })
}
