import type { Lookups } from '../cells/lookups.ts'
import type { SheetAssigned } from '../import/assign-sheets.ts'
import type { Conflict } from '../import/conflict.ts'
import { type ColumnFound, findHeaders } from '../import/headers.ts'
import { type Notice, noticesOf } from '../import/notices.ts'
import { type RowRead, readRows } from '../import/read-row.ts'
import { allSheets, type SheetShape, type WorkbookShape } from '../shape/column.ts'
import { isOwnSheet } from '../template/own-sheets.ts'
import { hiddenSheet } from '../workbook/hidden-sheet.ts'
import { FileRefused } from '../workbook/refusal.ts'
import type { Table, Workbook } from '../workbook/table.ts'

/** A sheet of the file with its rows, each cell by its column. */
export interface PeopleSheetRead {
  /** Which of the workbook's sheets it is. */
  field: string
  name: string
  columns: readonly ColumnFound[]
  rows: readonly RowRead[]
  /** Of its header. */
  conflicts: readonly Conflict[]
}

/** A workbook of bodies, accounts and duties as it was read. */
export interface PeopleRead {
  sheets: readonly PeopleSheetRead[]
  /** Sheets that are none of it. */
  conflicts: readonly Conflict[]
  notices: readonly Notice[]
}

/** As few columns as a sheet is known by. */
const fewest = 2

/**
 * Reads the workbook: each sheet is known by its name, or else by its header; one that holds something and is neither is said.
 * @throws {FileRefused} EMPTY, NO_HEADER, OTHER_TYPE
 */
export function readPeople(shape: WorkbookShape, workbook: Workbook, lookups: Lookups): PeopleRead {
  refuseOther(shape, workbook)
  const tables = workbook.tables.filter(
    (table) => table.name !== hiddenSheet && table.rows.length > 0 && !isOwnSheet(table),
  )
  const found = tables.map((table) => ({ table, sheet: assign(allSheets(shape), table) }))
  const assigned = found.flatMap(({ sheet }) => sheet ?? [])
  const [first] = tables
  if (!first) throw new FileRefused('EMPTY')
  if (assigned.length === 0) throw noHeader(shape, first)
  const sheets = assigned.map(({ field, table, headers }) => ({
    ...{ field, name: table.name, columns: headers.columns, conflicts: headers.conflicts },
    rows: readRows({ table, columns: headers.columns, lookups }),
  }))
  if (sheets.every(({ rows }) => rows.length === 0)) throw new FileRefused('EMPTY')
  return {
    sheets: sheets.filter(({ rows }) => rows.length > 0),
    conflicts: found.flatMap(({ table, sheet }) => (sheet ? [] : [notRead(shape, table)])),
    notices: noticesOf(assigned, workbook, false),
  }
}

function assign(sheets: readonly SheetShape[], table: Table): SheetAssigned | undefined {
  const as = (sheet: SheetShape): SheetAssigned => ({
    field: sheet.field,
    table,
    headers: findHeaders(sheet, table, new Map()),
  })
  const named = sheets.find(({ label }) => table.name === label.zh || table.name === label.en)
  if (named) return as(named)
  const [best] = sheets
    .map(as)
    .toSorted((one, other) => other.headers.columns.length - one.headers.columns.length)
  return best && best.headers.columns.length >= fewest ? best : undefined
}

/** A template of something else, as its hidden sheet says. */
function refuseOther({ type, label }: WorkbookShape, { tables }: Workbook): void {
  const hidden = tables.find(({ name }) => name === hiddenSheet)
  const made = hidden?.rows.find(({ cells }) => cells[0] === 'type')?.cells[1]
  if (made && made !== type)
    throw new FileRefused('OTHER_TYPE', { expected: label.zh, received: String(made) })
}

const namesOf = (shape: WorkbookShape) => ({
  zh: allSheets(shape)
    .map(({ label }) => label.zh)
    .join('、'),
  en: allSheets(shape)
    .map(({ label }) => label.en)
    .join(', '),
})

function noHeader(shape: WorkbookShape, { rows }: Table): FileRefused {
  const expected = shape.main.columns.slice(1, 5).map(({ label }) => label.zh)
  const received = (rows[0]?.cells ?? []).slice(0, 4).map((cell) => String(cell ?? '').slice(0, 50))
  return new FileRefused('NO_HEADER', { expected: expected.join('、'), received: received.join('、') })
}

function notRead(shape: WorkbookShape, { name }: Table): Conflict {
  const names = namesOf(shape)
  return {
    ...{ sheet: name, row: null, column: null, header: null },
    fact: {
      code: 'INVALID_VALUE',
      label: { zh: '工作表', en: 'Sheet' },
      expected: {
        zh: `名为${names.zh}之一、首行为模板表头的表，否则整表不读：请改名或删去该表`,
        en: `one called ${names.en} with the header of the template, else none of it is read: rename or delete it`,
      },
      received: name,
    },
  }
}
