import type { HTMLAttributes } from 'vue'
import { type Column, looks } from './column.ts'

interface Props<Row> {
  row: Row
  /** Its place among the rows of its group. */
  place: number
  /** How many rows its group has. */
  count: number
  columns: readonly Column<Row>[]
  attributes: HTMLAttributes
}

/** One row: a cell a column. */
export function TableRow<Row>({ row, place, count, columns, attributes }: Props<Row>) {
  return (
    <tr {...attributes}>
      {columns.map((column, number) => (
        <Cell key={number} {...{ column, row, place, count }} />
      ))}
    </tr>
  )
}

interface CellProps<Row> extends Pick<Props<Row>, 'row' | 'place' | 'count'> {
  column: Column<Row>
}

function Cell<Row>({ column, row, place, count }: CellProps<Row>) {
  const { names, look, cellLook, phoneLabel } = column
  const content = column.cell(row, place)
  const label = content === null ? undefined : phoneLabel
  const attributes = { class: looks(look, cellLook), 'data-label': label, ...column.attributes?.(row) }
  if (names === 'row')
    return (
      <th scope="row" {...attributes}>
        {content}
      </th>
    )
  if (names !== 'group') return <td {...attributes}>{content}</td>
  return place > 0 ? null : (
    <th scope="rowgroup" rowspan={count} {...attributes}>
      {content}
    </th>
  )
}
