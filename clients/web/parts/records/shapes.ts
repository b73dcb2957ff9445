import { customShapes } from '../../city/custom-types.ts'
import type { FieldShape, TypeShape } from '../../city/shape-of.ts'
import { language, text, type Words } from '../../language/language.ts'
import { recordShapes } from './record-shapes.generated.ts'
import { rowWords } from './row-words.generated.ts'
import { withoutBeside } from './without-beside.ts'

export type { FieldShape } from '../../city/shape-of.ts'

/** Fields that are shown by themselves: what stands beside another is told with it. */
export const shownAlone = (fields: readonly FieldShape[]): FieldShape[] =>
  withoutBeside(fields, ({ name }) => name)

const shapes = recordShapes as Record<string, TypeShape>

const shapeNamed = (type: string): TypeShape | undefined => shapes[type] ?? customShapes.value[type]

/** What a type of record is called, by the schema or by the city that defined it. */
export const typeWords = (type: string): Words => shapeNamed(type)?.words ?? { zh: type, en: type }

/** A record as it is answered: those of the types that the city defined have one type in the graph and say which is theirs. */
export interface Typed {
  __typename: string
  definition?: { type: string }
}

/** The type of a record; blank where there is no record. */
export const typeOf = (record: Typed | null | undefined): string =>
  record?.definition?.type ?? record?.__typename ?? ''

/** What a field that every record has is called where it is reported. */
export const rowFieldWords = (name: string): Words =>
  (rowWords as Record<string, Words>)[name] ?? { zh: name, en: name }

/** Every type of record, in the order of what the schema calls them. */
export const recordTypeNames = (): string[] =>
  [...Object.keys(shapes), ...Object.keys(customShapes.value)].toSorted((one, other) =>
    text(typeWords(one)).localeCompare(text(typeWords(other)), language.value),
  )

/** Whether a type is one of records. */
export const isRecordType = (type: string): boolean =>
  type === 'CustomRecord' || shapeNamed(type) !== undefined

/** Fields of a type beyond those all records share. */
export const fieldsOf = (type: string): readonly FieldShape[] => shapeNamed(type)?.fields ?? []

/** The list of the city that a field of a type takes its value from; empty where it takes it from none. */
export const listOf = (type: string, field: string): string =>
  fieldsOf(type).find(({ name }) => name === field)?.list ?? ''

/** The question for everything that is particular to a record of this type; null where there is nothing. */
export function detailQuery(type: string): string | null {
  if (type in customShapes.value)
    return `query Detail($id: ID!) { node(id: $id) { ... on CustomRecord { values } } }`
  const fields = fieldsOf(type)
  return fields.length === 0
    ? null
    : `query Detail($id: ID!) { node(id: $id) { ... on ${type} ${selectionOf(fields)} } }`
}

const selectionOf = (fields: readonly FieldShape[]): string =>
  `{ ${fields.map(({ name, fields: parts }) => (parts ? `${name} ${selectionOf(parts)}` : name)).join(' ')} }`
