import type { HTMLAttributes, VNodeChild } from 'vue'
import { Empty } from '../layout/answered.tsx'
import { type Column, type Columns, looks, shownOf } from './column.ts'
import { TableRow } from './table-row.tsx'
import { TableScroll } from './table-scroll.tsx'

interface Props<Row> {
  /** What the table is of: names the part of the page that scrolls, and the table where it has no caption. */
  label: string
  columns: Columns<Row>
  rows: readonly Row[]
  keyOf: (row: Row, place: number) => string | number
  caption?: VNodeChild
  /** For readers by ear alone: what stands above says it already. */
  isCaptionHidden?: boolean
  /** Classes of the table: `stacked` puts the cells of a row one under the other on a phone. */
  look?: string
  /** As wide as its place and never scrolling by itself. */
  isFixed?: boolean
  /** What is said in its stead where there are no rows; without it the head stands alone. */
  empty?: string
  rowAttributes?: (row: Row) => HTMLAttributes & { 'data-code'?: string }
  /** More of a row, beneath it, across all columns; nothing while it is folded. */
  unfolded?: (row: Row) => VNodeChild
  /** What rows belong together, one after another; `names: 'group'` marks the column that says so. */
  groupOf?: (row: Row) => string
}

/** Rows as a table; columns are data. The only table of the dashboard: whoever needs another trait gives it to this one. */
export function DataTable<Row>(props: Props<Row>) {
  const { label, rows, caption, isCaptionHidden, look, isFixed, empty } = props
  if (rows.length === 0 && empty) return <Empty why={empty} />
  const columns = shownOf(props.columns)
  const table = (
    <table class={look} aria-label={isFixed && !caption ? label : undefined}>
      {caption && <caption class={isCaptionHidden ? 'visually-hidden' : undefined}>{caption}</caption>}
      <Head columns={columns} />
      {groupsOf(props).map(([group, own]) => (
        <tbody key={group}>{own.map((row, place) => rowOf(props, columns, row, place, own.length))}</tbody>
      ))}
    </table>
  )
  return isFixed ? table : <TableScroll label={label}>{table}</TableScroll>
}

function Head<Row>({ columns }: { columns: readonly Column<Row>[] }) {
  if (columns.every(({ heading }) => heading === undefined)) return null
  return (
    <thead>
      <tr>
        {columns.map(({ heading, look, headLook }, place) => (
          <th key={place} scope="col" class={looks(look, headLook)}>
            {heading}
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** Rows in their order, each group together; one group where none are told apart. */
function groupsOf<Row>({ rows, groupOf }: Props<Row>): [string, Row[]][] {
  return groupOf ? [...Map.groupBy(rows, groupOf)] : [['', [...rows]]]
}

function rowOf<Row>(
  { keyOf, rowAttributes, unfolded }: Props<Row>,
  columns: readonly Column<Row>[],
  row: Row,
  place: number,
  count: number,
) {
  const key = keyOf(row, place)
  const more = unfolded?.(row)
  return [
    <TableRow key={key} {...{ row, place, count, columns }} attributes={rowAttributes?.(row) ?? {}} />,
    more && (
      <tr key={`${key} unfolded`} class="unfolded">
        <td colspan={columns.length}>{more}</td>
      </tr>
    ),
  ]
}
