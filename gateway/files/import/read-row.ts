import type { ProblemFact } from '@kexie/schema/problems'
import { choiceWords } from '@kexie/schema/stated-definitions'
import type { Lookups } from '../cells/lookups.ts'
import { parseCell, referenceOf, textOf } from '../cells/parse-cell.ts'
import { type Amount, readAmount } from '../cells/read-amount.ts'
import { type Column, exampleMark, rowPath } from '../shape/column.ts'
import { type CellValue, flaws, type Table, type TableRow } from '../workbook/table.ts'
import type { Conflict } from './conflict.ts'
import type { ColumnFound } from './headers.ts'

/** A cell that holds a number in words. */
export interface Understood {
  found: ColumnFound
  text: string
  amount: Amount
}

/** One row of a sheet as the API takes it. */
export interface RowRead {
  sheet: string
  number: number
  /** What its numbering column says; empty for nothing. */
  key: string
  input: Record<string, unknown>
  conflicts: Conflict[]
  /** Cells that hold a number in words, and what they were taken for. */
  understood: Understood[]
  /** False when something it needs is missing or broken, so that the API could not even look at it. */
  complete: boolean
}

/** A record of a file with the rows of its lists, by field, where each stands. */
export interface RecordRead extends RowRead {
  partRows: Record<string, { sheet: string; row: number }[]>
}

export interface SheetRead {
  table: Table
  columns: readonly ColumnFound[]
  lookups: Lookups
}

/** The rows of a sheet below its header, those that only show how to fill it in left out. */
export function readRows(sheet: SheetRead): RowRead[] {
  return sheet.table.rows.slice(1).flatMap((row) => {
    const read = readRow(sheet, row)
    return read.key === exampleMark.zh || read.key === exampleMark.en ? [] : read
  })
}

function readRow({ table, columns, lookups }: SheetRead, { number, cells }: TableRow): RowRead {
  const read: RowRead = {
    ...{ sheet: table.name, number, key: '', input: {} },
    ...{ conflicts: [], understood: [], complete: true },
  }
  const refuse = ({ column, letter, header }: ColumnFound, fact: Omit<ProblemFact, 'label'>) => {
    const place = { sheet: table.name, row: number, column: letter, header }
    read.conflicts.push({ ...place, fact: { label: column.label, field: column.path, ...fact } })
    if (column.required) read.complete = false
  }
  for (const found of columns) {
    const cell = cells[found.index] ?? null
    const { column } = found
    const flaw = table.flaws.get(`${found.letter}${number}`)
    const parsed = flaw ? { expected: flaws[flaw] } : parseCell(column, counted(cell, column, table), lookups)
    const amount = 'expected' in parsed && !flaw ? readAmount(textOf(cell), column) : undefined
    if (amount) {
      read.understood.push({ found, text: textOf(cell), amount })
      place(read, column, amount.value)
    } else if ('expected' in parsed)
      refuse(found, { code: 'INVALID_VALUE', expected: parsed.expected, received: shortened(textOf(cell)) })
    else if (parsed.value !== undefined) place(read, column, parsed.value)
    else if (column.required && column.path !== rowPath) refuse(found, { code: 'REQUIRED' })
  }
  relate(read, refuse)
  refuseNameless(read, columns, refuse)
  return read
}

/** Days between the two beginnings from which spreadsheets count. */
const since1904 = 1462

/** A day that stands there as a plain number is counted from where the workbook counts; 20210518 is counted from nowhere. */
const counted = (cell: CellValue, { kind }: Column, { from1904 }: Table) =>
  from1904 && kind === 'DATE' && typeof cell === 'number' && cell < 1_000_000 ? cell + since1904 : cell

const shortened = (text: string) => (text.length > 100 ? `${text.slice(0, 100)}…` : text)

function place(read: RowRead, column: Column, value: unknown): void {
  if (column.path === rowPath) {
    read.key = String(value)
    return
  }
  const [, part] = column.path.split('.')
  if (column.kind === 'RECORD') read.input[column.field] = referenceOf(column, String(value))
  else if (part) read.input[column.field] = { ...(read.input[column.field] as object), [part]: value }
  else read.input[column.field] = value
}

/** What a number in words says of how it relates to the true one, where no column says so; one that says otherwise is refused. */
function relate(read: RowRead, refuse: (found: ColumnFound, fact: Omit<ProblemFact, 'label'>) => void): void {
  for (const { found, text, amount } of read.understood) {
    const { relation, upTo } = found.column
    if (relation === undefined || amount.relation === 'EXACT') continue
    const said = read.input[relation] ?? amount.relation
    if (said === amount.relation) {
      read.input[relation] = said
      if (upTo && amount.upTo !== undefined) read.input[upTo] ??= amount.upTo
      continue
    }
    const words = choiceWords('Relation', String(said))
    const expected = {
      zh: `与“关系”一栏所填的“${words.zh}”一致的数`,
      en: `a number that is meant as its relation says, “${words.en}”`,
    }
    refuse(found, { code: 'INVALID_VALUE', expected, received: shortened(text) })
  }
}

/** An affiliation without a name is nobody's. */
function refuseNameless(
  read: RowRead,
  columns: readonly ColumnFound[],
  refuse: (found: ColumnFound, fact: Omit<ProblemFact, 'label'>) => void,
): void {
  for (const found of columns.filter(({ column }) => column.kind === 'PERSON' && !column.required)) {
    const person = read.input[found.column.field] as { name?: string } | undefined
    if (!person || person.name) continue
    delete read.input[found.column.field]
    refuse(found, { code: 'REQUIRED' })
  }
}
