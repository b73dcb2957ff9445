import { stringify } from 'csv-stringify/sync'
import type { Columns } from './table-file.ts'

/** By which Excel knows that a file is in UTF-8. */
const mark = '\uFEFF'

/** A table of a package as CSV (RFC 4180), its columns in their order; what has no value is a blank. */
export const writeTable = <Known extends Columns>(
  columns: Known,
  rows: readonly Readonly<Partial<Record<keyof Known, string | number | null | undefined>>>[],
): string => {
  const keys: (keyof Known)[] = Object.keys(columns)
  return (
    mark +
    stringify([Object.values(columns), ...rows.map((row) => keys.map((key) => asRead(row[key] ?? '')))])
  )
}

/** A text that begins as those do which a spreadsheet shall take for no number is read as itself only where it is written like them. */
const asRead = (cell: string | number) =>
  typeof cell === 'string' && cell.startsWith('="') ? `="${cell.replaceAll('"', '""')}"` : cell
