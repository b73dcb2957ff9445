import type { Text } from '@kexie/schema/indicator'

/** What a cell holds; a day is a Date at midnight UTC, a moment one later that day. */
export type CellValue = string | number | boolean | Date | null

export interface TableRow {
  /** As the spreadsheet numbers it, from 1. */
  number: number
  cells: readonly CellValue[]
}

/** What keeps a cell from being read as it looks: what it should be instead. */
export type CellFlaw = keyof typeof flaws

export const flaws = {
  FORMULA: { zh: '值，而不是公式', en: 'a value, not a formula' },
  ERROR: { zh: '值，而不是表格软件的错误', en: "a value, not a spreadsheet's error" },
  LONG_NUMBER: {
    zh: '不超过 15 位的数：更长的表格软件记不全，编号、证号请把单元格设为文本后重填',
    en: 'a number of at most 15 digits: a spreadsheet keeps no more; format codes as text and type them again',
  },
  SCALED: {
    zh: '按原值显示的数：单元格的格式使它显示得与实际不同（如缩小、加“万”“多”）',
    en: 'a number shown as it is: the format of the cell shows another (scaled, or with a word that counts)',
  },
} as const satisfies Record<string, Text>

/** One sheet as read: rows that hold anything. */
export interface Table {
  name: string
  rows: readonly TableRow[]
  /** By place, such as B5. */
  flaws: ReadonlyMap<string, CellFlaw>
  /** Numbers of rows that the spreadsheet does not show, though they hold something. */
  hiddenRows: ReadonlySet<number>
  /** Columns that it does not show, from 0. */
  hiddenColumns: ReadonlySet<number>
  /** Ranges shown as one cell, such as B2:B3. */
  merged: readonly string[]
  /** Days are counted from 1904 and not from 1900. */
  from1904: boolean
}

/** What a file holds. */
export interface Workbook {
  tables: readonly Table[]
  /** Kinds of things in it that no row holds and nobody reads, with how many. */
  unread: readonly { what: Text; count: number }[]
}

/** A table of values and nothing else. */
export const plainTable = (name: string, rows: readonly TableRow[]): Table => ({
  name,
  rows,
  flaws: new Map(),
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  merged: [],
  from1904: false,
})

/** Rows of records one file may bring, as one call may; those of its lists; columns of any sheet. */
export const rowLimit = 10_000
export const partRowLimit = 50_000
export const columnLimit = 200

/** Cells of a file, sheets of a file, text of a cell and of all of them: a spreadsheet program allows no longer cell. */
export const cellLimit = 2_000_000
export const sheetLimit = 100
export const cellTextLimit = 32_767
export const textLimit = 20_000_000

/** 1 → A, 27 → AA. */
export function columnLetter(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return (rest > 0 ? columnLetter(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}

/** A → 1, AA → 27. */
export const columnNumber = (letters: string) =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
