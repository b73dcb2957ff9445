import { stringify } from 'csv-stringify/sync'
import type { CellValue } from '../book/table.ts'
import { safeText } from '../cells/safe-text.ts'

/** A CSV file (RFC 4180) with the byte order mark by which Excel knows UTF-8; no text in it is a formula. */
export function writeCsv(header: readonly string[], rows: readonly (readonly CellValue[])[]): Buffer {
  const lines = rows.map((row) => row.map(plain))
  return Buffer.from(stringify([[...header], ...lines], { bom: true, record_delimiter: 'windows' }))
}

const plain = (cell: CellValue) => {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  // What was made safe before begins with an apostrophe and stays as it is.
  return typeof cell === 'string' ? safeText(cell) : cell
}
