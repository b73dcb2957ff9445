import { language, text, type Words } from '../../language/language.ts'
import { recordShapes } from './record-shapes.generated.ts'
import { rowWords } from './row-words.generated.ts'
import { withoutBeside } from './without-beside.ts'

/** A field of a record: a value, something with a name, or a list of parts. */
export interface FieldShape {
  name: string
  words: Words
  enum?: string
  /** The list of the city that its value is of. */
  list?: string
  /** The field that says how its number, or its list, relates to the true one. */
  relation?: string
  /** The field of the upper number where it lies between two. */
  upTo?: string
  fields?: readonly FieldShape[]
}

/** Fields that are shown by themselves: what stands beside another is told with it. */
export const shownAlone = (fields: readonly FieldShape[]): FieldShape[] =>
  withoutBeside(fields, ({ name }) => name)

const shapes = recordShapes as Record<string, { words: Words; fields: readonly FieldShape[] }>

/** What the schema calls a type of record. */
export const typeWords = (type: string): Words => shapes[type]?.words ?? { zh: type, en: type }

/** What a field that every record has is called where it is reported. */
export const rowFieldWords = (name: string): Words =>
  (rowWords as Record<string, Words>)[name] ?? { zh: name, en: name }

/** Every type of record, in the order of what the schema calls them. */
export const recordTypeNames = (): string[] =>
  Object.keys(shapes).toSorted((one, other) =>
    text(typeWords(one)).localeCompare(text(typeWords(other)), language.value),
  )

/** Whether a type is one of records. */
export const isRecordType = (type: string): boolean => type in shapes

/** Fields of a type beyond those all records share. */
export const fieldsOf = (type: string): readonly FieldShape[] => shapes[type]?.fields ?? []

/** The list of the city that a field of a type takes its value from; empty where it takes it from none. */
export const listOf = (type: string, field: string): string =>
  fieldsOf(type).find(({ name }) => name === field)?.list ?? ''

/** The question for everything that is particular to a record of this type; null where there is nothing. */
export function detailQuery(type: string): string | null {
  const fields = fieldsOf(type)
  return fields.length === 0
    ? null
    : `query Detail($id: ID!) { node(id: $id) { ... on ${type} ${selectionOf(fields)} } }`
}

const selectionOf = (fields: readonly FieldShape[]): string =>
  `{ ${fields.map(({ name, fields: parts }) => (parts ? `${name} ${selectionOf(parts)}` : name)).join(' ')} }`
