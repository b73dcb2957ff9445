import { text } from '../../language/language.ts'
import { Digits } from '../../parts/figures/amount.tsx'
import type { Column } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import {
  type Apart,
  type ApartProps,
  breakdownHeading,
  captionOf,
  nameOf,
  type Part,
} from './breakdown-parts.tsx'

/** A row: what it is called, its part of each value across by its code, and all of it. */
interface Row {
  key: string
  name: string
  cells: ReadonlyMap<string, Shown>
  total: Shown
  isTotal?: boolean
}

type Shown = Pick<Part, 'value' | 'relation' | 'upTo'> & Pick<Apart, 'basis'>

const codeOf = ({ values }: Part, place = 0) => values[place]?.code ?? ''

/** By two dimensions: a row a value of the first, a column a value of the second, the largest first; with their totals where the parts add up. */
export function CrossedTable(props: ApartProps) {
  const { breakdown, columns } = props.figure
  return (
    <DataTable
      label={breakdownHeading()}
      caption={captionOf(props)}
      look="pinned"
      columns={[
        { heading: breakdown.dimensions[0]?.name, names: 'row', cell: ({ name }: Row) => name },
        ...(columns?.parts ?? []).map(columnOf),
        breakdown.addsUp && totals(),
      ]}
      rows={rowsOf(props.figure)}
      keyOf={({ key }) => key}
      rowAttributes={({ isTotal }) => (isTotal ? { class: 'total' } : {})}
    />
  )
}

const columnOf = (part: Part): Column<Row> => ({
  heading: nameOf(part.values[0]),
  look: 'number',
  cell: ({ cells }) => <Cell of={cells.get(codeOf(part))} />,
})

const totals = (): Column<Row> => ({
  heading: total(),
  look: 'number total',
  cell: (row) => <Cell of={row.total} />,
})

const total = () => text({ zh: '合计', en: 'Total' })

/** The graph says what each row, each column and all of it is: nothing is added up here. */
function rowsOf({ breakdown, rows, columns, ...whole }: Apart): Row[] {
  const own = (rows?.parts ?? []).map((part) => ({
    ...{ key: codeOf(part), name: nameOf(part.values[0]), total: part },
    cells: cellsOf(
      breakdown.parts.filter((one) => codeOf(one) === codeOf(part)),
      1,
    ),
  }))
  if (!breakdown.addsUp || whole.value === null) return own
  const all = { ...whole, value: whole.value }
  const sums = {
    key: 'total',
    name: total(),
    cells: cellsOf(columns?.parts ?? [], 0),
    total: all,
    isTotal: true,
  }
  return [...own, sums]
}

const cellsOf = (parts: readonly Part[], place: number) =>
  new Map<string, Shown>(parts.map((part) => [codeOf(part, place), part]))

/** What nothing is of is no blank: the rest was reported. A cell has its unit in the caption, and its relation beside it. */
const Cell = ({ of: number }: { of: Shown | undefined }) =>
  number ? (
    <Digits of={number.value} relation={number.relation} upTo={number.upTo} basis={number.basis} />
  ) : null
