import { readCsv } from './read-csv.ts'
import { isCompound, readXlsx } from './read-xlsx.ts'
import { FileRefused } from './refusal.ts'
import type { Workbook } from './table.ts'

/**
 * What other files begin with and no text does: PDF, PNG, GIF, RAR, 7z, gzip, JPEG, an empty archive. Whole, since a part of one may
 * be the first words of a text in GB18030.
 */
const otherFormats = [
  '255044462d',
  '89504e470d0a1a0a',
  '474946383761',
  '474946383961',
  '526172211a07',
  '377abcaf271c',
  '1f8b08',
  'ffd8ff',
  '504b0506',
].map((hex) => Buffer.from(hex, 'hex'))

/** What a spreadsheet holds, told apart by what it begins with and not by what it is called. */
export async function readWorkbook(bytes: Buffer, onRows: (rows: number) => void): Promise<Workbook> {
  if (bytes.length === 0) throw new FileRefused('EMPTY')
  const isZip = bytes.length > 4 && bytes.readUInt32LE(0) === 0x04034b50
  if (isZip || isCompound(bytes)) return readXlsx(bytes, onRows)
  if (otherFormats.some((signature) => bytes.subarray(0, signature.length).equals(signature)))
    throw new FileRefused('UNKNOWN_FORMAT')
  return { tables: [readCsv(bytes)], unread: [] }
}
