import { text } from '../../language/language.ts'
import { DataTable } from '../tables/data-table.tsx'
import type { FieldShape } from './shapes.ts'
import { shown } from './shown.ts'

type Row = Record<string, unknown>

interface Props {
  fields: readonly FieldShape[]
  of: Row
}

/** Fields with their values, then each list of parts as a table; what is blank is left out. */
export function FieldList({ fields, of: row }: Props) {
  const lists = fields.filter(({ name }) => Array.isArray(row[name]) && (row[name] as unknown[]).length > 0)
  const single = fields.filter(
    ({ name }) => !Array.isArray(row[name]) && row[name] !== null && row[name] !== undefined,
  )
  return (
    <>
      <dl class="facts">
        {single.map((field) => (
          <>
            <dt>{text(field.words)}</dt>
            <dd>{shown(field, row[field.name])}</dd>
          </>
        ))}
      </dl>
      {lists.map((field) => (
        <PartTable key={field.name} field={field} rows={row[field.name] as unknown[]} />
      ))}
    </>
  )
}

function PartTable({ field, rows }: { field: FieldShape; rows: readonly unknown[] }) {
  const { words, fields } = field
  if (!fields)
    return (
      <p>
        {text(words)}
        {text({ zh: '：', en: ': ' })}
        {rows.map((row) => shown(field, row)).join('、')}
      </p>
    )
  const columns = fields.filter(({ name }) => rows.some((row) => (row as Row)[name] !== null))
  return (
    <DataTable
      label={text(words)}
      caption={`${text(words)}（${rows.length}）`}
      columns={columns.map((column) => ({
        heading: text(column.words),
        cell: (row: Row) => shown(column, row[column.name]),
      }))}
      rows={rows as Row[]}
      keyOf={(_, place) => place}
    />
  )
}
