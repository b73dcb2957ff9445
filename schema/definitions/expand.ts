import {
  type DocumentNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
} from 'graphql'
import { recordFieldsSdl } from '../records/record-types.ts'
import { connectionSdl, reportInputSdl } from '../sdl/templates.ts'
import { hasDirective } from './directives.ts'
import { inputField, nameNode } from './input-field.ts'
import {
  type FieldDefinition,
  objectsOf,
  type RecordDefinition,
  recordDefinitions,
} from './record-definition.ts'
import { rootFields } from './root-fields.ts'
import { rowFieldsOf, rowNodes } from './row-fields.ts'
import { withRelations } from './stated-relations.ts'
import { describedAs, describeLabelled, description } from './words.ts'

/** The schema document with everything written out that follows from its record types being declared. */
export function expandDeclarations(stated: DocumentNode): DocumentNode {
  const definitions = recordDefinitions(stated)
  const document = withRelations(stated)
  const owners = new Map<string, readonly FieldDefinition[]>(
    definitions.flatMap(({ type, fields }) => [[type, fields] as const, ...partsIn(fields)]),
  )
  const shown = document.definitions.map((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION ? shownType(node, owners.get(node.name.value)) : node,
  )
  const nodes = new Map(objectsOf(document).map((node) => [node.name.value, node]))
  const inputs = definitions.flatMap((one) => [
    rowInput(one, nodes.get(one.type)),
    ...parse(surroundings(one)).definitions,
  ])
  const roots = definitions.length > 0 ? parse(rootFields(document, definitions)).definitions : []
  const parts = new Map(definitions.flatMap(({ fields }) => partsIn(fields)))
  const partInputs = [...parts].map(([type, fields]) => inputType(type, nodes.get(type), fields))
  return describeLabelled({ ...document, definitions: [...shown.flat(), ...partInputs, ...inputs, ...roots] })
}

function partsIn(fields: readonly FieldDefinition[]): (readonly [string, readonly FieldDefinition[]])[] {
  return fields.flatMap((field) =>
    field.kind === 'PARTS' ? [[field.type, field.fields] as const, ...partsIn(field.fields)] : [],
  )
}

const ours = [
  ...[
    'record',
    'register',
    'default',
    'bounds',
    'since',
    'relation',
    'level',
    'computed',
    'confidential',
    'party',
  ],
]

/** The type as readers see it: our directives gone, and with a record's own fields those all records have. */
function shownType(
  node: ObjectTypeDefinitionNode,
  fields: readonly FieldDefinition[] | undefined,
): ObjectTypeDefinitionNode | [] {
  const directives = (node.directives ?? []).filter(({ name }) => !ours.includes(name.value))
  if (!fields) return { ...node, directives }
  const own = (node.fields ?? []).flatMap((field) =>
    shownField(
      field,
      fields.find(({ name }) => name === field.name.value),
    ),
  )
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
function shownField(node: FieldDefinitionNode, field: FieldDefinition | undefined): FieldDefinitionNode[] {
  const directives = (node.directives ?? []).filter(({ name }) => !ours.includes(name.value))
  if (!field) return [{ ...node, directives }]
  if (field.confidential) return []
  const mayMiss = !field.computed && ['PERSON', 'ORGANIZATION', 'RECORD'].includes(field.kind)
  const type = mayMiss && node.type.kind === Kind.NON_NULL_TYPE ? node.type.type : node.type
  return [{ ...node, type, directives }]
}

function rowInput(
  definition: RecordDefinition,
  node: ObjectTypeDefinitionNode | undefined,
): InputObjectTypeDefinitionNode {
  const own = inputType(definition.type, node, definition.fields)
  const shared = inputFields(rowFieldsOf(definition), rowNodes)
  return {
    ...own,
    description: description(describedAs(definition)),
    fields: [...shared, ...(own.fields ?? [])],
  }
}

function inputType(
  type: string,
  node: ObjectTypeDefinitionNode | undefined,
  fields: readonly FieldDefinition[],
): InputObjectTypeDefinitionNode {
  return {
    kind: Kind.INPUT_OBJECT_TYPE_DEFINITION,
    ...(node?.description ? { description: node.description } : {}),
    name: nameNode(`${type}Input`),
    fields: inputFields(
      fields.filter(({ computed }) => !computed),
      node?.fields ?? [],
    ),
  }
}

/** Fields of an input as it brings them, each with the node that states it. */
const inputFields = (fields: readonly FieldDefinition[], nodes: readonly FieldDefinitionNode[]) =>
  fields.flatMap((field) => {
    const node = nodes.find(({ name }) => name.value === field.name)
    return node ? inputField(field, node) : []
  })

function surroundings({ type, plural, listed }: RecordDefinition): string {
  return (listed ? connectionSdl(type) : '') + reportInputSdl(type, plural)
}
