import { text } from '../../../language/language.ts'
import { TableScroll } from '../../../parts/tables/table-scroll.tsx'
import type { Conflict } from './import-file.ts'

/** A page shows no more of them; the marked file has them all. */
const shownLimit = 200

/** Every problem of a file in its cell, row by row: where it stands, what came, what is allowed. */
export function Conflicts({ conflicts }: { conflicts: readonly Conflict[] }) {
  const label = text({ zh: '须修改的单元格', en: 'Cells to mend' })
  const rows = Map.groupBy(conflicts.slice(0, shownLimit), ({ sheet, row }) => `${sheet} ${row}`)
  const others = conflicts.length - shownLimit
  return (
    <>
      <TableScroll label={label}>
        <table class="import-conflicts">
          <caption>{label}</caption>
          <thead>
            <tr>
              <th scope="col">{text({ zh: '行', en: 'Row' })}</th>
              <th scope="col">{text({ zh: '单元格', en: 'Cell' })}</th>
              <th scope="col">{text({ zh: '列', en: 'Column' })}</th>
              <th scope="col">{text({ zh: '问题', en: 'Problem' })}</th>
            </tr>
          </thead>
          {[...rows].map(([place, own]) => (
            <tbody key={place}>{own.map((one, index) => lineOf(one, index, own.length))}</tbody>
          ))}
        </table>
      </TableScroll>
      {others > 0 && (
        <p class="note">{text({ zh: `另有 ${others} 处未列出。`, en: `${others} more are not listed.` })}</p>
      )}
    </>
  )
}

function lineOf({ sheet, row, column, header, message, advice }: Conflict, index: number, count: number) {
  return (
    <tr key={`${column} ${message}`}>
      {index === 0 && (
        <th scope="rowgroup" rowspan={count}>
          {row === null ? sheet : text({ zh: `“${sheet}”第 ${row} 行`, en: `Row ${row} of “${sheet}”` })}
        </th>
      )}
      <td>{column && `${column}${row}`}</td>
      <td>{header}</td>
      <td>
        {message} <span class="note">{advice}</span>
      </td>
    </tr>
  )
}
