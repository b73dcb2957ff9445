import type { Text } from '@kexie/schema/indicator'
import { shownCell } from '../cells/shown-cell.ts'
import { hiddenSheet } from '../workbook/hidden-sheet.ts'
import { FileRefused } from '../workbook/refusal.ts'
import { flaws, type Table, type Workbook } from '../workbook/table.ts'

/** The cells of a file's first sheet as text. */
export interface CellsRead {
  rows: readonly (readonly string[])[]
  /** What was not read as it looks, or not read. */
  notices: readonly Text[]
}

/** More rows than this are no table that somebody mends on a page. */
const mostRows = 1_000

/**
 * Reads the first sheet that holds anything, cell by cell, whatever it is of.
 * @throws {FileRefused} EMPTY, TOO_MANY_ROWS
 */
export function readCells({ tables }: Workbook): CellsRead {
  const [table, ...others] = tables.filter(({ name, rows }) => name !== hiddenSheet && rows.length > 0)
  if (!table) throw new FileRefused('EMPTY')
  if (table.rows.length > mostRows)
    throw new FileRefused('TOO_MANY_ROWS', {
      ...{ sheet: table.name, expected: `${mostRows}`, received: `${table.rows.length}` },
    })
  const width = Math.max(...table.rows.map(({ cells }) => cells.length))
  return {
    rows: table.rows.map(({ cells }) =>
      Array.from({ length: width }, (_, column) => shownCell(cells[column])),
    ),
    notices: [...others.map(({ name }) => unread(name)), ...flawsOf(table)],
  }
}

const unread = (name: string): Text => ({
  zh: `只读第一张有内容的表，“${name}”未读。`,
  en: `Only the first sheet that holds anything is read, not “${name}”.`,
})

const flawsOf = ({ flaws: found }: Table): Text[] =>
  [...found].map(([place, flaw]) => ({
    zh: `单元格 ${place} 应为${flaws[flaw].zh}。`,
    en: `Cell ${place} must be ${flaws[flaw].en}.`,
  }))
