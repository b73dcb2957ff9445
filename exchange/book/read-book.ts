import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { FileRefused } from './refusal.ts'
import type { Book } from './table.ts'

/** What other files begin with and no text does: PDF, PNG, GIF, RAR, 7z, gzip, JPEG, an empty archive. */
const otherFormats = [
  '25504446',
  '89504e47',
  '47494638',
  '52617221',
  '377abcaf',
  '1f8b',
  'ffd8ff',
  '504b05',
].map((hex) => Buffer.from(hex, 'hex'))

/** What a spreadsheet holds, told apart by what it begins with and not by what it is called. */
export async function readBook(bytes: Buffer, onRows: (rows: number) => void): Promise<Book> {
  if (bytes.length === 0) throw new FileRefused('EMPTY')
  const isZip = bytes.length > 4 && bytes.readUInt32LE(0) === 0x04034b50
  if (isZip || bytes[0] === 0xd0) return readXlsx(bytes, onRows)
  if (otherFormats.some((signature) => bytes.subarray(0, signature.length).equals(signature)))
    throw new FileRefused('UNKNOWN_FORMAT')
  return { tables: [readCsv(bytes)], unread: [] }
}
