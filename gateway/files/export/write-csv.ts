import { stringify } from 'csv-stringify/sync'
import { safeText } from '../cells/safe-text.ts'
import type { CellValue } from '../workbook/table.ts'

type Row = readonly CellValue[]

/** A CSV file (RFC 4180) with the byte order mark by which Excel knows UTF-8; no text in it is a formula. */
export const writeCsv = (header: readonly string[], rows: readonly Row[]): Buffer =>
  Buffer.from(csvBegin + csvLines([header, ...rows]))

/** What the file begins with. */
const csvBegin = '\uFEFF'

/** The same in pieces, page by page. */
export async function* streamCsv(header: readonly string[], pages: AsyncIterable<readonly Row[]>) {
  yield csvBegin + csvLines([header])
  for await (const rows of pages) yield csvLines(rows)
}

const csvLines = (rows: readonly Row[]) =>
  stringify(
    rows.map((row) => row.map(plain)),
    // Spreadsheets end a line at either half of a line break that is not quoted.
    { record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  )

const plain = (cell: CellValue) => {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'string' ? safeText(cell) : cell
}
