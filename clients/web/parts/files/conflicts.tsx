import './conflicts.css'
import { text } from '../../language/language.ts'
import type { Columns } from '../tables/column.ts'
import { DataTable } from '../tables/data-table.tsx'

/** A problem of a file in its cell, in the reader's words. */
interface Conflict {
  sheet: string
  /** Null for the sheet as a whole. */
  row: number | null
  /** Letter of the column; null for the row as a whole. */
  column: string | null
  header: string | null
  message: string
  advice: string
}

/** A page shows no more of them; a marked file has them all. */
const shownLimit = 200

/** Every problem of a file in its cell, row by row: where it stands, what came, what is allowed. */
export function Conflicts({ conflicts }: { conflicts: readonly Conflict[] }) {
  const label = text({ zh: '须修改的单元格', en: 'Cells to mend' })
  const others = conflicts.length - shownLimit
  return (
    <>
      <DataTable
        label={label}
        caption={label}
        look="conflicts"
        columns={columns()}
        rows={conflicts.slice(0, shownLimit)}
        keyOf={({ column, message }) => `${column} ${message}`}
        groupOf={({ sheet, row }) => `${sheet} ${row}`}
      />
      {others > 0 && (
        <p class="note">{text({ zh: `另有 ${others} 处未列出。`, en: `${others} more are not listed.` })}</p>
      )}
    </>
  )
}

const columns = (): Columns<Conflict> => [
  {
    heading: text({ zh: '行', en: 'Row' }),
    names: 'group',
    cell: ({ sheet, row }) =>
      row === null ? sheet : text({ zh: `“${sheet}”第 ${row} 行`, en: `Row ${row} of “${sheet}”` }),
  },
  { heading: text({ zh: '单元格', en: 'Cell' }), cell: ({ column, row }) => column && `${column}${row}` },
  { heading: text({ zh: '列', en: 'Column' }), cellLook: 'short', cell: ({ header }) => header },
  {
    heading: text({ zh: '问题', en: 'Problem' }),
    cell: ({ message, advice }) => [message, ' ', <span class="note">{advice}</span>],
  },
]
