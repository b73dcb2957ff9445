import './pasted.css'
import { text } from '../../language/language.ts'
import type { Columns } from '../tables/column.ts'
import { DataTable } from '../tables/data-table.tsx'
import { type Cells, letterOf } from './cells.ts'

/** What is wrong in a cell of what was pasted. */
export interface PastedProblem {
  /** As a spreadsheet numbers it, the header being the first; null for the table as a whole. */
  row: number | null
  /** Letter of the column; null for the row as a whole. */
  column: string | null
  header: string | null
  message: string
  advice: string
}

interface Props {
  cells: Cells
  conflicts: readonly PastedProblem[]
  /** Told what a cell now says; row -1 is the header. */
  onMend: (row: number, column: number, value: string) => void
}

/** A page shows no more rows; those with problems come before others. */
const shownLimit = 100

/** What was pasted, its bad cells marked and open to be mended; what is wrong with them stands beneath. */
export function PastedTable(props: Props) {
  const { cells, conflicts } = props
  const label = text({ zh: '粘贴的内容', en: 'What was pasted' })
  const bad = new Set(conflicts.map(({ row }) => (row ?? 1) - 2))
  const shown = rowsShown(cells.rows.length, bad)
  const hidden = cells.rows.length - shown.length
  return (
    <>
      <DataTable
        label={label}
        caption={label}
        look="pasted"
        columns={columns(props, bad)}
        rows={shown}
        keyOf={(row) => row}
      />
      {hidden > 0 && (
        <p class="note">
          {text({ zh: `另有 ${hidden} 行未显示。`, en: `${hidden} more rows are not shown.` })}
        </p>
      )}
      {conflicts.length > 0 && <Sentences conflicts={conflicts} />}
    </>
  )
}

const columns = (props: Props, bad: ReadonlySet<number>): Columns<number> => [
  { heading: text({ zh: '行', en: 'Row' }), names: 'row', cell: (row) => row + 1 },
  ...props.cells.header.map((_, column) => ({
    heading: cellAt(props, bad, -1, column),
    cell: (row: number) => cellAt(props, bad, row, column),
  })),
]

/** What a cell says, open to be mended where its row is bad; row -1 is the header, where only the bad cells are. */
function cellAt({ cells, conflicts, onMend }: Props, bad: ReadonlySet<number>, row: number, column: number) {
  const value = (row < 0 ? cells.header : cells.rows[row])?.[column] ?? ''
  const own = numbersAt(conflicts, row, column)
  if (!bad.has(row) || (row < 0 && own.length === 0)) return value
  return <Mended value={value} row={row} own={own} cells={cells} column={column} onMend={onMend} />
}

interface MendedProps extends Pick<Props, 'cells' | 'onMend'> {
  value: string
  row: number
  column: number
  /** Numbers of its problems. */
  own: readonly number[]
}

function Mended({ value, row, column, own, cells, onMend }: MendedProps) {
  const header = cells.header[column] || letterOf(column)
  const line =
    row < 0 ? text({ zh: '表头', en: 'Header' }) : text({ zh: `第 ${row + 1} 行`, en: `Row ${row + 1}` })
  const tied = own.length > 0 && {
    'aria-invalid': true,
    'aria-describedby': own.map(sentenceId).join(' '),
  }
  return (
    <span class={own.length > 0 ? 'bad-cell' : undefined}>
      <input
        value={value}
        aria-label={`${line} ${header}`}
        onInput={({ target }) => onMend(row, column, (target as HTMLInputElement).value)}
        {...tied}
      />
      {own.map((number) => (
        <sup key={number} aria-hidden="true">
          {number + 1}
        </sup>
      ))}
    </span>
  )
}

function Sentences({ conflicts }: { conflicts: readonly PastedProblem[] }) {
  return (
    <ol class="pasted-problems">
      {conflicts.slice(0, shownLimit).map(({ row, header, message, advice }, number) => (
        <li key={number} id={sentenceId(number)}>
          {(row ?? 1) > 1 && text({ zh: `第 ${(row ?? 1) - 1} 行`, en: `Row ${(row ?? 1) - 1}` })}
          {header && ` ${header}`}
          {text({ zh: '：', en: ': ' })}
          {message} <span class="note">{advice}</span>
        </li>
      ))}
    </ol>
  )
}

const sentenceId = (number: number) => `pasted-problem-${number + 1}`

const numbersAt = (conflicts: readonly PastedProblem[], row: number, column: number) =>
  conflicts
    .slice(0, shownLimit)
    .flatMap((one, number) => (one.row === row + 2 && one.column === letterOf(column) ? [number] : []))

function rowsShown(count: number, bad: ReadonlySet<number>): number[] {
  const all = Array.from({ length: count }, (_, row) => row)
  const first = all.toSorted((a, b) => Number(bad.has(b)) - Number(bad.has(a)) || a - b)
  return first.slice(0, shownLimit).toSorted((a, b) => a - b)
}
