import type { DocumentNode } from 'graphql'
import { type FieldDefinition, listOf, listValue, named, objectsOf } from './record-definition.ts'

/** Whether a field holds one or several values of a list of the city. */
export const takesFromList = (
  field: FieldDefinition,
): field is Extract<FieldDefinition, { kind: 'LIST_VALUE' | 'LIST_VALUES' }> =>
  field.kind === 'LIST_VALUE' || field.kind === 'LIST_VALUES'

/** A field of any type that takes its value from a list. */
export interface ListedField {
  type: string
  field: string
  list: string
}

/** Every field of a document that takes its value from a list, whatever it is a field of. */
export const listedFields = (document: DocumentNode): ListedField[] =>
  objectsOf(document).flatMap(({ name, fields = [] }) =>
    fields
      .filter(({ type }) => named(type).type === listValue)
      .map((field) => ({ type: name.value, field: field.name.value, list: listOf(field) })),
  )
