import { listStatedBy } from '@kexie/schema/directives'
import { codesOf } from '@kexie/schema/input-field'
import { labelOf } from '@kexie/schema/label'
import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import type { Column, ColumnKind } from './column.ts'

const scalars: Readonly<Record<string, ColumnKind>> = {
  String: 'TEXT',
  ID: 'TEXT',
  Int: 'INTEGER',
  Quantity: 'QUANTITY',
  Coordinate: 'COORDINATE',
  Date: 'DATE',
  Boolean: 'BOOLEAN',
}

/** Names that tell a clerk more than the API's first words do. */
const renamed: Readonly<Record<string, Column['label']>> = {
  id: { zh: '记录标识', en: 'Record id' },
  externalKey: { zh: '本单位编号', en: 'Own key' },
  district: { zh: '辖市区', en: 'District' },
}

/** Columns for the fields of an input that are no lists, in the API's order. `shown` names the type that shows them. */
export function columnsOf(schema: GraphQLSchema, input: GraphQLInputObjectType, shown: string): Column[] {
  const isRow = Boolean(input.getFields().externalKey)
  const columns = Object.values(input.getFields())
    .filter((field) => !String(field.type).startsWith('[') || listStatedBy(field.astNode))
    .flatMap((field) => fieldColumns(schema, field, { shown, isRow }))
  return distinctLabels(columns)
}

interface Owner {
  shown: string
  /** A record of its own, not a part of one. */
  isRow: boolean
}

function fieldColumns(schema: GraphQLSchema, field: GraphQLInputField, owner: Owner): Column[] {
  const base = baseColumn(field, owner)
  const list = listStatedBy(field.astNode)
  if (list) return [listColumn(base, field, list)]
  const target = shownTarget(schema, owner.shown, field.name)
  const { label } = base
  const suffixed = (zh: string, en: string) => ({ zh: `${label.zh}${zh}`, en: `${label.en} ${en}` })
  switch (getNamedType(field.type).name) {
    case 'PersonInput':
      return [
        { ...base, kind: 'PERSON', path: `${field.name}.name`, label: suffixed('姓名', 'name') },
        {
          ...base,
          kind: 'AFFILIATION',
          path: `${field.name}.affiliation`,
          label: suffixed('单位', 'affiliation'),
          required: false,
        },
      ]
    case 'PartyInput':
      return [{ ...base, kind: 'ORGANIZATION', path: `${field.name}.name` }]
    case 'RecordReferenceInput':
      return [{ ...base, kind: 'RECORD', path: `${field.name}.title`, target }]
    case 'String':
      return [target ? { ...base, kind: 'REGISTER', target } : base]
    default:
      return [owner.isRow && field.name === 'district' ? { ...base, kind: 'DISTRICT' } : base]
  }
}

/** Where codes stand is for programs to know: who fills in a sheet chooses among names. */
const listColumn = (base: Column, { type }: GraphQLInputField, list: string): Column => ({
  ...base,
  kind: String(type).startsWith('[') ? 'LIST_VALUES' : 'LIST_VALUE',
  note: base.note.replace(codesOf(list), ''),
  target: list,
})

function baseColumn({ name, type, description, defaultValue }: GraphQLInputField, { isRow }: Owner): Column {
  const named = getNamedType(type)
  const values = isEnumType(named) ? named.getValues() : []
  return {
    kind: isEnumType(named) ? 'CHOICE' : (scalars[named.name] ?? 'TEXT'),
    path: name,
    field: name,
    label: (isRow && renamed[name]) || labelOf(description ?? undefined, name),
    note: (description ?? name).trim().replace(/\s+/g, ' '),
    required: isNonNullType(type) && defaultValue === undefined,
    choices: values.map((value) => ({
      name: value.name,
      label: labelOf(value.description ?? undefined, value.name),
    })),
    default: defaultValue,
    target: undefined,
  }
}

/** Type of the object a reader sees where the input takes a name; undefined for scalars and what is never shown. */
function shownTarget(schema: GraphQLSchema, shown: string, field: string): string | undefined {
  const type = schema.getType(shown)
  const seen = isObjectType(type) ? type.getFields()[field] : undefined
  const named = seen && getNamedType(seen.type)
  return isObjectType(named) ? named.name : undefined
}

/** Two columns of one sheet with the same words could not be told apart: the later ones also say their path. */
function distinctLabels(columns: readonly Column[]): Column[] {
  const taken = new Set<string>()
  return columns.map((column) => {
    const { zh, en } = column.label
    const label =
      taken.has(zh) || taken.has(en)
        ? { zh: `${zh}（${column.path}）`, en: `${en} (${column.path})` }
        : column.label
    taken.add(label.zh).add(label.en)
    return { ...column, label }
  })
}
