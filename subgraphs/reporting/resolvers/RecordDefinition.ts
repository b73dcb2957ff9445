import { toGlobalId } from '@kexie/schema/global-id'
import { type RecordDefinition as Definition, slugOf } from '@kexie/schema/record-definition'
import { rowFieldsOf } from '@kexie/schema/row-fields'
import { definitionOf, hashOfDefinition, statedDefinitions } from '@kexie/schema/stated-definitions'
import type {
  ChoiceDefinitionResolvers,
  FieldDefinitionResolvers,
  RecordDefinitionResolvers,
} from '../schema.generated.ts'

/** By type: they are what the code states, and do not change while it runs. */
const hashes = new Map(
  statedDefinitions.records.map((definition) => [definition.type, hashOfDefinition(definition)]),
)

/** The definitions of the types, those there are, each with its type. */
export const definitionsOf = (types: readonly string[]): (readonly [string, Definition])[] =>
  types.flatMap((type) => {
    const definition = definitionOf(type)
    return definition ? [[type, definition] as const] : []
  })

export const RecordDefinition: RecordDefinitionResolvers = {
  id: ({ type }) => toGlobalId('RecordDefinition', type),
  slug: slugOf,
  label: ({ label }, _, { language }) => label[language],
  help: ({ help }, _, { language }) => help[language] || null,
  common: rowFieldsOf,
  fields: ({ fields }) => [...fields],
  hash: ({ type }) => hashes.get(type) ?? '',
  versions: ({ type }, _, { definitionVersions }) => definitionVersions.load(type),
}

export const FieldDefinition: FieldDefinitionResolvers = {
  label: ({ label }, _, { language }) => label[language],
  help: ({ help }, _, { language }) => help[language] || null,
  default: ({ default: fallback }) => (fallback === undefined ? null : JSON.stringify(fallback)),
  list: (field) => ('list' in field ? field.list : null),
  type: (field) => ('type' in field ? field.type : null),
  choices: (field) => ('values' in field ? [...field.values] : []),
  fields: (field) => ('fields' in field ? [...field.fields] : []),
}

export const ChoiceDefinition: ChoiceDefinitionResolvers = {
  code: ({ name }) => name,
  label: ({ label }, _, { language }) => label[language],
  help: ({ help }, _, { language }) => help[language] || null,
}
