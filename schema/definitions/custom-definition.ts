import { parse } from 'graphql'
import type { Text } from '../text/text.ts'
import type { CustomKind, StatedChoice, StatedField, StatedType } from './custom-type.ts'
import { type FieldDefinition, type RecordDefinition, recordDefinitions } from './record-definition.ts'

/** The name of its records together. */
export const pluralOf = (type: string): string => `${type}Records`

/** The definition of a type that an office states, compiled by the one compiler of all definitions. */
export function customDefinition(stated: StatedType): RecordDefinition {
  const [definition] = recordDefinitions(parse(customSdl(stated), { noLocation: true }))
  if (!definition) throw new Error(`${stated.type} states no record type`)
  return { ...definition, fields: withRetired(definition.fields, stated.fields) }
}

/** What is retired, with what stands beside it, is shown and no longer reported. */
function withRetired(
  compiled: readonly FieldDefinition[],
  stated: readonly StatedField[],
): readonly FieldDefinition[] {
  const retired = new Set(stated.flatMap(({ name, isRetired }) => (isRetired ? name : [])))
  const beside = compiled.flatMap(({ name, relation, upTo }) =>
    retired.has(name) ? [relation ?? [], upTo ?? []].flat() : [],
  )
  return compiled.map((field) => ({
    ...field,
    ...(field.kind === 'PARTS' && {
      fields: withRetired(field.fields, stated.find(({ name }) => name === field.name)?.fields ?? []),
    }),
    ...((retired.has(field.name) || beside.includes(field.name)) && { computed: true, required: false }),
  }))
}

/** The same as SDL, as a subgraph would state it. */
export function customSdl({ type, label, help, fields }: StatedType): string {
  const all = fields.flatMap((field) => [field, ...field.fields])
  const named = new Set(all.flatMap(({ kind, of }) => (kind === 'RECORD' && of ? of : [])))
  return [
    ...[...named].map((one) => `type ${one} @key(fields: "id") { id: ID! }`),
    ...choicesIn(fields, type).map(enumSdl),
    ...fields.flatMap((field) =>
      field.kind === 'PARTS'
        ? `type ${typeOf(field, type)} { ${fieldsSdl(field.fields, typeOf(field, type))} }`
        : [],
    ),
    `type ${type} @record(plural: ${JSON.stringify(pluralOf(type))}) ${wordsSdl({ label, help })} { ${fieldsSdl(fields, type)} }`,
  ].join('\n')
}

/** The name of what a field has for itself, its choices or its items: like no other, since no name of the graph has such a line. */
const typeOf = ({ name }: StatedField, within: string) => `${within}_${name}`

interface Choices {
  name: string
  choices: readonly StatedChoice[]
}

const choicesIn = (fields: readonly StatedField[], within: string): Choices[] =>
  fields.flatMap((field) => {
    const name = typeOf(field, within)
    if (field.kind === 'PARTS') return choicesIn(field.fields, name)
    return field.kind === 'CHOICE' ? { name, choices: field.choices } : []
  })

const enumSdl = ({ name, choices }: Choices) =>
  `enum ${name} { ${choices.map(({ code, label }) => `${code} ${wordsSdl({ label, help: nothing })}`).join(' ')} }`

const nothing: Text = { zh: '', en: '' }

const fieldsSdl = (fields: readonly StatedField[], within: string) =>
  fields.map((field) => fieldSdl(field, within)).join('\n')

function fieldSdl(field: StatedField, within: string): string {
  const { name, kind, label, help, of, since, hasRelation, isLevel } = field
  return [
    `${name}: ${valueSdl(field, within)}`,
    ...(kind === 'LIST_VALUE' || kind === 'LIST_VALUES' ? [`@values(list: ${JSON.stringify(of)})`] : []),
    ...(hasRelation ? ['@relation'] : []),
    ...(isLevel ? ['@level'] : []),
    ...boundsSdl(field),
    ...(since ? [`@since(field: ${JSON.stringify(since)})`] : []),
    wordsSdl({ label, help }),
  ].join(' ')
}

const named: Partial<Record<CustomKind, string>> = {
  TEXT: 'String',
  QUANTITY: 'Quantity',
  DATE: 'Date',
  BOOLEAN: 'Boolean',
  LIST_VALUE: 'ListValue',
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
}

function valueSdl(field: StatedField, within: string): string {
  const { kind, of, isRequired, isRetired } = field
  if (kind === 'LIST_VALUES') return '[ListValue!]!'
  if (kind === 'PARTS') return `[${typeOf(field, within)}!]!`
  const type = named[kind] ?? (kind === 'RECORD' ? of : typeOf(field, within))
  return `${type}${isRequired && !isRetired ? '!' : ''}`
}

function boundsSdl({ kind, min, max, isRequired }: StatedField): string[] {
  const isItems = kind === 'PARTS' || kind === 'LIST_VALUES'
  const least = isItems && isRequired ? Math.max(min ?? 1, 1) : min
  const said = [...(least === null ? [] : [`min: ${least}`]), ...(max === null ? [] : [`max: ${max}`])]
  return said.length > 0 ? [`@bounds(${said.join(', ')})`] : []
}

const wordsSdl = ({ label, help }: { label: Text; help: Text }) =>
  [
    `@label(zh: ${JSON.stringify(label.zh)}, en: ${JSON.stringify(label.en)})`,
    ...(help.zh && help.en ? [`@help(zh: ${JSON.stringify(help.zh)}, en: ${JSON.stringify(help.en)})`] : []),
  ].join(' ')
