import {
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  type InputValueDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  type StringValueNode,
} from 'graphql'

/**
 * The document with what means the same at every place described, in words that stand once here. Whatever says nothing of its
 * own says what its interface says of it; the roots, the place of a page and a filter say what all of them are, and what must be
 * given as one input says what the type of the input says.
 */
export function describe(document: DocumentNode): DocumentNode {
  const known = knownTypes(document.definitions)
  const definitions = document.definitions.map((node) => {
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION)
      return described(describeFields(node, known), roots.get(node.name.value))
    const hasFields = node.kind === Kind.OBJECT_TYPE_EXTENSION || node.kind === Kind.INTERFACE_TYPE_DEFINITION
    return hasFields ? describeFields(node, known) : node
  })
  return { ...document, definitions }
}

interface KnownTypes {
  interfaces: ReadonlyMap<string, InterfaceTypeDefinitionNode>
  inputs: ReadonlyMap<string, InputObjectTypeDefinitionNode>
}

function knownTypes(definitions: readonly DefinitionNode[]): KnownTypes {
  const interfaces = definitions.filter((node) => node.kind === Kind.INTERFACE_TYPE_DEFINITION)
  const inputs = definitions.filter((node) => node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION)
  return {
    interfaces: new Map(interfaces.map((node) => [node.name.value, node])),
    inputs: new Map(inputs.map((node) => [node.name.value, node])),
  }
}

type Owner = ObjectTypeDefinitionNode | ObjectTypeExtensionNode | InterfaceTypeDefinitionNode

function describeFields<Node extends Owner>(node: Node, { interfaces, inputs }: KnownTypes): Node {
  const promised = (node.interfaces ?? []).flatMap(({ name }) => interfaces.get(name.value)?.fields ?? [])
  const fields = (node.fields ?? []).map((field) => {
    const model = promised.find(({ name }) => name.value === field.name.value)
    const args = (field.arguments ?? []).map((argument) =>
      described(argument, modelOf(argument, model) ?? shared(argument, field) ?? typeWords(argument, inputs)),
    )
    return { ...described(field, model?.description), arguments: args }
  })
  return { ...node, fields }
}

const modelOf = ({ name }: InputValueDefinitionNode, model: FieldDefinitionNode | undefined) =>
  model?.arguments?.find((argument) => argument.name.value === name.value)?.description

/** What an argument of this name means at every field that is read by pages, or narrowed by a filter. */
function shared({ name, type }: InputValueDefinitionNode, field: FieldDefinitionNode) {
  const isPaged = field.arguments?.some((argument) => argument.name.value === 'first')
  if (isPaged && name.value === 'first') return pageSize
  if (isPaged && name.value === 'after') return pageStart
  return name.value === 'filter' && type.kind !== Kind.NON_NULL_TYPE ? anyFilter : undefined
}

/** What the type of an input says, for an argument that must be given: it is nothing but its fields. */
function typeWords({ type }: InputValueDefinitionNode, inputs: KnownTypes['inputs']) {
  if (type.kind !== Kind.NON_NULL_TYPE || type.type.kind !== Kind.NAMED_TYPE) return undefined
  return inputs.get(type.type.name.value)?.description
}

function described<Node extends { readonly description?: StringValueNode | undefined }>(
  node: Node,
  words: StringValueNode | undefined,
): Node {
  return node.description || !words ? node : { ...node, description: words }
}

const says = (value: string): StringValueNode => ({ kind: Kind.STRING, value, block: true })

const roots = new Map([
  [
    'Query',
    says(
      '可以查询的一切；所在子图停机的一项为 null，其余照答。 Everything that can be asked; what a subgraph that is down would answer is null, the rest is answered.',
    ),
  ],
  [
    'Mutation',
    says(
      '可以做的一切：各有一个 input，回答所做的结果或 Refused；可预期的问题是数据，不是错误。 Everything that can be done: each takes one `input` and answers its outcome or `Refused`; expected problems are data, not errors.',
    ),
  ],
])

const pageSize = says('本页条数，0–100，不填为 20。 Items on the page, 0 to 100; 20 when left out.')

const pageStart = says(
  '游标：取其后各项，用上一页的 endCursor；不填从头取。 Cursor: what follows it is taken, the `endCursor` of the page before; from the start when left out.',
)

const anyFilter = says('筛选条件；不填则不筛选。 Conditions; not narrowed when left out.')
