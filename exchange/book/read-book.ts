import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { FileRefused } from './refusal.ts'
import type { Table } from './table.ts'

/** The tables of a spreadsheet, told apart by what it begins with and not by what it is called. */
export async function readBook(bytes: Buffer, onRows: (rows: number) => void): Promise<Table[]> {
  if (bytes.length === 0) throw new FileRefused('EMPTY')
  const isZip = bytes.length > 4 && bytes.readUInt32LE(0) === 0x04034b50
  if (isZip || bytes[0] === 0xd0) return readXlsx(bytes, onRows)
  // No text begins so: an image, a PDF, an archive of another kind.
  if (/^(%PDF|\x89PNG|GIF8|Rar!|7z\xbc|\x1f\x8b|\xff\xd8\xff|PK)/.test(bytes.toString('latin1', 0, 8)))
    throw new FileRefused('UNKNOWN_FORMAT')
  return [readCsv(bytes)]
}
