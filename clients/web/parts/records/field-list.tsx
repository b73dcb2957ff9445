import { text } from '../../language/language.ts'
import { FactList } from '../layout/fact-list.tsx'
import { DataTable } from '../tables/data-table.tsx'
import { type FieldShape, shownAlone } from './shapes.ts'
import { type Row, relationIn, shown, shownIn } from './shown.ts'

interface Props {
  fields: readonly FieldShape[]
  of: Row
}

/** Fields with their values, then each list of parts as a table; what is blank is left out. */
export function FieldList({ fields, of: row }: Props) {
  const own = shownAlone(fields)
  const lists = own.filter(({ name }) => Array.isArray(row[name]) && (row[name] as unknown[]).length > 0)
  const single = own.filter(
    ({ name }) => !Array.isArray(row[name]) && row[name] !== null && row[name] !== undefined,
  )
  return (
    <>
      <FactList facts={single.map((field) => [text(field.words), shownIn(field, row)])} />
      {lists.map((field) => (
        <PartTable
          key={field.name}
          field={field}
          relation={relationIn(field, row)}
          rows={row[field.name] as unknown[]}
        />
      ))}
    </>
  )
}

interface PartProps {
  field: FieldShape
  /** How the list relates to the true one; blank where all are listed. */
  relation: string
  rows: readonly unknown[]
}

function PartTable({ field, relation, rows }: PartProps) {
  const { words, fields } = field
  if (!fields)
    return (
      <p>
        {text(words)}
        {text({ zh: '：', en: ': ' })}
        {rows.map((row) => shown(field, row)).join('、')}
      </p>
    )
  const columns = shownAlone(fields).filter(({ name }) => rows.some((row) => (row as Row)[name] !== null))
  const count = [relation, rows.length].filter(Boolean).join(' ')
  return (
    <DataTable
      label={text(words)}
      caption={`${text(words)}（${count}）`}
      columns={columns.map((column) => ({
        heading: text(column.words),
        cell: (row: Row) => shownIn(column, row),
      }))}
      rows={rows as Row[]}
      keyOf={(_, place) => place}
    />
  )
}
