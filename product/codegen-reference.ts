import { readFileSync, writeFileSync } from 'node:fs'
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
import { shapeOf } from '../clients/web/city/shape-of.ts'

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

function recordShapes() {
  const shapes = statedDefinitions.records.map(
    (definition) => [definition.type, shapeOf(definition, { ownChoices: false })] as const,
  )
  return Object.fromEntries(shapes)
}

function enumWords() {
  const words = Object.entries(statedDefinitions.choices).map(
    ([name, choices]) => [name, Object.fromEntries(choices.map(({ name, label }) => [name, label]))] as const,
  )
  return Object.fromEntries(words)
}
