import { text } from '../../../language/language.ts'
import type { Columns } from '../../../parts/tables/column.ts'
import { DataTable } from '../../../parts/tables/data-table.tsx'
import { kindText, mannerText } from './field-words.ts'
import type { Named, RecordType, StatedField } from './record-type.ts'

interface Props {
  type: RecordType
  named: Named
}

/** The fields of one type for whoever only reads them; those of its items stand beneath theirs. */
export const TypeFields = ({ type: { label, change }, named }: Props) => (
  <DataTable
    label={text({ zh: `${label}的字段`, en: `Fields of ${label}` })}
    look="stacked"
    columns={columns(named)}
    rows={change.fields.flatMap(withItems)}
    keyOf={({ key }) => key}
    rowAttributes={({ field }) => (field.isRetired ? { class: 'retired' } : {})}
  />
)

interface Row {
  key: string
  field: StatedField
  /** What its day may be compared with. */
  beside: readonly StatedField[]
  /** What the field is called that it is an item of. */
  within: string
}

const withItems = (field: StatedField, _: number, all: readonly StatedField[]): Row[] => [
  { key: field.name, field, beside: all, within: '' },
  ...field.fields.map((item) => ({
    ...{ key: `${field.name}.${item.name}`, field: item, beside: [...field.fields, ...all] },
    within: text(field.label),
  })),
]

const columns = (named: Named): Columns<Row> => [
  {
    heading: text({ zh: '叫法', en: 'Called' }),
    names: 'row',
    cell: ({ field, within }) => `${within && `${within} · `}${text(field.label)}`,
  },
  { heading: text({ zh: '种类', en: 'Kind' }), cellLook: 'short', cell: ({ field }) => kindText(field.kind) },
  {
    heading: text({ zh: '必填', en: 'Required' }),
    cellLook: 'short',
    cell: ({ field }) =>
      field.isRetired
        ? text({ zh: '已停用', en: 'retired' })
        : field.isRequired
          ? text({ zh: '必填', en: 'required' })
          : text({ zh: '可不填', en: 'optional' }),
  },
  {
    heading: text({ zh: '怎样填', en: 'How' }),
    cell: ({ field, beside }) => mannerText(field, named, beside),
  },
  { heading: text({ zh: '填写须知', en: 'Help' }), cell: ({ field }) => text(field.help) },
]
