import { createHash } from 'node:crypto'
import type { Lookups } from '../cells/lookups.ts'
import { rowPath, type WorkbookShape } from '../shape/column.ts'
import { FileRefused } from '../workbook/refusal.ts'
import { rowLimit, type Table, type Workbook } from '../workbook/table.ts'
import { assignSheets, type SheetAssigned } from './assign-sheets.ts'
import type { Conflict } from './conflict.ts'
import { fewerConflicts } from './fewer-conflicts.ts'
import type { ColumnFound } from './headers.ts'
import { amountNotices, type Notice, noticesOf } from './notices.ts'
import { attachParts } from './parts.ts'
import { type RecordRead, type RowRead, readRows } from './read-row.ts'

/** A sheet of the file that was read. */
export interface SheetSeen {
  /** Field of the list its rows are of; empty for the records themselves. */
  field: string
  name: string
  columns: readonly ColumnFound[]
}

/** A file as the API takes it. */
export interface FileRead {
  records: readonly RecordRead[]
  /** Of sheets and headers, and rows that belong to no record. */
  conflicts: readonly Conflict[]
  /** What was not read, or read though it does not show. */
  notices: readonly Notice[]
  sheets: readonly SheetSeen[]
  /** Rows that hold something and do not show. */
  hiddenRows: number
}

export interface ReadOptions {
  /** Rows that do not show are left out. */
  skipsHidden: boolean
}

/**
 * Reads what a file holds as records of a type: every cell by its column, rows of lists to the records they belong to. What is not read is
 * named: a sheet stands in the way of taking in all, a column or a picture is said.
 * @throws {FileRefused} NO_HEADER, EMPTY, OTHER_TYPE, TOO_MANY_ROWS
 */
export function readFile(
  shape: WorkbookShape,
  workbook: Workbook,
  lookups: Lookups,
  { skipsHidden }: ReadOptions = { skipsHidden: false },
): FileRead {
  const { mains, parts, unread } = assignSheets(shape, workbook.tables)
  const read: RowRead[] = []
  const rowsOf = ({ table, headers: { columns } }: SheetAssigned) => {
    const rows = readRows({ table: skipsHidden ? shownRows(table) : table, columns, lookups })
    read.push(...rows)
    return rows
  }
  const records = mains.flatMap((main) => recordsOf(main, rowsOf(main)))
  const [first] = mains
  if (!first || records.length === 0) throw new FileRefused('EMPTY')
  if (records.length > rowLimit) throw tooMany(first.table, records.length)
  const stray = attachParts(
    records,
    parts.map((part) => ({ ...part, rows: rowsOf(part) })),
    mains,
  )
  refusePartial(records, shape, mains, parts)
  nameRecords(records)
  fewerConflicts(records)
  const sheets = [...mains, ...parts]
  return {
    records,
    conflicts: [
      ...sheets.flatMap(({ headers }) => headers.conflicts),
      ...unread.map(notRead(shape)),
      ...stray,
    ],
    notices: [...noticesOf(sheets, workbook, skipsHidden), ...amountNotices(read)],
    sheets: sheets.map(({ field, table: { name }, headers: { columns } }) => ({ field, name, columns })),
    hiddenRows: sheets.reduce((sum, { table }) => sum + table.hiddenRows.size, 0),
  }
}

/** The header stays, whether it shows or not. */
const shownRows = (table: Table): Table => ({
  ...table,
  rows: table.rows.filter(({ number }, index) => index === 0 || !table.hiddenRows.has(number)),
})

function recordsOf({ headers: { missing } }: SheetAssigned, rows: ReturnType<typeof readRows>): RecordRead[] {
  const isWhole = missing.every(({ required }) => !required)
  return rows.map((row) => ({ ...row, complete: row.complete && isWhole, partRows: {} }))
}

const tooMany = ({ name: sheet }: Table, received: number) =>
  new FileRefused('TOO_MANY_ROWS', { sheet, expected: `${rowLimit}`, received: `${received}` })

/** A sheet that holds something and is not read: whoever takes in all rows believes it taken in too. */
const notRead =
  ({ main }: WorkbookShape) =>
  ({ name }: Table): Conflict => {
    const words = main.columns.slice(1, 4).map(({ label }) => label)
    return {
      sheet: name,
      row: null,
      column: null,
      header: null,
      fact: {
        code: 'INVALID_VALUE',
        label: { zh: '工作表', en: 'Sheet' },
        expected: {
          zh: `首行为模板表头（${words.map(({ zh }) => zh).join('、')}…）的表，否则整表不读：请改表头或删去该表`,
          en: `one whose first row is the header of the template (${words.map(({ en }) => en).join(', ')}…), else none of it is read: mend the header or delete the sheet`,
        },
        received: name,
      },
    }
  }

/** A record that is named by its id is written whole: what the file has no place for would be taken away unseen. */
function refusePartial(
  records: readonly RecordRead[],
  shape: WorkbookShape,
  mains: readonly SheetAssigned[],
  parts: readonly SheetAssigned[],
): void {
  const noPart = shape.parts.filter(({ field }) => !parts.some((part) => part.field === field))
  for (const { table, headers } of mains) {
    const lacking = [
      ...[headers, ...parts.map((part) => part.headers)].flatMap(({ missing }) =>
        missing
          .filter(({ path }) => !['id', 'externalKey', rowPath].includes(path))
          .map(({ label }) => label),
      ),
      ...noPart.map(({ label }) => label),
    ]
    const id = headers.columns.find(({ column }) => column.path === 'id')
    if (lacking.length === 0 || !id) continue
    const expected = {
      zh: `文件同时带有：${lacking.map(({ zh }) => zh).join('、')}`,
      en: `a file that also has: ${lacking.map(({ en }) => en).join(', ')}`,
    }
    for (const record of records.filter(({ sheet, input }) => sheet === table.name && input.id)) {
      const fact = {
        code: 'INVALID_VALUE' as const,
        field: 'id',
        label: id.column.label,
        expected,
        received: String(record.input.id),
      }
      const place = { sheet: table.name, row: record.number, column: id.letter, header: id.header }
      record.conflicts.push({ ...place, fact })
      record.complete = false
    }
  }
}

/**
 * A row that names no record gets a key from all it says, so that the same row sent again is the same record; the second
 * of two equal rows is another one.
 */
function nameRecords(records: readonly RecordRead[]): void {
  const seen = new Map<string, number>()
  for (const { input } of records.filter(({ input: { id, externalKey } }) => !id && !externalKey)) {
    const digest = createHash('sha256').update(JSON.stringify(input)).digest('base64url').slice(0, 22)
    const nth = (seen.get(digest) ?? 0) + 1
    seen.set(digest, nth)
    input.externalKey = `file:${digest}${nth > 1 ? `:${nth}` : ''}`
  }
}
