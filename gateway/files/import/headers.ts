import type { Text } from '@kexie/schema/indicator'
import { unguarded } from '../cells/safe-text.ts'
import type { Column, SheetShape } from '../shape/column.ts'
import type { Table } from '../workbook/table.ts'
import { columnLetter } from '../workbook/table.ts'
import type { Conflict } from './conflict.ts'

/** A column of the sheet and where it stands in the file. */
export interface ColumnFound {
  column: Column
  /** From 0. */
  index: number
  letter: string
  header: string
}

/** A column of the file that no column of the sheet is. */
export interface ColumnUnread {
  /** From 0. */
  index: number
  letter: string
  /** Empty for one without. */
  header: string
}

export interface HeadersFound {
  columns: readonly ColumnFound[]
  unread: readonly ColumnUnread[]
  missing: readonly Column[]
  conflicts: readonly Conflict[]
}

/** Words of a header without the mark of a required one. */
const headerWords = (cell: unknown) =>
  unguarded(String(cell ?? '').trim())
    .replace(/[*＊]$/, '')
    .trim()

/**
 * Which column of the file is which: by its words in either language, by its path, or by what the hidden sheet says its
 * words meant when the template was made. Order means nothing.
 */
export function findHeaders(
  shape: SheetShape,
  table: Table,
  remembered: ReadonlyMap<string, string>,
): HeadersFound {
  const byPath = new Map(shape.columns.map((column) => [column.path, column]))
  const find = (words: string) =>
    byPath.get(remembered.get(words) ?? words) ??
    shape.columns.find(({ label }) => label.zh === words || label.en === words)
  const columns: ColumnFound[] = []
  const unread: ColumnUnread[] = []
  const conflicts: Conflict[] = []
  for (const one of columnsOf(table)) {
    const column = one.header === '' ? undefined : find(one.header)
    const isTwice = columns.some((found) => found.column === column)
    if (!column) unread.push(one)
    else if (isTwice) conflicts.push({ ...at(table, one.letter, one.header), fact: twice(one.header) })
    else columns.push({ ...one, column })
  }
  const present = new Set(columns.map(({ column }) => column))
  const missing = shape.columns.filter((column) => !present.has(column))
  const required = missing.filter((column) => column.required && column.kind !== 'ROW')
  return {
    columns,
    unread,
    missing,
    conflicts: [
      ...conflicts,
      ...required.map(({ label }) => ({
        ...at(table, null, label.zh),
        fact: { code: 'REQUIRED' as const, label },
      })),
    ],
  }
}

/** Every column of a table, those without a word above them too. */
function columnsOf({ rows: [first, ...below] }: Table): ColumnUnread[] {
  const width = below.reduce((widest, { cells }) => Math.max(widest, cells.length), first?.cells.length ?? 0)
  return Array.from({ length: width }, (_, index) => ({
    header: headerWords(first?.cells[index]),
    index,
    letter: columnLetter(index + 1),
  }))
}

const at = ({ name, rows }: Table, column: string | null, header: string) => ({
  sheet: name,
  row: rows[0]?.number ?? 1,
  column,
  header,
})

const headerLabel: Text = { zh: '表头', en: 'Header' }

const twice = (received: string) => ({ code: 'ALREADY_EXISTS' as const, label: headerLabel, received })
