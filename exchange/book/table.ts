/** What a cell holds; a day is a Date at midnight UTC. */
export type CellValue = string | number | boolean | Date | null

export interface TableRow {
  /** As the spreadsheet numbers it, from 1. */
  number: number
  cells: readonly CellValue[]
}

/** One sheet as read: rows that hold anything. */
export interface Table {
  name: string
  rows: readonly TableRow[]
  /** Places of formulas, such as B5. */
  formulas: ReadonlySet<string>
}

/** Rows of records one file may bring, as one call may; those of its lists; columns of any sheet. */
export const rowLimit = 10_000
export const partRowLimit = 50_000
export const columnLimit = 200

/** 1 → A, 27 → AA. */
export function columnLetter(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return (rest > 0 ? columnLetter(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}

/** A → 1, AA → 27. */
export const columnNumber = (letters: string) =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
