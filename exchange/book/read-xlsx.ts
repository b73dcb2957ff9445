import { streamXlsxRows } from 'hucre/xlsx'
import { inspectWorkbook, type SheetFound } from './inspect-workbook.ts'
import { FileRefused } from './refusal.ts'
import { partRowLimit, rowLimit, type Table, type TableRow } from './table.ts'

/** Header, example and the blank lines of a template stand beside the rows that count. */
const marginRows = 10

/**
 * The sheets of an .xlsx with the rows that hold anything.
 * @param onRows told every thousand rows how many were read, of all sheets
 * @throws {FileRefused}
 */
export async function readXlsx(bytes: Buffer, onRows: (rows: number) => void): Promise<Table[]> {
  const sheets = inspectWorkbook(bytes)
  const tables: Table[] = []
  let before = 0
  for (const [index, sheet] of sheets.entries()) {
    const limit = index === 0 ? rowLimit : partRowLimit
    const rows = await rowsOf(bytes, sheet, index, { limit, onRows: (count) => onRows(before + count) })
    tables.push({ ...sheet, rows })
    before += rows.length
  }
  return tables
}

interface Reading {
  limit: number
  onRows(rows: number): void
}

async function rowsOf(
  bytes: Buffer,
  { name }: SheetFound,
  sheet: number,
  { limit, onRows }: Reading,
): Promise<TableRow[]> {
  const rows: TableRow[] = []
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
      if (values.every((value) => value === null || value === '')) continue
      rows.push({ number: index + 1, cells: values })
      if (rows.length % 1000 === 0) onRows(rows.length)
      if (rows.length > limit + marginRows) break
    }
  } catch (error) {
    throw new FileRefused('DAMAGED', { received: error instanceof Error ? error.message.slice(0, 100) : '' })
  }
  if (rows.length > limit + marginRows)
    throw new FileRefused('TOO_MANY_ROWS', { sheet: name, expected: `${limit}`, received: `${limit}+` })
  return rows
}
