import { readFileSync, writeFileSync } from 'node:fs'
import { listStatedBy } from '@kexie/schema/directives'
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'

/**
 * What the dashboard knows of the schema beyond its own questions: the reference for developers, and which fields a record
 * of each type has, under which words.
 */
const schema = buildSchema(readFileSync(new URL('../schema/api.graphql', import.meta.url), 'utf8'))
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))

const write = (path: string, name: string, content: unknown) => {
  const json = JSON.stringify(JSON.stringify(content))
  writeFileSync(
    new URL(`../${path}`, import.meta.url),
    `export const ${name}: unknown = JSON.parse(${json})\n`,
  )
}

write('clients/web/pages/developers/reference.generated.ts', 'reference', types.map(entryOf))
write('clients/web/parts/records/record-shapes.generated.ts', 'recordShapes', recordShapes())
write('clients/web/language/enums.generated.ts', 'enums', enumWords())

function entryOf(type: GraphQLNamedType) {
  return {
    name: type.name,
    kind: kindOf(type),
    description: type.description ?? '',
    members: membersOf(type),
  }
}

function kindOf(type: GraphQLNamedType): string {
  if (isObjectType(type)) return 'type'
  if (isInterfaceType(type)) return 'interface'
  if (isInputObjectType(type)) return 'input'
  if (isEnumType(type)) return 'enum'
  return isUnionType(type) ? 'union' : 'scalar'
}

function membersOf(type: GraphQLNamedType) {
  if (isEnumType(type)) return type.getValues().map(({ name, description }) => ({ name, description }))
  if (isUnionType(type)) return type.getTypes().map(({ name }) => ({ name, type: name, description: '' }))
  if (isLeafType(type)) return []
  return Object.values(type.getFields()).map((field) => ({
    name: field.name,
    arguments: 'args' in field ? field.args.map(argumentOf) : [],
    type: String(field.type),
    description: field.description ?? '',
    deprecated: field.deprecationReason ?? undefined,
  }))
}

function argumentOf({ name, type, description }: GraphQLArgument) {
  return { name, type: String(type), description: description ?? '' }
}

/** The part of a description that names the thing: up to the first mark, in Chinese and in English. */
function wordsOf(description: string | null | undefined, name: string) {
  const [zh = name] = (description ?? '').trim().split(/[。；，（：]/)
  const en = /[。] ([A-Z][^.;,(:]*)/.exec(description ?? '')?.[1] ?? name
  return { zh: zh.trim() || name, en: en.trim() }
}

interface FieldShape {
  name: string
  words: { zh: string; en: string }
  /** Name of the enum whose words the value takes. */
  enum?: string
  /** The list of the city that the value is of. */
  list?: string
  fields?: FieldShape[]
}

function recordShapes() {
  const record = schema.getType('Record')
  if (!isInterfaceType(record)) throw new Error('Record: not an interface of the schema')
  const shared = new Set([...Object.keys(record.getFields()), 'figures'])
  const shapes = schema.getPossibleTypes(record).map((type) => {
    const fields = fieldsOf(type, 2).filter(({ name }) => !shared.has(name))
    return [type.name, { words: wordsOf(type.description, type.name), fields }] as const
  })
  return Object.fromEntries(shapes)
}

function enumWords() {
  const enums = types.filter(isEnumType).map((type) => {
    const values = type
      .getValues()
      .map((value) => [value.name, wordsOf(value.description, value.name)] as const)
    return [type.name, Object.fromEntries(values)] as const
  })
  return Object.fromEntries(enums)
}

/** Fields that a page shows without asking further: values, names of what is referred to, and parts. */
function fieldsOf(type: GraphQLObjectType, depth: number): FieldShape[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const shape = shapeOf(field, depth)
    return shape && field.args.length === 0 ? [shape] : []
  })
}

function shapeOf(field: GraphQLField<unknown, unknown>, depth: number): FieldShape | null {
  const { name, description } = field
  const type = getNamedType(field.type)
  const words = wordsOf(description, name)
  if (isEnumType(type)) return { name, words, enum: type.name }
  if (isLeafType(type)) return { name, words }
  if (isInterfaceType(type)) return { name, words, fields: [nameField('title')] }
  if (!isObjectType(type) || type.name.endsWith('Connection')) return null
  const title = ['name', 'title'].find((title) => Object.hasOwn(type.getFields(), title))
  const list = listStatedBy(field.astNode)
  if (list) return { name, words, list, fields: [nameField('name')] }
  const isPart = isList(field.type) && !Object.hasOwn(type.getFields(), 'id')
  if (isPart && depth > 0) return { name, words, fields: fieldsOf(type, depth - 1) }
  return title ? { name, words, fields: [nameField(title)] } : null
}

function nameField(name: string): FieldShape {
  return { name, words: { zh: '名称', en: 'Name' } }
}

function isList(type: GraphQLField<unknown, unknown>['type']): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type)
}
