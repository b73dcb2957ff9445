import { listKeptIn } from '@kexie/db/tables/list-column'
import { takesFromList } from '@kexie/schema/listed-fields'
import type { FieldDefinition } from '@kexie/schema/record-definition'
import { is } from 'drizzle-orm'
import { PgArray, type PgColumn } from 'drizzle-orm/pg-core'

/** PostgreSQL types that keep a field of each kind. */
const keeping: Readonly<Record<string, readonly string[]>> = {
  TEXT: ['text'],
  INTEGER: ['integer', 'smallint', 'bigint'],
  QUANTITY: ['numeric(20, 2)'],
  COORDINATE: ['numeric(9, 6)'],
  DATE: ['date'],
  BOOLEAN: ['boolean'],
  PERSON: ['uuid'],
  ORGANIZATION: ['uuid'],
  RECORD: ['uuid'],
  REGISTER: ['text'],
}

/**
 * In what a column is not what its field says: another type, other values of an enum, or a blank where the field has none, and the
 * other way round. None where they agree.
 */
export function columnFaults(field: FieldDefinition, column: PgColumn): string[] {
  const type = column.getSQLType()
  const kept = keeping[field.kind]
  const required = field.required || field.default !== undefined
  return [
    ...(kept && !kept.includes(type) ? [`${field.name} is ${field.kind}, its column ${type}`] : []),
    ...choiceFaults(field, column),
    ...listFaults(field, column),
    ...(required === column.notNull
      ? []
      : [
          `${field.name} is ${required ? 'never' : 'sometimes'} blank, its column ${column.notNull ? 'never' : 'sometimes'}`,
        ]),
  ]
}

/** A column keeps codes of the list its field names, and of no other. */
function listFaults(field: FieldDefinition, column: PgColumn): string[] {
  const kept = listKeptIn(column)
  const said = takesFromList(field) ? field.list : undefined
  if (kept !== said) return [`${field.name} is of the list ${said}, its column of ${kept}`]
  const isMany = is(column, PgArray)
  return said !== undefined && isMany !== (field.kind === 'LIST_VALUES')
    ? [`${field.name} is ${field.kind}, its column ${column.getSQLType()}`]
    : []
}

function choiceFaults(field: FieldDefinition, column: PgColumn): string[] {
  if (field.kind !== 'CHOICE' && field.kind !== 'CHOICES') return []
  const isList = is(column, PgArray)
  if (isList !== (field.kind === 'CHOICES'))
    return [`${field.name} is ${field.kind}, its column ${column.getSQLType()}`]
  const values = (isList ? (column.baseColumn as PgColumn) : column).enumValues ?? []
  const said = field.values.map(({ name }) => name)
  const differing = [
    ...said.filter((one) => !values.includes(one)),
    // A list, or a record, lies between no two numbers; the type of its column is that of numbers.
    ...values.filter((one) => !said.includes(one) && !(field.type === 'Relation' && one === 'BETWEEN')),
  ]
  return differing.length > 0 ? [`${field.name} and its column differ in ${differing.join(', ')}`] : []
}
