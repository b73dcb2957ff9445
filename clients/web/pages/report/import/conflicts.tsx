import { text } from '../../../language/language.ts'
import type { Columns } from '../../../parts/tables/column.ts'
import { DataTable } from '../../../parts/tables/data-table.tsx'
import type { ImportConflict } from './import-answer.generated.ts'

/** A page shows no more of them; the marked file has them all. */
const shownLimit = 200

/** Every problem of a file in its cell, row by row: where it stands, what came, what is allowed. */
export function Conflicts({ conflicts }: { conflicts: readonly ImportConflict[] }) {
  const label = text({ zh: '须修改的单元格', en: 'Cells to mend' })
  const others = conflicts.length - shownLimit
  return (
    <>
      <DataTable
        label={label}
        caption={label}
        look="import-conflicts"
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

const columns = (): Columns<ImportConflict> => [
  {
    heading: text({ zh: '行', en: 'Row' }),
    names: 'group',
    cell: ({ sheet, row }) =>
      row === null ? sheet : text({ zh: `“${sheet}”第 ${row} 行`, en: `Row ${row} of “${sheet}”` }),
  },
  { heading: text({ zh: '单元格', en: 'Cell' }), cell: ({ column, row }) => column && `${column}${row}` },
  { heading: text({ zh: '列', en: 'Column' }), cell: ({ header }) => header },
  {
    heading: text({ zh: '问题', en: 'Problem' }),
    cell: ({ message, advice }) => [message, ' ', <span class="note">{advice}</span>],
  },
]
