import {
  type ConstDirectiveNode,
  type ConstValueNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type TypeNode,
} from 'graphql'
import type { Text } from '../indicators/indicator.ts'
import { takesFromList } from './listed-fields.ts'
import type { FieldDefinition } from './record-definition.ts'
import { describedAs, description } from './words.ts'

/** A field as the input of its type brings it: what it means with its bounds, what stands where it is left out, by what it names what it refers to. */
export function inputField(field: FieldDefinition, node: FieldDefinitionNode): InputValueDefinitionNode {
  const fallback = isItems(field) && !field.min ? [] : field.default
  const bounds = boundsOf(field)
  const said = [
    describedAs(field),
    takesFromList(field) && `清单 ${field.list} 的代码 · a code of the list ${field.list}.`,
    bounds && `${bounds.zh} · ${bounds.en}.`,
  ]
  return {
    kind: Kind.INPUT_VALUE_DEFINITION,
    description: description(said.filter(Boolean).join(' ')),
    name: node.name,
    directives: [...labelOf(node), ...inputDirectives(field, node)],
    type: inputTypeOf(node.type, field),
    ...(fallback === undefined ? {} : { defaultValue: valueNode(fallback, field) }),
  }
}

/** By its label a fault in what was given is told. */
const labelOf = ({ directives = [] }: FieldDefinitionNode) =>
  directives.filter(({ name }) => name.value === 'label')

/** A value as SDL writes it: that of a choice is no text. */
function valueNode(value: unknown, { kind }: FieldDefinition): ConstValueNode {
  if (Array.isArray(value)) return { kind: Kind.LIST, values: [] }
  if (typeof value === 'boolean') return { kind: Kind.BOOLEAN, value }
  if (typeof value === 'number')
    return { kind: Number.isInteger(value) ? Kind.INT : Kind.FLOAT, value: String(value) }
  return { kind: kind === 'CHOICE' ? Kind.ENUM : Kind.STRING, value: String(value) }
}

/** Characters of a text that is read at a glance; what may be longer may have lines. */
const longestName = 200

const nameDirective: ConstDirectiveNode = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'name' } }

/** What the input says of a text beside its type: one that is read as a name, a key, or of which list it is a code. */
function inputDirectives(field: FieldDefinition, { directives = [] }: FieldDefinitionNode) {
  const stated = directives.filter(({ name }) => name.value === 'values' || name.value === 'code')
  const isName = field.kind === 'TEXT' && (field.max ?? longestName) <= longestName
  return stated.length === 0 && isName ? [nameDirective] : stated
}

/** Fields that hold any number of items. */
const isItems = ({ kind }: FieldDefinition) => ['PARTS', 'CHOICES', 'LIST_VALUES'].includes(kind)

/** Bounds of a field as who reports reads them; undefined where it has none. */
export function boundsOf(field: FieldDefinition): Text | undefined {
  const { kind, min, max } = field
  if (min === undefined && max === undefined) return undefined
  if (kind === 'COORDINATE') return { zh: `${min} 到 ${max} 度`, en: `${min} to ${max} degrees` }
  if (kind === 'TEXT') return { zh: `不超过 ${max} 字`, en: `at most ${max} characters` }
  const [zh, en] = isItems(field) ? [' 项', ' items'] : ['', '']
  if (max === undefined) return { zh: `至少 ${min}${zh}`, en: `at least ${min}${en}` }
  if (min === undefined) return { zh: `至多 ${max}${zh}`, en: `at most ${max}${en}` }
  return { zh: `${min}–${max}${zh}`, en: `${min} to ${max}${en}` }
}

function inputTypeOf(type: TypeNode, field: FieldDefinition): TypeNode {
  if (type.kind !== Kind.NAMED_TYPE) {
    const inner = inputTypeOf(type.type, field)
    return { ...type, type: inner } as TypeNode
  }
  const name = {
    PERSON: 'PersonInput',
    ORGANIZATION: 'PartyInput',
    RECORD: 'RecordReferenceInput',
    REGISTER: 'String',
    LIST_VALUE: 'String',
    LIST_VALUES: 'String',
    DISTRICT: 'ID',
    PARTS: `${type.name.value}Input`,
  }[field.kind as string]
  return name ? { kind: Kind.NAMED_TYPE, name: nameNode(name) } : type
}

/** A name in a document. */
export const nameNode = (value: string) => ({ kind: Kind.NAME as const, value })
