import {
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
} from 'graphql'
import { recordFieldsSdl } from '../records/record-types.ts'
import { connectionSdl, reportInputSdl } from '../sdl/templates.ts'
import { hasDirective } from './directives.ts'
import { inputField, nameNode } from './input-field.ts'
import { rootFields } from './root-fields.ts'
import { type FieldShape, objectsOf, type RecordShape, recordShapes } from './shape.ts'

/** The schema document with everything written out that follows from its record types being declared. */
export function expandDeclarations(document: DocumentNode): DocumentNode {
  const shapes = recordShapes(document)
  const owners = new Map<string, readonly FieldShape[]>(
    shapes.flatMap(({ type, fields }) => [[type, fields] as const, ...partsIn(fields)]),
  )
  const shown = document.definitions.map((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION ? shownType(node, owners.get(node.name.value)) : node,
  )
  const added = shapes.flatMap((shape) => [rowInput(shape), ...parse(surroundings(shape)).definitions])
  const roots = shapes.length > 0 ? parse(rootFields(document, shapes)).definitions : []
  const parts = new Map(shapes.flatMap(({ fields }) => partsIn(fields)))
  const partInputs = [...parts].map(([type, fields]) =>
    inputType(type, descriptionOf(document, type), fields),
  )
  return { ...document, definitions: [...shown.flat(), ...partInputs, ...added, ...roots] }
}

function partsIn(fields: readonly FieldShape[]): (readonly [string, readonly FieldShape[]])[] {
  return fields.flatMap((field) =>
    field.kind === 'PARTS' ? [[field.type, field.fields] as const, ...partsIn(field.fields)] : [],
  )
}

const descriptionOf = (document: DocumentNode, type: string) =>
  objectsOf(document).find(({ name }) => name.value === type)?.description

const ours = ['record', 'register', 'default', 'bounds', 'since', 'computed', 'confidential', 'party']

/** The type as readers see it: our directives gone, and with a record's own fields those all records have. */
function shownType(
  node: ObjectTypeDefinitionNode,
  fields: readonly FieldShape[] | undefined,
): ObjectTypeDefinitionNode | [] {
  const directives = (node.directives ?? []).filter(({ name }) => !ours.includes(name.value))
  if (!fields) return { ...node, directives }
  const own = fields.filter(({ confidential }) => !confidential).map(shownField)
  if (!hasDirective(node, 'record')) return own.length > 0 ? { ...node, directives, fields: own } : []
  const [record] = parse(recordType).definitions as [ObjectTypeDefinitionNode]
  return {
    ...node,
    interfaces: record.interfaces ?? [],
    directives: [...directives, ...(record.directives ?? [])],
    fields: [...(record.fields ?? []), ...own],
  }
}

const recordType = `type X implements Record & Node @key(fields: "id") { ${recordFieldsSdl} }`

/** What another subgraph owns may be missing; so may a record that is withdrawn after others named it. */
function shownField({ node, kind, computed }: FieldShape): FieldDefinitionNode {
  const mayMiss = !computed && ['PERSON', 'ORGANIZATION', 'RECORD'].includes(kind)
  const type = mayMiss && node.type.kind === Kind.NON_NULL_TYPE ? node.type.type : node.type
  const directives = (node.directives ?? []).filter(({ name }) => !ours.includes(name.value))
  return { ...node, type, directives }
}

const sharedInput = `input X {
  """更正哪条记录；新记录不填。 Record to correct; none for a new one."""
  id: ID
  """本单位系统中的编号；同一编号即同一记录。 Your own key: the same key is the same record."""
  externalKey: String @code
  """标题。 Title."""
  title: String! @name
  """日期；跨日的取首日。 Day, the first of several."""
  occurredOn: Date!
  """发生地所在辖市区。 District it took place in."""
  district: ID!
}`

function rowInput({ type, title, fields, node }: RecordShape): DefinitionNode {
  const [shared] = parse(sharedInput).definitions as [{ fields: InputValueDefinitionNode[] } & DefinitionNode]
  const own = inputType(type, node.description, fields)
  const before = shared.fields.filter(({ name }) => name.value !== 'title' || !title)
  return { ...own, fields: [...before, ...own.fields] }
}

function inputType(
  type: string,
  description: ObjectTypeDefinitionNode['description'],
  fields: readonly FieldShape[],
) {
  return {
    kind: Kind.INPUT_OBJECT_TYPE_DEFINITION as const,
    ...(description ? { description } : {}),
    name: nameNode(`${type}Input`),
    fields: fields.filter(({ computed }) => !computed).map(inputField),
  }
}

function surroundings({ type, plural, listed }: RecordShape): string {
  return (listed ? connectionSdl(type) : '') + reportInputSdl(type, plural)
}
