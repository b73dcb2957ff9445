import type { Words } from '../../language/language.ts'
import { recordShapes } from './record-shapes.generated.ts'

/** A field of a record: a value, something with a name, or a list of parts. */
export interface FieldShape {
  name: string
  words: Words
  enum?: string
  fields?: readonly FieldShape[]
}

interface Shapes {
  types: Record<string, { words: Words; fields: readonly FieldShape[] }>
  enums: Record<string, Record<string, Words>>
}

const shapes = recordShapes as Shapes

/** What the schema calls a type of record. */
export const typeWords = (type: string): Words => shapes.types[type]?.words ?? { zh: type, en: type }

/** Fields of a type beyond those all records share. */
export const fieldsOf = (type: string): readonly FieldShape[] => shapes.types[type]?.fields ?? []

/** What the schema calls a value of an enum. */
export const valueWords = (type: string, value: string): Words =>
  shapes.enums[type]?.[value] ?? { zh: value, en: value }

/** The question for everything that is particular to a record of this type; null where there is nothing. */
export function detailQuestion(type: string): string | null {
  const fields = fieldsOf(type)
  return fields.length === 0
    ? null
    : `query Detail($id: ID!) { node(id: $id) { ... on ${type} ${selectionOf(fields)} } }`
}

const selectionOf = (fields: readonly FieldShape[]): string =>
  `{ ${fields.map(({ name, fields: parts }) => (parts ? `${name} ${selectionOf(parts)}` : name)).join(' ')} }`
