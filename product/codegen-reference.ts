import { readFileSync, writeFileSync } from 'node:fs'
import type { Text } from '@kexie/schema/indicator'
import type { FieldDefinition } from '@kexie/schema/record-definition'
import { rowFields } from '@kexie/schema/row-fields'
import { statedDefinitions } from '@kexie/schema/stated-definitions'
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
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
write(
  'clients/web/parts/records/row-words.generated.ts',
  'rowWords',
  Object.fromEntries(rowFields.map(({ name, label }) => [name, label])),
)
write('clients/web/language/enums.generated.ts', 'enums', enumWords())
write(
  'clients/web/pages/city-settings/statements/cells.generated.ts',
  'statementCells',
  (statedDefinitions.sheets.StatementCells ?? []).map(({ name, label, help, required }) => ({
    ...{ path: name, label, help, required },
  })),
)

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

interface ShownField {
  name: string
  words: Text
  /** Name of the enum whose words the value takes. */
  enum?: string
  /** The list of the city that the value is of. */
  list?: string
  /** The fields that say how its value relates to the true one, and up to what it lies between two. */
  relation?: string
  upTo?: string
  fields?: ShownField[]
}

function recordShapes() {
  const shapes = statedDefinitions.records.map(
    ({ type, label, fields }) => [type, { words: label, fields: shownFields(fields) }] as const,
  )
  return Object.fromEntries(shapes)
}

function enumWords() {
  const words = Object.entries(statedDefinitions.choices).map(
    ([name, choices]) => [name, Object.fromEntries(choices.map(({ name, label }) => [name, label]))] as const,
  )
  return Object.fromEntries(words)
}

/** Fields that a page shows without asking further: values, names of what is referred to, and parts. */
function shownFields(fields: readonly FieldDefinition[]): ShownField[] {
  return fields.filter(({ confidential }) => !confidential).map(shownField)
}

function besideOf({ relation, upTo }: FieldDefinition): Pick<ShownField, 'relation' | 'upTo'> {
  return { ...(relation && { relation }), ...(upTo && { upTo }) }
}

function shownField(field: FieldDefinition): ShownField {
  const { name, label: words } = field
  switch (field.kind) {
    case 'CHOICE':
    case 'CHOICES':
      return { name, words, enum: field.type }
    case 'LIST_VALUE':
    case 'LIST_VALUES':
      return { name, words, list: field.list, fields: [named('name')] }
    case 'PERSON':
    case 'ORGANIZATION':
    case 'REGISTER':
      return { name, words, fields: [named('name')] }
    case 'RECORD':
      return { name, words, fields: [named('title')] }
    case 'PARTS':
      return { name, words, ...besideOf(field), fields: shownFields(field.fields) }
    default:
      return { name, words, ...besideOf(field) }
  }
}

function named(name: string): ShownField {
  return { name, words: { zh: '名称', en: 'Name' } }
}
