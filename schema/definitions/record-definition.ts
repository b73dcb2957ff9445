import {
  concatAST,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
} from 'graphql'
import { sharedSdl } from '../sdl/shared-sdl.ts'
import { directiveOf, hasDirective, listStatedBy } from './directives.ts'
import { relationFieldOf, upToFieldOf, withRelations } from './stated-relations.ts'
import { type Worded, wordsOf } from './words.ts'

/** What a field of a report holds, and so how it is checked, stored and shown. */
export type FieldKind =
  | { kind: 'TEXT' | 'INTEGER' | 'QUANTITY' | 'COORDINATE' | 'DATE' | 'BOOLEAN' | 'PERSON' | 'ORGANIZATION' }
  /** What every record has: its own id, and the district it took place in. */
  | { kind: 'ID' | 'DISTRICT' }
  /** One value of an enum; CHOICES is a list of them. */
  | { kind: 'CHOICE' | 'CHOICES'; type: string; values: readonly Choice[] }
  /** One value of a list of the city; LIST_VALUES is several. */
  | { kind: 'LIST_VALUE' | 'LIST_VALUES'; list: string }
  /** Another record, of this subgraph or not. */
  | { kind: 'RECORD'; type: string }
  /** An entity that is no record, named by its `key`. */
  | { kind: 'REGISTER'; type: string; key: string }
  | { kind: 'PARTS'; type: string; fields: readonly FieldDefinition[] }

export interface Choice extends Worded {
  name: string
}

/** What holds of a field of whatever kind. */
interface AnyField extends Worded {
  name: string
  required: boolean
  min?: number
  max?: number
  /** What a report that leaves the field out means; undefined where it means nothing. */
  default?: unknown
  /** The field whose day this one may not lie before. */
  since?: string
  /** The field that says how this number, or this list, relates to the true one. */
  relation?: string
  /** The field that holds the upper number where this one lies between two. */
  upTo?: string
  /** What a body has at a time, as its members: of several returns it is never added up. */
  level?: true
  /** Shown and not reported. */
  computed: boolean
  /** What kind of organization the field names, where it says. */
  party?: string
  /** Reported and never shown. */
  confidential: boolean
}

/** One field of a record type: what is asked, of what kind, under which words, within which bounds. */
export type FieldDefinition = FieldKind & AnyField

/**
 * What a record type is: compiled once from the SDL that states it, and handed to everyone who reads records. It is plain data, as
 * the graph answers it (`recordDefinitions`).
 */
export interface RecordDefinition extends Worded {
  type: string
  plural: string
  /** Title of a type whose rows bring none. */
  title?: string
  listed: boolean
  fields: readonly FieldDefinition[]
}

/** The name of a record type in addresses: AcademicEvents → academic-events. */
export const slugOf = ({ plural }: Pick<RecordDefinition, 'plural'>): string =>
  plural.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()

const sharedDocument = parse(sharedSdl)

/** The record types a schema document declares, in its order. Throws when a field's type is not declared, or nothing says what a thing is called. */
export function recordDefinitions(stated: DocumentNode): RecordDefinition[] {
  const own = withRelations(stated)
  const document = concatAST([sharedDocument, own])
  return objectsOf(own).flatMap((node): RecordDefinition | [] => {
    const declared = directiveOf(node, 'record')
    if (!declared) return []
    return {
      type: node.name.value,
      ...wordsOf(node),
      plural: String(declared.plural),
      ...given({ title: declared.title as string | undefined }),
      listed: declared.listed !== false,
      fields: fieldsOf(document, node),
    }
  })
}

type FieldNode = FieldDefinitionNode | InputValueDefinitionNode

/** Fields of a type of the document, in its order. What takes arguments is a question to the record and none of its fields. */
export const fieldsOf = (
  document: DocumentNode,
  owner: { readonly fields?: readonly FieldNode[] | undefined },
): FieldDefinition[] =>
  ofOneNumber(
    (owner.fields ?? []).filter(isOwn).map((node): FieldDefinition => {
      const bounds = directiveOf(node, 'bounds')
      const since = directiveOf(node, 'since')
      return {
        ...kindOf(document, node),
        name: node.name.value,
        ...wordsOf(node),
        required: node.type.kind === Kind.NON_NULL_TYPE,
        ...given({
          min: bounds?.min as number | undefined,
          max: bounds?.max as number | undefined,
          default: directiveOf(node, 'default')?.value,
          since: since && String(since.field ?? 'occurredOn'),
          ...besideOf(document, node),
          party: directiveOf(node, 'party')?.kind as string | undefined,
          level: hasDirective(node, 'level') || undefined,
        }),
        computed: hasDirective(node, 'computed'),
        confidential: hasDirective(node, 'confidential'),
      }
    }),
  )

/** Only a number with an upper one beside it lies between two. */
function ofOneNumber(fields: readonly FieldDefinition[]): FieldDefinition[] {
  const ofNumbers = new Set(fields.flatMap(({ relation, upTo }) => (relation && upTo ? [relation] : [])))
  return fields.map((field) =>
    field.kind === 'CHOICE' && field.type === 'Relation' && !ofNumbers.has(field.name)
      ? { ...field, values: field.values.filter(({ name }) => name !== 'BETWEEN') }
      : field,
  )
}

/** The fields beside one that carries `@relation`. */
function besideOf(document: DocumentNode, node: FieldNode) {
  if (!hasDirective(node, 'relation')) return {}
  const { value: name } = node.name
  const isNumber = ['INTEGER', 'QUANTITY'].includes(kindOf(document, node).kind)
  return { relation: relationFieldOf(name), upTo: isNumber ? upToFieldOf(name) : undefined }
}

const isOwn = (node: FieldNode) => !('arguments' in node && node.arguments?.length)

/** Without what is undefined: plain data, which says nothing of what is not there. */
const given = <Values extends object>(values: Values) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Values]?: Exclude<Values[Key], undefined>
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
  ID: { kind: 'ID' },
  District: { kind: 'DISTRICT' },
}

function kindOf(document: DocumentNode, field: FieldNode): FieldKind {
  const { type, isList } = named(field.type)
  if (type === listValue || listStatedBy(field))
    return { kind: isList ? 'LIST_VALUES' : 'LIST_VALUE', list: listOf(field) }
  const known = plain[type]
  if (known) return known
  const choices = document.definitions.find(
    (node): node is EnumTypeDefinitionNode =>
      node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === type,
  )
  if (choices) return { kind: isList ? 'CHOICES' : 'CHOICE', type, values: valuesOf(choices) }
  const object = objectsOf(document).find((node) => node.name.value === type)
  if (!object) throw new Error(`${field.name.value} is of a type that is not declared: ${type}`)
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
export function listOf(field: FieldNode): string {
  const list = listStatedBy(field)
  if (!list) throw new Error(`${field.name.value} does not say of which list it takes its value`)
  return list
}

function valuesOf({ values = [] }: EnumTypeDefinitionNode): Choice[] {
  return values.map((value) => ({ name: value.name.value, ...wordsOf(value) }))
}

export const objectsOf = ({ definitions }: DocumentNode): ObjectTypeDefinitionNode[] =>
  definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION)

/** Name of the innermost type, and whether there is a list around it. */
export function named(type: TypeNode): { type: string; isList: boolean } {
  if (type.kind === Kind.NAMED_TYPE) return { type: type.name.value, isList: false }
  const inner = named(type.type)
  return { ...inner, isList: inner.isList || type.kind === Kind.LIST_TYPE }
}

/** The columns of every worksheet whose rows an input of the document is (`@sheet`), by the name of the input. */
export const sheetsOf = (document: DocumentNode): Record<string, FieldDefinition[]> =>
  Object.fromEntries(
    document.definitions.flatMap((node) =>
      node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION && hasDirective(node, 'sheet')
        ? [[node.name.value, fieldsOf(document, node)]]
        : [],
    ),
  )

/** The choices of every enum of a document, whatever it is of. */
export const choicesOf = ({ definitions }: DocumentNode): Record<string, Choice[]> =>
  Object.fromEntries(
    definitions.flatMap((node) =>
      node.kind === Kind.ENUM_TYPE_DEFINITION ? [[node.name.value, valuesOf(node)]] : [],
    ),
  )
