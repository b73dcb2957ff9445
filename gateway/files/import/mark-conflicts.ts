import type { ImportConflict } from '@kexie/schema/import-answer'
import { unguarded } from '../cells/safe-text.ts'
import { ownSheets } from '../template/own-sheets.ts'
import { cellKind } from '../workbook/cell-kind.ts'
import { hiddenSheet } from '../workbook/hidden-sheet.ts'
import { type CellValue, columnLetter, columnNumber, type Table } from '../workbook/table.ts'
import { type SheetToWrite, writeXlsx } from '../workbook/write-xlsx.ts'
import type { FileRead, SheetSeen } from './read-file.ts'

type Language = 'zh' | 'en'

/** A cell with a note each; a file with more says the rest in its list alone. */
const markLimit = 5000

/**
 * The clerk's own file with every cell in question marked and what is wrong noted at it, and a sheet that lists it all.
 * Mended, it can be imported as it is.
 */
export function markConflicts(
  file: FileRead,
  tables: readonly Table[],
  conflicts: readonly ImportConflict[],
  language: Language,
): Promise<Buffer> {
  const known = new Map(file.sheets.map(({ name, columns }) => [name, columns]))
  const marked = tables
    .filter(({ name }) => known.has(name))
    .map((table) => markedSheet(table, known.get(table.name) ?? [], conflicts))
  const hidden = tables.filter(({ name }) => name === hiddenSheet).map(plainSheet)
  return writeXlsx([...marked, listSheet(conflicts, language), ...hidden])
}

function markedSheet(
  table: Table,
  columns: SheetSeen['columns'],
  conflicts: readonly ImportConflict[],
): SheetToWrite {
  const sheet = plainSheet(table)
  const top = (table.rows[0]?.number ?? 1) + 1
  const own = conflicts.filter(({ sheet: name, row }) => name === table.name && row !== null && row >= top)
  const byPlace = Map.groupBy(
    own.slice(0, markLimit),
    ({ row, column }) => `${(row ?? top) - top},${column ? columnNumber(column) - 1 : 0}`,
  )
  return {
    ...sheet,
    veryHidden: false,
    columns: sheet.columns.map((column, index) => {
      const found = columns.find((one) => one.index === index)
      return { ...column, kind: found ? cellKind(found.column) : 'TEXT' }
    }),
    marks: new Map([...byPlace].map(([place, all]) => [place, all.map(({ message }) => message).join('\n')])),
  }
}

/**
 * The table as it came: its first row the header, its rows where they were below it. A spreadsheet's error is left out, since its
 * words would be taken for a text; what stands at the cell says what it was.
 */
function plainSheet({ name, rows, flaws }: Table): SheetToWrite {
  const [header, ...below] = rows
  const top = (header?.number ?? 1) + 1
  const lines: CellValue[][] = []
  for (const { number, cells } of below) {
    while (lines.length < number - top) lines.push([])
    lines.push(
      cells.map((cell, index) => {
        if (flaws.get(`${columnLetter(index + 1)}${number}`) === 'ERROR') return null
        return typeof cell === 'string' ? unguarded(cell) : cell
      }),
    )
  }
  return {
    name,
    columns: (header?.cells ?? []).map((cell) => ({ header: String(cell ?? ''), kind: 'TEXT', width: 16 })),
    rows: lines,
    veryHidden: name === hiddenSheet,
  }
}

function listSheet(conflicts: readonly ImportConflict[], language: Language): SheetToWrite {
  const header =
    language === 'zh'
      ? [ownSheets.problems.begins.zh, '行', '列', '表头', '代码', '问题', '怎么办']
      : [ownSheets.problems.begins.en, 'Row', 'Column', 'Header', 'Code', 'Problem', 'What to do']
  return {
    name: ownSheets.problems.name[language],
    columns: header.map((text, index) => ({ header: text, kind: 'TEXT', width: index > 4 ? 60 : 14 })),
    rows: conflicts.map(({ sheet, row, column, header: words, code, message, advice }) => [
      sheet,
      row === null ? null : `${row}`,
      ...[column, words, code, message, advice],
    ]),
  }
}
