import {
  type Cell,
  type CellStyle,
  type DataValidation,
  type WriteSheet,
  writeXlsx as write,
} from 'hucre/xlsx'
import { safeText } from '../cells/safe-text.ts'
import type { CellValue } from './table.ts'
import { unlockColumns } from './unlock-columns.ts'
import { toXlsxText } from './xlsx-text.ts'

/** A column of a sheet to be written. */
export interface SheetColumn {
  header: string
  /** Shown while the pointer rests on the header. */
  note?: string
  kind: 'TEXT' | 'WHOLE' | 'DECIMAL' | 'NUMBER' | 'DATE'
  width: number
  required?: boolean
  hidden?: boolean
  /** What a cell may hold; `formula` points to a list on another sheet. */
  choices?: { formula: string; hint: string } | undefined
}

/** A sheet to be written: header, then rows. */
export interface SheetToWrite {
  name: string
  columns: readonly SheetColumn[]
  rows: readonly (readonly CellValue[])[]
  /** True: the header is locked and cells check what is typed into them. */
  forFilling?: boolean
  /** The first row only shows how to fill in the sheet. */
  hasExample?: boolean
  /** Cells to mark, by row (from 0, below the header) and column (from 0), with what is said of them. */
  marks?: ReadonlyMap<string, string>
  veryHidden?: boolean
  /** Its rows come later, page by page (`XlsxStream`). */
  grows?: boolean
}

const headerStyle: CellStyle = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F5FA8' } },
  protection: { locked: true },
}
const exampleStyle: CellStyle = { font: { italic: true, color: { rgb: '7F7F7F' } } }
const markStyle: CellStyle = {
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F8CBAD' } },
}

/** An .xlsx file of these sheets. Text stays text: nothing in it is ever a formula, here or in what is saved from it. */
export async function writeXlsx(sheets: readonly SheetToWrite[]): Promise<Buffer> {
  const bytes = Buffer.from(await write({ sheets: sheets.map(sheetOf), stringMode: 'shared' }))
  return unlockColumns(
    bytes,
    sheets.map(({ forFilling }) => Boolean(forFilling)),
  )
}

function sheetOf(sheet: SheetToWrite): WriteSheet {
  const { name, columns, rows, forFilling, veryHidden } = sheet
  return {
    name,
    columns: columns.map((column) => ({
      width: column.width,
      style: styleOf(column),
      ...(column.hidden ? { hidden: true } : {}),
    })),
    rows: [columns.map(headerText), ...rows.map((row) => row.map(escaped))],
    cells: cellsOf(sheet),
    freezePane: { rows: 1 },
    ...(forFilling ? { protection: freedoms, dataValidations: columns.flatMap(validationOf) } : {}),
    ...(veryHidden ? { veryHidden } : {}),
  }
}

const headerText = ({ header, required }: SheetColumn) =>
  toXlsxText(safeText(required ? `${header}*` : header))

const escaped = (cell: CellValue) => (typeof cell === 'string' ? toXlsxText(safeText(cell)) : cell)

/** Everything but the header may be changed, and rows come and go. */
const freedoms = {
  sheet: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertRows: true,
  deleteRows: true,
  sort: true,
  autoFilter: true,
}

const formats = { TEXT: '@', WHOLE: '0', DECIMAL: '0.######', NUMBER: 'General', DATE: 'yyyy-mm-dd' } as const

const styleOf = ({ kind }: SheetColumn): CellStyle => ({
  numFmt: formats[kind],
  protection: { locked: false },
})

function cellsOf({ columns, rows, hasExample, marks }: SheetToWrite): Map<string, Partial<Cell>> {
  const header = columns.map((column, index): [string, Partial<Cell>] => [
    `0,${index}`,
    {
      value: headerText(column),
      type: 'string',
      style: headerStyle,
      ...(column.note ? { comment: { text: toXlsxText(column.note) } } : {}),
    },
  ])
  const example = hasExample
    ? columns.map((column, index): [string, Partial<Cell>] => [
        `1,${index}`,
        { value: escaped(rows[0]?.[index] ?? null), style: { ...styleOf(column), ...exampleStyle } },
      ])
    : []
  const marked = [...(marks ?? [])].map(([place, text]): [string, Partial<Cell>] => {
    const [row = 0, index = 0] = place.split(',').map(Number)
    const column = columns[index]
    const style = { ...(column ? styleOf(column) : {}), ...markStyle }
    const value = escaped(rows[row]?.[index] ?? null)
    return [`${row + 1},${index}`, { value, style, comment: { text: toXlsxText(text) } }]
  })
  return new Map([...header, ...example, ...marked])
}

function validationOf({ kind, choices, header }: SheetColumn, index: number): DataValidation[] {
  const range = `${letter(index)}2:${letter(index)}10011`
  const prompt = (errorMessage: string) => ({
    range,
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: header.slice(0, 30),
    errorMessage: errorMessage.slice(0, 220),
  })
  // A warning only: what is pasted is never checked by a spreadsheet, so import checks everything anyway.
  if (choices)
    return [{ type: 'list', formula1: choices.formula, errorStyle: 'warning', ...prompt(choices.hint) }]
  if (kind === 'DATE')
    return [
      {
        type: 'date',
        operator: 'greaterThanOrEqual',
        formula1: '36526',
        errorStyle: 'warning',
        ...prompt('应为 2000 年以后的日期 · a date from 2000 on'),
      },
    ]
  if (kind === 'WHOLE')
    return [
      {
        type: 'whole',
        operator: 'greaterThanOrEqual',
        formula1: '0',
        errorStyle: 'warning',
        ...prompt('应为不小于 0 的整数 · a whole number from 0 on'),
      },
    ]
  return []
}

const letter = (index: number): string =>
  (index >= 26 ? letter(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))
