import {
  type ConstDirectiveNode,
  type ConstValueNode,
  type InputValueDefinitionNode,
  Kind,
  type TypeNode,
} from 'graphql'
import { takesFromList } from './listed-fields.ts'
import type { FieldShape } from './shape.ts'

/** A field as the input of its type brings it: what it means with its bounds, what stands where it is left out, by what it names what it refers to. */
export function inputField(field: FieldShape): InputValueDefinitionNode {
  const isList = isItems(field)
  const fallback = isList && !field.min ? ({ kind: Kind.LIST, values: [] } as const) : field.default
  const { description, name } = field.node
  return {
    kind: Kind.INPUT_VALUE_DEFINITION,
    ...(description
      ? {
          description: {
            ...description,
            value:
              description.value.trim() +
              (takesFromList(field) ? codesOf(field.list) : '') +
              boundsText(field),
          },
        }
      : {}),
    name,
    directives: inputDirectives(field),
    type: inputTypeOf(field.node.type, field),
    ...(fallback ? { defaultValue: fallback as ConstValueNode } : {}),
  }
}

/** Characters of a text that is read at a glance; what may be longer may have lines. */
const longestName = 200

const nameDirective: ConstDirectiveNode = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'name' } }

/** What the input says of a text beside its type: one that is read as a name, or of which list it is a code. */
function inputDirectives(field: FieldShape): ConstDirectiveNode[] {
  if (takesFromList(field)) return (field.node.directives ?? []).filter(({ name }) => name.value === 'values')
  return field.kind === 'TEXT' && (field.max ?? longestName) <= longestName ? [nameDirective] : []
}

/** Fields that hold any number of items. */
const isItems = ({ kind }: FieldShape) => ['PARTS', 'CHOICES', 'LIST_VALUES'].includes(kind)

/** Where the codes stand that an input takes, after what the field means; who offers the values by name leaves it out. */
export const codesOf = (list: string) => ` 清单 ${list} 的代码 · a code of the list ${list}.`

/** Bounds as who reports reads them, after what the field means. */
function boundsText(field: FieldShape): string {
  const { kind, min, max } = field
  if (min === undefined && max === undefined) return ''
  if (kind === 'COORDINATE') return ` ${min} 到 ${max} 度 · ${min} to ${max} degrees.`
  if (kind === 'TEXT') return ` 不超过 ${max} 字 · at most ${max} characters.`
  const [zh, en] = isItems(field) ? [' 项', ' items'] : ['', '']
  if (max === undefined) return ` 至少 ${min}${zh} · at least ${min}${en}.`
  if (min === undefined) return ` 至多 ${max}${zh} · at most ${max}${en}.`
  return ` ${min}–${max}${zh} · ${min} to ${max}${en}.`
}

function inputTypeOf(type: TypeNode, field: FieldShape): TypeNode {
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
    PARTS: `${type.name.value}Input`,
  }[field.kind as string]
  return name ? { kind: Kind.NAMED_TYPE, name: nameNode(name) } : type
}

/** A name in a document. */
export const nameNode = (value: string) => ({ kind: Kind.NAME as const, value })
