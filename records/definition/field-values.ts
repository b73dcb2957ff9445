import type { FieldDefinition, RecordDefinition } from '@kexie/schema/record-definition'
import type { PartyNamed, PersonNamed } from './named.ts'
import type { RecordReference } from './references.ts'

type Row = Readonly<Record<string, unknown>>

/** Whom and what rows name, found or registered. */
export interface Resolved {
  personId(given: PersonNamed): string
  organizationId(given: PartyNamed): string
  recordId(type: string, reference: RecordReference): string
}

/** The column or property a field is kept in. */
export function columnOf(field: FieldDefinition): string {
  if (field.kind === 'PERSON' || field.kind === 'ORGANIZATION' || field.kind === 'RECORD')
    return `${field.name}Id`
  if (field.kind !== 'REGISTER') return field.name
  return field.name + field.key[0]?.toUpperCase() + field.key.slice(1)
}

/** Fields of a type that reports bring and a column of its own table keeps. */
export const columnFields = (fields: readonly FieldDefinition[]) =>
  fields.filter(({ kind, computed }) => kind !== 'PARTS' && !computed)

/** Fields of a type that reports bring as lists and a part table keeps. */
export const partFields = (fields: readonly FieldDefinition[]) =>
  fields.flatMap((field) => (field.kind === 'PARTS' && !field.computed ? field : []))

/** A sound row as its tables keep it. */
export function contentOf({ fields }: RecordDefinition, row: Row, resolved: Resolved) {
  const lists = partFields(fields).map(({ name, fields: own }) => [
    name,
    ((row[name] ?? []) as Row[]).map((item) => columnsOf(own, item, resolved)),
  ])
  return { columns: columnsOf(fields, row, resolved), parts: Object.fromEntries(lists) }
}

function columnsOf(fields: readonly FieldDefinition[], row: Row, resolved: Resolved) {
  return Object.fromEntries(
    columnFields(fields).map((field) => [columnOf(field), kept(field, row[field.name], resolved)]),
  )
}

function kept(field: FieldDefinition, value: unknown, resolved: Resolved): unknown {
  if (value === null || value === undefined) return null
  if (field.kind === 'TEXT') return (value as string).trim() || null
  if (field.kind === 'COORDINATE') return (value as number).toFixed(6)
  if (field.kind === 'QUANTITY') return (value as number).toFixed(2)
  if (field.kind === 'PERSON') return resolved.personId(value as PersonNamed)
  if (field.kind === 'ORGANIZATION') return resolved.organizationId(value as PartyNamed)
  if (field.kind === 'RECORD') return resolved.recordId(field.type, value as RecordReference)
  return value
}

/** Every value that fields of `kind` have in a row, its parts included, with the field it stands in. */
export function valuesOf<Value>(
  fields: readonly FieldDefinition[],
  row: Row,
  kind: FieldDefinition['kind'],
): { field: FieldDefinition; value: Value }[] {
  return fields
    .filter(({ computed }) => !computed)
    .flatMap((field) => {
      const value = row[field.name]
      if (value === null || value === undefined) return []
      if (field.kind === 'PARTS')
        return (value as Row[]).flatMap((item) => valuesOf<Value>(field.fields, item, kind))
      return field.kind === kind ? { field, value: value as Value } : []
    })
}
