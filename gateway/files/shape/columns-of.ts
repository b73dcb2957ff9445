import type { Text } from '@kexie/schema/indicator'
import { boundsOf } from '@kexie/schema/input-field'
import type { FieldDefinition } from '@kexie/schema/record-definition'
import type { Column } from './column.ts'

/** Columns for fields that a report brings and that are no lists of parts, in their order. */
export function columnsOf(fields: readonly FieldDefinition[]): Column[] {
  return distinctLabels(fields.filter(({ computed }) => !computed).flatMap(fieldColumns))
}

function fieldColumns(field: FieldDefinition): Column[] {
  const base = baseColumn(field)
  const { label } = base
  switch (field.kind) {
    case 'PERSON':
      return [
        { ...base, kind: 'PERSON', path: `${field.name}.name`, label: suffixed(label, '姓名', 'name') },
        {
          ...base,
          kind: 'AFFILIATION',
          path: `${field.name}.affiliation`,
          label: suffixed(label, '单位', 'affiliation'),
          // Said once of the two halves of a person.
          note: { zh: '', en: '' },
          required: false,
        },
      ]
    case 'ORGANIZATION':
      return [{ ...base, kind: 'ORGANIZATION', path: `${field.name}.name` }]
    case 'RECORD':
      return [{ ...base, kind: 'RECORD', path: `${field.name}.title`, target: field.type }]
    case 'REGISTER':
      return [{ ...base, kind: 'REGISTER', target: field.type }]
    case 'LIST_VALUE':
    case 'LIST_VALUES':
      return [{ ...base, kind: field.kind, target: field.list }]
    case 'CHOICE':
      return [{ ...base, kind: 'CHOICE', choices: field.values }]
    case 'PARTS':
    case 'CHOICES':
      return []
    case 'ID':
      return [base]
    default:
      return [{ ...base, kind: field.kind }]
  }
}

const suffixed = ({ zh, en }: Text, inZh: string, inEn: string) => ({
  zh: `${zh}${inZh}`,
  en: `${en} ${inEn}`,
})

const baseColumn = (field: FieldDefinition): Column => ({
  kind: 'TEXT',
  path: field.name,
  field: field.name,
  label: field.label,
  note: noteOf(field),
  required: field.required && field.default === undefined && !isOptionalList(field),
  choices: [],
  default: field.default,
  target: undefined,
  relation: field.relation,
  upTo: field.upTo,
})

/** A list that may be empty is left out where it is. */
const isOptionalList = ({ kind, min }: FieldDefinition) => kind === 'LIST_VALUES' && !min

/** What there is to know when a value is filled in, and between which bounds it lies. */
function noteOf(field: FieldDefinition): Text {
  const bounds = boundsOf(field)
  return {
    zh: [field.help.zh, bounds?.zh].filter(Boolean).join('；'),
    en: [field.help.en, bounds?.en].filter(Boolean).join('; '),
  }
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
