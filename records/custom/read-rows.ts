import { argumentReader } from '@kexie/runtime/read-arguments'
import { customSdl, pluralOf } from '@kexie/schema/custom-definition'
import type { StatedType } from '@kexie/schema/custom-type'
import { expandDeclarations } from '@kexie/schema/expand'
import type { ProblemFact } from '@kexie/schema/problems'
import type { FieldDefinition, RecordDefinition } from '@kexie/schema/record-definition'
import { rowFieldsOf } from '@kexie/schema/row-fields'
import { scalars } from '@kexie/schema/scalars'
import { recordSdl, sharedSdl } from '@kexie/schema/shared-sdl'
import {
  buildASTSchema,
  coerceInputValue,
  concatAST,
  type GraphQLInputObjectType,
  GraphQLScalarType,
  parse,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import type { RowInput } from '../definition/record-type.ts'
import { expectedOf, kinds, shown } from './row-words.ts'

/** A row as it was sent, read as a row of its type; or what keeps it from being one. */
export type ReadRow = { input: RowInput } | { problems: ProblemFact[] }

type Read = (rows: readonly unknown[]) => ReadRow[]

const readers = new LRUCache<string, Read>({ max: 200 })

/**
 * Reads rows of a type that the city defined by the input that a type of the code would have: the same scalars, defaults and texts,
 * and of what is no such input the place, what was expected and what came.
 * @param hash of the definition, by which the reader is known
 */
export function rowReader(stated: StatedType, definition: RecordDefinition, hash: string): Read {
  const known = readers.get(hash)
  if (known) return known
  const read = readerOf(stated, definition)
  readers.set(hash, read)
  return read
}

const asked = ({ fields, ...stated }: StatedType): StatedType => ({
  ...stated,
  // Whatever is missing is told with everything else that is wrong with the row.
  fields: fields.flatMap((field) => (field.isRetired ? [] : { ...field, ...optional(field) })),
})

const optional = ({ fields }: StatedType['fields'][number]) => ({
  isRequired: false,
  fields: fields.map((field) => ({ ...field, isRequired: false })),
})

function readerOf(stated: StatedType, definition: RecordDefinition): Read {
  const own = expandDeclarations(parse(customSdl(asked(stated)), { noLocation: true }))
  const schema = buildASTSchema(concatAST([parse(`${sharedSdl}\n${recordSdl}`), own]), {
    assumeValidSDL: true,
  })
  for (const scalar of Object.values(scalars)) {
    const declared = schema.getType(scalar.name)
    if (declared instanceof GraphQLScalarType) declared.parseValue = scalar.parseValue
  }
  const type = schema.getType(`${stated.type}Input`) as GraphQLInputObjectType
  const report = schema.getType(`Report${pluralOf(stated.type)}Input`) as GraphQLInputObjectType
  const texts = argumentReader(
    [report.getFields().rows].flatMap((field) => field ?? []),
    Number.POSITIVE_INFINITY,
  )
  const fields = [...rowFieldsOf(definition), ...definition.fields]
  const required = rowFieldsOf(definition).filter((field) => field.required)
  return (rows) =>
    rows.map((row) => {
      const problems = missingIn(row, required)
      const input = problems.length > 0 ? undefined : coerced(row, { type, fields, problems })
      if (problems.length > 0) return { problems }
      const read = texts?.({ rows: [input] }, []) as { rows: [RowInput] } | undefined
      return { input: read ? read.rows[0] : (input as RowInput) }
    })
}

/** What every row says; without it there is no row to read. */
function missingIn(row: unknown, required: readonly FieldDefinition[]): ProblemFact[] {
  if (!isObject(row))
    return [
      { code: 'INVALID_VALUE', label: { zh: '行', en: 'Row' }, expected: kinds.PARTS, received: shown(row) },
    ]
  return required.flatMap(({ name, label }): ProblemFact[] => {
    const value = row[name]
    const isBlank =
      value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
    return isBlank ? [{ code: 'REQUIRED', field: name, label }] : []
  })
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

interface Reading {
  type: GraphQLInputObjectType
  fields: readonly FieldDefinition[]
  problems: ProblemFact[]
}

function coerced(row: unknown, { type, fields, problems }: Reading): unknown {
  const unknown = Object.keys(row as object).filter((name) => !Object.hasOwn(type.getFields(), name))
  for (const name of unknown) problems.push(notAField(name, row as Record<string, unknown>))
  const rest = Object.fromEntries(Object.entries(row as object).filter(([name]) => !unknown.includes(name)))
  return coerceInputValue(rest, type, (path, value) => {
    const field = fieldAt(fields, path)
    const label = field?.label ?? { zh: path.join('.'), en: path.join('.') }
    const place = path.join('.')
    problems.push({
      ...{ code: 'INVALID_VALUE', field: place, label, received: shown(value) },
      expected: field ? expectedOf(field) : kinds.PARTS,
    })
  })
}

const notAField = (name: string, row: Record<string, unknown>): ProblemFact => ({
  ...{ code: 'INVALID_VALUE', field: name, label: { zh: name, en: name }, received: shown(row[name]) },
  expected: { zh: '此类记录在用的字段', en: 'a field of this type of record that is in use' },
})

/** The field that a path leads to, or the last one on its way. */
function fieldAt(
  fields: readonly FieldDefinition[],
  path: readonly (string | number)[],
): FieldDefinition | undefined {
  const [name, ...rest] = path.filter((step) => typeof step === 'string')
  const field = fields.find((one) => one.name === name)
  return field?.kind === 'PARTS' && rest.length > 0 ? (fieldAt(field.fields, rest) ?? field) : field
}
