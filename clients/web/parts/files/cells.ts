import { parse } from 'csv-parse/browser/esm/sync'
import { csvAsIs } from './csv.ts'

/** A column of the template. */
export interface TemplateColumn {
  /** `#` numbers the rows. */
  path: string
  label: { zh: string; en: string }
  required: boolean
}

/** Cells with the words of their columns above them. */
export interface Cells {
  header: readonly string[]
  rows: readonly (readonly string[])[]
}

/** Cells as a spreadsheet copies them: tabs between them, quotes around those with tabs, quotes or lines of their own. */
export const cellsOf = (copied: string): string[][] =>
  parse(copied, {
    delimiter: '\t',
    relax_quotes: true,
    relax_column_count: true,
    trim: true,
    skip_records_with_empty_values: true,
  })

/** Cells under their header: the one that was copied with them, else the template's columns in their order. */
export function underHeader(
  rows: readonly string[][],
  columns: readonly TemplateColumn[],
  language: 'zh' | 'en',
): Cells {
  const [first = [], ...below] = rows
  const words = new Set(columns.flatMap(({ path, label }) => [path, label.zh, label.en]))
  const known = first.filter((one) => words.has(one.replace(/[*＊]\s*$/, '').trim()))
  const isHeader = known.length >= 2
  const [leading] = first
  const isNumbered = isHeader || /^\d*$/.test(leading ?? '')
  const expected = columns
    .filter(({ path }) => path !== '#' || isNumbered)
    .map(({ label }) => label[language])
  const header = isHeader ? first : expected
  const width = Math.max(header.length, ...rows.map(({ length }) => length))
  const fill = (row: readonly string[]) => Array.from({ length: width }, (_, index) => row[index] ?? '')
  return { header: fill(header), rows: (isHeader ? below : rows).map(fill) }
}

/** A CSV file of the cells; row 2 of the file is the first row below the header. */
export const fileOf = ({ header, rows }: Cells): Blob =>
  new Blob([csvAsIs([header, ...rows])], { type: 'text/csv' })

/** Letter of a column of a spreadsheet, from 0. */
export const letterOf = (index: number): string =>
  (index < 26 ? '' : letterOf(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))

/** The same with another value in a cell; row -1 is the header. */
export function mended({ header, rows }: Cells, row: number, column: number, value: string): Cells {
  return row < 0
    ? { header: header.with(column, value), rows }
    : { header, rows: rows.with(row, (rows[row] ?? []).with(column, value)) }
}
