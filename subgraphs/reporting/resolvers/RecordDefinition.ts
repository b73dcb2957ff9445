import { toGlobalId } from '@kexie/schema/global-id'
import { type RecordDefinition as Definition, slugOf } from '@kexie/schema/record-definition'
import { rowFieldsOf } from '@kexie/schema/row-fields'
import { hashOfDefinition, statedDefinitions } from '@kexie/schema/stated-definitions'
import type { ReportingContext } from '../context.ts'
import type {
  ChoiceDefinitionResolvers,
  FieldDefinitionResolvers,
  RecordDefinitionResolvers,
} from '../schema.generated.ts'

/** By type: they are what the code states, and do not change while it runs. */
const hashes = new Map(
  statedDefinitions.records.map((definition) => [definition.type, hashOfDefinition(definition)]),
)

const ofCode = new Map(statedDefinitions.records.map((definition) => [definition.type, definition]))

/** The definitions of the types, those there are. */
export async function findDefinitions(
  { customTypes }: Pick<ReportingContext, 'customTypes'>,
  types: readonly string[],
): Promise<Definition[]> {
  const own = types.every((type) => ofCode.has(type)) ? [] : await customTypes()
  const custom = new Map(own.map(({ definition }) => [definition.type, definition]))
  return types.flatMap((type) => ofCode.get(type) ?? custom.get(type) ?? [])
}

const customBehind = async (type: string, { customTypes }: ReportingContext) =>
  ofCode.has(type) ? undefined : (await customTypes()).find(({ definition }) => definition.type === type)

/** A definition without what a node has beside it. */
const alone = ({ type, label, help, plural, title, listed, fields }: Definition): Definition => ({
  ...{ type, label, help, plural, listed, fields },
  ...(title !== undefined && { title }),
})

export const RecordDefinition: RecordDefinitionResolvers = {
  id: ({ type }) => toGlobalId('RecordDefinition', type),
  slug: slugOf,
  label: ({ label }, _, { language }) => label[language],
  help: ({ help }, _, { language }) => help[language] || null,
  common: rowFieldsOf,
  fields: ({ fields }) => [...fields],
  hash: (definition) => hashes.get(definition.type) ?? hashOfDefinition(alone(definition)),
  custom: ({ type }) => !ofCode.has(type),
  retired: async ({ type }, _, context) => (await customBehind(type, context))?.stated.isRetired ?? false,
  revision: ({ type }, _, { typeRevisions }) => typeRevisions.load(type),
  stated: alone,
  change: async ({ type }, _, context) => (await customBehind(type, context))?.stated ?? null,
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
