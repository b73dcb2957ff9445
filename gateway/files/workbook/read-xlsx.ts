import { unpack } from './archive.ts'
import { numberFormats } from './number-formats.ts'
import { readSheet } from './read-sheet.ts'
import { FileRefused } from './refusal.ts'
import { refuseDangers } from './refuse-dangers.ts'
import { sharedStrings } from './shared-strings.ts'
import type { Table, Workbook } from './table.ts'
import { TextBudget } from './text-budget.ts'
import { unreadParts } from './unread-parts.ts'
import { findWorkbook } from './workbook-parts.ts'

const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

/**
 * The sheets of an .xlsx with the rows that hold anything, and what else is in it.
 * @param onRows told every thousand rows how many were read, of all sheets
 * @throws {FileRefused}
 */
export async function readXlsx(bytes: Buffer, onRows: (rows: number) => void): Promise<Workbook> {
  refuseCompound(bytes)
  const parts = await unpack(bytes)
  refuseDangers(parts)
  const { sheets, from1904, strings, styles } = findWorkbook(parts)
  const budget = new TextBudget()
  const context = {
    strings: sharedStrings(parts, strings, budget),
    formats: numberFormats(parts, styles),
    from1904,
    budget,
  }
  const tables: Table[] = []
  let before = 0
  for (const { name, part } of sheets.filter((sheet) => sheet.part !== '')) {
    const content = parts.get(part)
    if (!content) throw new FileRefused('DAMAGED', { received: name })
    const table = readSheet(name, part, content, { ...context, onRows: (rows) => onRows(before + rows) })
    tables.push(table)
    before += table.rows.length
  }
  return { tables, unread: unreadParts(parts, sheets) }
}

/** Whether it is a file of before 2007, or one that is encrypted. */
export const isCompound = (bytes: Buffer) => bytes.subarray(0, 8).equals(compoundFile)

function refuseCompound(bytes: Buffer): void {
  if (!isCompound(bytes)) return
  // Since Office 2007 an encrypted workbook is a compound file too, with this stream (MS-OFFCRYPTO 2.3.4).
  throw new FileRefused(
    bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'ENCRYPTED' : 'OLD_FORMAT',
  )
}
