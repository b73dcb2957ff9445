import { createHash } from 'node:crypto'
import { hiddenSheet } from '../book/hidden-sheet.ts'
import { FileRefused } from '../book/refusal.ts'
import { rowLimit, type Table } from '../book/table.ts'
import type { Lookups } from '../cells/lookups.ts'
import { rowPath, type WorkbookShape } from '../shape/column.ts'
import type { Conflict } from './conflict.ts'
import { type ColumnFound, findHeaders, type HeadersFound } from './headers.ts'
import { attachParts, type PartSheet } from './parts.ts'
import { type RecordRead, readRows } from './read-row.ts'

/** A file as the API takes it. */
export interface FileRead {
  records: readonly RecordRead[]
  /** Of sheets and headers, and rows that belong to no record. */
  conflicts: readonly Conflict[]
  /** Name and columns of each sheet by field; the records' own is ''. */
  sheets: Readonly<Record<string, { name: string; columns: readonly ColumnFound[] }>>
}

/**
 * Reads the tables of a file as records of a type: every cell by its column, rows of lists to the records they belong to.
 * @throws {FileRefused} NO_HEADER, EMPTY, OTHER_TYPE, TOO_MANY_ROWS
 */
export function readFile(shape: WorkbookShape, tables: readonly Table[], lookups: Lookups): FileRead {
  const remembered = memoryOf(
    shape,
    tables.find(({ name }) => name === hiddenSheet),
  )
  const visible = tables.filter(({ name }) => name !== hiddenSheet)
  const main = visible.find(({ name }) => remembered.sheets.get(name) === '') ?? visible[0]
  const headers = main && findHeaders(shape.main, main, remembered.headers(''))
  if (!main || !headers) throw new FileRefused('EMPTY')
  if (headers.columns.length < 2) throw noHeader(shape, main)
  const rows = readRows({ table: main, columns: headers.columns, lookups })
  if (rows.length === 0) throw new FileRefused('EMPTY')
  if (rows.length > rowLimit)
    throw new FileRefused('TOO_MANY_ROWS', {
      sheet: main.name,
      expected: `${rowLimit}`,
      received: `${rows.length}`,
    })
  const parts = shape.parts.flatMap((part): PartSheet | [] => {
    const table = visible.find(
      ({ name }) =>
        remembered.sheets.get(name) === part.field || name === part.label.zh || name === part.label.en,
    )
    if (!table || table === main) return []
    const found = findHeaders(part, table, remembered.headers(part.field))
    return {
      field: part.field,
      table,
      headers: found,
      rows: readRows({ table, columns: found.columns, lookups }),
    }
  })
  const records = rows.map((row): RecordRead => ({ ...row, partRows: {} }))
  const stray = attachParts(records, parts, { sheet: main.name, columns: headers.columns })
  refusePartial(records, shape, { main, headers, parts })
  for (const record of records) record.complete &&= headers.missing.every(({ required }) => !required)
  nameRecords(records)
  return {
    records,
    conflicts: [...headers.conflicts, ...parts.flatMap(({ headers: { conflicts } }) => conflicts), ...stray],
    sheets: Object.fromEntries([
      ['', { name: main.name, columns: headers.columns }],
      ...parts.map(({ field, table, headers: { columns } }) => [field, { name: table.name, columns }]),
    ]),
  }
}

function noHeader({ main }: WorkbookShape, { rows }: Table): FileRefused {
  const expected = main.columns.slice(1, 5).map(({ label }) => label.zh)
  const received = (rows[0]?.cells ?? []).slice(0, 4).map((cell) => String(cell ?? ''))
  return new FileRefused('NO_HEADER', { expected: expected.join('、'), received: received.join('、') })
}

/** What our hidden sheet says of the template: which sheet is which, and what its headers meant. */
function memoryOf({ type }: WorkbookShape, hidden: Table | undefined) {
  const lines = (hidden?.rows ?? []).map(({ cells }) => cells.slice(0, 4).map((cell) => String(cell ?? '')))
  const made = lines.find(([word]) => word === 'type')?.[1]
  if (made && made !== type) throw new FileRefused('OTHER_TYPE', { expected: type, received: made })
  const columns = lines.filter(([word]) => word === 'column')
  return {
    sheets: new Map(
      lines.filter(([word]) => word === 'sheet').map(([, name = '', field = '']) => [name, field]),
    ),
    headers: (sheet: string) =>
      new Map(
        columns.filter(([, field]) => field === sheet).map(([, , header = '', path = '']) => [header, path]),
      ),
  }
}

/** A record that is named by its id is written whole: what the file has no place for would be taken away unseen. */
function refusePartial(
  records: readonly RecordRead[],
  shape: WorkbookShape,
  { main, headers, parts }: { main: Table; headers: HeadersFound; parts: readonly PartSheet[] },
): void {
  const lacking = [
    ...[headers, ...parts.map((part) => part.headers)].flatMap(({ missing }) =>
      missing.filter(({ path }) => !['id', 'externalKey', rowPath].includes(path)).map(({ label }) => label),
    ),
    ...shape.parts
      .filter(({ field }) => !parts.some((part) => part.field === field))
      .map(({ label }) => label),
  ]
  const id = headers.columns.find(({ column }) => column.path === 'id')
  if (lacking.length === 0 || !id) return
  const expected = {
    zh: `文件同时带有：${lacking.map(({ zh }) => zh).join('、')}`,
    en: `a file that also has: ${lacking.map(({ en }) => en).join(', ')}`,
  }
  for (const record of records.filter(({ input }) => input.id)) {
    const fact = {
      code: 'INVALID_VALUE' as const,
      field: 'id',
      label: id.column.label,
      expected,
      received: String(record.input.id),
    }
    record.conflicts.push({
      sheet: main.name,
      row: record.number,
      column: id.letter,
      header: id.header,
      fact,
    })
    record.complete = false
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
