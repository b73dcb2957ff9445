import { rowPath, type SheetShape, type WorkbookShape } from '../shape/column.ts'
import { isOwnSheet } from '../template/own-sheets.ts'
import { hiddenSheet } from '../workbook/hidden-sheet.ts'
import { FileRefused } from '../workbook/refusal.ts'
import type { Table } from '../workbook/table.ts'
import { findHeaders, type HeadersFound } from './headers.ts'

/** A sheet of the file and what its rows are: records, or those of one list. */
export interface SheetAssigned {
  /** Field of the list; empty for the records themselves. */
  field: string
  table: Table
  headers: HeadersFound
}

export interface SheetsAssigned {
  mains: readonly SheetAssigned[]
  parts: readonly SheetAssigned[]
  /** Sheets that hold something and are neither. */
  unread: readonly Table[]
}

/** As few columns as a sheet is known by. */
const fewest = 2

/**
 * What each sheet of a file is: by its name, as our templates say it, or else by its header; several may be the same.
 * @throws {FileRefused} EMPTY, NO_HEADER, OTHER_TYPE
 */
export function assignSheets(shape: WorkbookShape, tables: readonly Table[]): SheetsAssigned {
  const memory = memoryOf(
    shape,
    tables.find(({ name }) => name === hiddenSheet),
  )
  const visible = tables.filter(
    (table) => table.name !== hiddenSheet && table.rows.length > 0 && !isOwnSheet(table),
  )
  const [first] = visible
  if (!first) throw new FileRefused('EMPTY')
  const found = visible.map((table) => ({ table, assigned: assign(shape, table, memory) }))
  const assigned = found.flatMap((one) => one.assigned ?? [])
  const mains = assigned.filter(({ field }) => field === '')
  if (mains.length === 0) throw noHeader(shape, first)
  return {
    mains,
    parts: assigned.filter(({ field }) => field !== ''),
    unread: found.filter((one) => !one.assigned).map(({ table }) => table),
  }
}

interface Memory {
  sheets: ReadonlyMap<string, string>
  headers(field: string): ReadonlyMap<string, string>
}

function assign(shape: WorkbookShape, table: Table, memory: Memory): SheetAssigned | undefined {
  const as = (sheet: SheetShape): SheetAssigned => ({
    field: sheet.field,
    table,
    headers: findHeaders(sheet, table, memory.headers(sheet.field)),
  })
  if (memory.sheets.get(table.name) === '') return whereKnown(as(shape.main))
  const named = shape.parts.find(
    ({ field, label }) =>
      memory.sheets.get(table.name) === field || table.name === label.zh || table.name === label.en,
  )
  if (named) return as(named)
  const known = ({ headers: { columns } }: SheetAssigned) => columns.length
  const isPart = ({ headers: { columns } }: SheetAssigned) =>
    columns.some(({ column }) => column.path === rowPath)
  const [best] = [as(shape.main), ...shape.parts.map(as).filter(isPart)].toSorted(
    (a, b) => known(b) - known(a),
  )
  return best && whereKnown(best)
}

const whereKnown = (sheet: SheetAssigned) => (sheet.headers.columns.length >= fewest ? sheet : undefined)

function noHeader({ main }: WorkbookShape, { rows }: Table): FileRefused {
  const expected = main.columns.slice(1, 5).map(({ label }) => label.zh)
  const received = (rows[0]?.cells ?? []).slice(0, 4).map((cell) => String(cell ?? '').slice(0, 50))
  return new FileRefused('NO_HEADER', { expected: expected.join('、'), received: received.join('、') })
}

/** What our hidden sheet says of the template: which sheet is which, and what its headers meant. */
function memoryOf({ type }: WorkbookShape, hidden: Table | undefined): Memory {
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
