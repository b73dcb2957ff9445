import {
  type ConstDirectiveNode,
  concatAST,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
  type ValueNode,
} from 'graphql'
import type { Text } from '../indicators/indicator.ts'
import { sharedSdl } from '../sdl/shared-sdl.ts'
import { directiveOf, hasDirective, listStatedBy } from './directives.ts'
import { labelOf } from './label.ts'

/** What a field of a report holds, and so how it is checked, stored and shown. */
export type FieldKind =
  | { kind: 'TEXT' | 'INTEGER' | 'QUANTITY' | 'COORDINATE' | 'DATE' | 'BOOLEAN' | 'PERSON' | 'ORGANIZATION' }
  /** One value of an enum; CHOICES is a list of them. */
  | { kind: 'CHOICE' | 'CHOICES'; type: string; values: readonly Choice[] }
  /** One value of a list of the city; LIST_VALUES is several. */
  | { kind: 'LIST_VALUE' | 'LIST_VALUES'; list: string }
  /** Another record, of this subgraph or not. */
  | { kind: 'RECORD'; type: string }
  /** An entity that is no record, named by its `key`. */
  | { kind: 'REGISTER'; type: string; key: string }
  | { kind: 'PARTS'; type: string; fields: readonly FieldShape[] }

export interface Choice {
  name: string
  label: Text
}

/** One field of a record type as its SDL declares it. */
export type FieldShape = FieldKind & {
  name: string
  label: Text
  required: boolean
  min: number | undefined
  max: number | undefined
  default: ValueNode | undefined
  /** The field whose day this one may not lie before. */
  since: string | undefined
  /** Shown and not reported. */
  computed: boolean
  /** What kind of organization the field names, where it says. */
  party: string | undefined
  /** Reported and never shown. */
  confidential: boolean
  node: FieldDefinitionNode
}

/** A record type as its SDL declares it. */
export interface RecordShape {
  type: string
  label: Text
  plural: string
  /** Title of a type whose rows bring none. */
  title: string | undefined
  listed: boolean
  fields: readonly FieldShape[]
  node: ObjectTypeDefinitionNode
}

const sharedDocument = parse(sharedSdl)

/** The record types a schema document declares, in its order. Throws when a field's type is not declared. */
export function recordShapes(own: DocumentNode): RecordShape[] {
  const document = concatAST([sharedDocument, own])
  return objectsOf(own).flatMap((node): RecordShape | [] => {
    const declared = directiveOf(node, 'record')
    if (!declared) return []
    return {
      type: node.name.value,
      label: labelOf(node.description?.value, node.name.value),
      plural: String(declared.plural),
      title: declared.title as string | undefined,
      listed: declared.listed !== false,
      fields: fieldsOf(document, node),
      node,
    }
  })
}

function fieldsOf(document: DocumentNode, owner: ObjectTypeDefinitionNode): FieldShape[] {
  return (owner.fields ?? []).map((node): FieldShape => {
    const bounds = directiveOf(node, 'bounds')
    const since = directiveOf(node, 'since')
    return {
      ...kindOf(document, node),
      name: node.name.value,
      label: labelOf(node.description?.value, node.name.value),
      required: node.type.kind === Kind.NON_NULL_TYPE,
      min: bounds?.min as number | undefined,
      max: bounds?.max as number | undefined,
      default: argument(node, 'default', 'value'),
      since: since && String(since.field ?? 'occurredOn'),
      computed: hasDirective(node, 'computed'),
      party: directiveOf(node, 'party')?.kind as string | undefined,
      confidential: hasDirective(node, 'confidential'),
      node,
    }
  })
}

const plain: Readonly<Record<string, FieldKind>> = {
  String: { kind: 'TEXT' },
  Int: { kind: 'INTEGER' },
  Quantity: { kind: 'QUANTITY' },
  Coordinate: { kind: 'COORDINATE' },
  Date: { kind: 'DATE' },
  Boolean: { kind: 'BOOLEAN' },
  Person: { kind: 'PERSON' },
  Organization: { kind: 'ORGANIZATION' },
}

function kindOf(document: DocumentNode, field: FieldDefinitionNode): FieldKind {
  const { type, isList } = named(field.type)
  const known = plain[type]
  if (known) return known
  if (type === listValue) return { kind: isList ? 'LIST_VALUES' : 'LIST_VALUE', list: listOf(field) }
  const choices = document.definitions.find(
    (node): node is EnumTypeDefinitionNode =>
      node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === type,
  )
  if (choices) return { kind: isList ? 'CHOICES' : 'CHOICE', type, values: valuesOf(choices) }
  const object = objectsOf(document).find((node) => node.name.value === type)
  if (!object) {
    if (hasDirective(field, 'computed')) return { kind: 'RECORD', type }
    throw new Error(`${field.name.value} is of a type that is not declared: ${type}`)
  }
  const register = directiveOf(object, 'register')
  if (register) return { kind: 'REGISTER', type, key: String(register.key) }
  const isRecord = hasDirective(object, 'record') || hasDirective(object, 'key')
  if (isRecord || hasDirective(field, 'computed')) return { kind: 'RECORD', type }
  const hidden = hasDirective(field, 'confidential')
  const fields = fieldsOf(document, object).map((one) => (hidden ? { ...one, confidential: true } : one))
  return { kind: 'PARTS', type, fields }
}

/** The type of a value that a list of the city has. */
export const listValue = 'ListValue'

/** The list that a field says it takes its value from. Throws when it says none. */
export function listOf(field: FieldDefinitionNode): string {
  const list = listStatedBy(field)
  if (!list) throw new Error(`${field.name.value} does not say of which list it takes its value`)
  return list
}

function valuesOf({ values = [] }: EnumTypeDefinitionNode): Choice[] {
  return values.map(({ name, description }) => ({
    name: name.value,
    label: labelOf(description?.value, name.value),
  }))
}

export const objectsOf = ({ definitions }: DocumentNode): ObjectTypeDefinitionNode[] =>
  definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION)

/** Name of the innermost type, and whether there is a list around it. */
export function named(type: TypeNode): { type: string; isList: boolean } {
  if (type.kind === Kind.NAMED_TYPE) return { type: type.name.value, isList: false }
  const inner = named(type.type)
  return { ...inner, isList: inner.isList || type.kind === Kind.LIST_TYPE }
}

interface Directed {
  readonly directives?: readonly ConstDirectiveNode[] | undefined
}

function argument({ directives = [] }: Directed, name: string, key: string): ValueNode | undefined {
  return directives
    .find((one) => one.name.value === name)
    ?.arguments?.find((given) => given.name.value === key)?.value
}
