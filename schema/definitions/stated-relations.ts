import {
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
} from 'graphql'
import type { Text } from '../indicators/indicator.ts'
import { hasDirective } from './directives.ts'
import { wordsOf } from './words.ts'

/** The field that says how what stands in `field` relates to the true number. */
export const relationFieldOf = (field: string): string => `${field}Relation`

/** The field that holds the upper number, where what stands in `field` lies between two. */
export const upToFieldOf = (field: string): string => `${field}UpTo`

/**
 * The document with fields beside each one that carries `@relation`: how it relates to the true number and, of what is no list,
 * the upper number where it lies between two.
 */
export const withRelations = (document: DocumentNode): DocumentNode => ({
  ...document,
  definitions: document.definitions.map((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION && node.fields?.some(isRelated)
      ? { ...node, fields: node.fields.flatMap((field) => [field, ...fieldsBeside(field)]) }
      : node,
  ),
})

const isRelated = (node: FieldDefinitionNode) => hasDirective(node, 'relation')

function fieldsBeside(field: FieldDefinitionNode): readonly FieldDefinitionNode[] {
  if (!isRelated(field)) return []
  const label = bare(wordsOf(field).label)
  const beside = isListed(field) ? relationSdl(field, listLabel(label)) : numberSdl(field, label)
  const [type] = parse(`type T { ${beside} }`, { noLocation: true }).definitions
  return (type as ObjectTypeDefinitionNode).fields ?? []
}

const isListed = ({ type }: FieldDefinitionNode) =>
  type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && type.type.kind === Kind.LIST_TYPE)

/** In which unit a number is given says nothing of how it relates. */
const bare = ({ zh, en }: Text): Text => ({
  zh: zh.replace(/（[^）]*）/g, ''),
  en: en.replace(/ in yuan$/, ''),
})

const listLabel = ({ zh, en }: Text): Text => ({
  zh: `${zh}名单与实际的关系`,
  en: `${en}: how the list relates to the true one`,
})

const relationSdl = ({ name }: FieldDefinitionNode, label: Text) =>
  `${relationFieldOf(name.value)}: Relation! @default(value: EXACT) ${labelled(label)}`

/** The upper number is of the same type and bounds as the lower one. */
function numberSdl(field: FieldDefinitionNode, { zh, en }: Text): string {
  const relation = relationSdl(field, {
    zh: `${zh}与实际的关系`,
    en: `${en}: how it relates to the true number`,
  })
  const { type, directives = [] } = field
  const bounds = directives.filter(({ name }) => name.value === 'bounds').map(print)
  const upTo = `${upToFieldOf(field.name.value)}: ${print(type.kind === Kind.NON_NULL_TYPE ? type.type : type)}`
  const help = '@help(zh: "只在“介于”时填，如3万至5万的5万", en: "only of what lies between two numbers")'
  return [relation, upTo, ...bounds, labelled({ zh: `${zh}至多`, en: `${en}: at most` }), help].join(' ')
}

const labelled = ({ zh, en }: Text) => `@label(zh: ${JSON.stringify(zh)}, en: ${JSON.stringify(en)})`
