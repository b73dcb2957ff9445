import { hasDirective } from '@kexie/schema/directives'
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  parse,
  type TypeNode,
} from 'graphql'

/**
 * The document with the size of every page stated: a field that takes `first` answers so many, in the lists of its
 * connection or in its own. Said once here instead of at two hundred fields; a field's own `@listSize` stands.
 */
export function statePageSizes(document: DocumentNode): DocumentNode {
  const definitions = document.definitions.map((node) => {
    const hasFields =
      node.kind === Kind.OBJECT_TYPE_DEFINITION ||
      node.kind === Kind.OBJECT_TYPE_EXTENSION ||
      node.kind === Kind.INTERFACE_TYPE_DEFINITION
    return hasFields ? { ...node, fields: (node.fields ?? []).map(stateSize) } : node
  })
  return { ...document, definitions }
}

function stateSize(field: FieldDefinitionNode): FieldDefinitionNode {
  const isPaged = field.arguments?.some(({ name }) => name.value === 'first')
  const isStated = hasDirective(field, 'listSize')
  if (!isPaged || isStated) return field
  return {
    ...field,
    directives: [...(field.directives ?? []), isList(field.type) ? ownSize : connectionSize],
  }
}

const isList = (type: TypeNode): boolean =>
  type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type))

const sliced = 'slicingArguments: ["first"], requireOneSlicingArgument: false'
const ownSize = directive(`@listSize(${sliced})`)
const connectionSize = directive(`@listSize(${sliced}, sizedFields: ["nodes", "edges"])`)

function directive(text: string): ConstDirectiveNode {
  const [type] = parse(`type X { x: X ${text} }`, { noLocation: true }).definitions
  const [field] = type && 'fields' in type ? (type.fields ?? []) : []
  const [found] = field && 'directives' in field ? (field.directives ?? []) : []
  if (!found) throw new Error(`${text} is no directive`)
  return found as ConstDirectiveNode
}
