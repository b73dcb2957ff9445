import { text } from '../../language/language.ts'
import { TableScroll } from '../../layout/table-scroll.tsx'
import type { Conflict } from './import-file.ts'

/** Every problem of a file in its cell: what came, what is allowed. */
export function Conflicts({ conflicts }: { conflicts: readonly Conflict[] }) {
  const label = text({ zh: '须修改的单元格', en: 'Cells to mend' })
  return (
    <TableScroll label={label}>
      <table>
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{text({ zh: '工作表', en: 'Sheet' })}</th>
            <th scope="col">{text({ zh: '单元格', en: 'Cell' })}</th>
            <th scope="col">{text({ zh: '列', en: 'Column' })}</th>
            <th scope="col">{text({ zh: '问题', en: 'Problem' })}</th>
          </tr>
        </thead>
        <tbody>
          {conflicts.map(({ sheet, row, column, header, message }) => (
            <tr key={`${sheet} ${row} ${column} ${message}`}>
              <td>{sheet}</td>
              <td>
                {column}
                {row}
              </td>
              <td>{header ?? ''}</td>
              <td>{message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
