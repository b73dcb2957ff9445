import type { Table } from '../book/table.ts'
import { columnLetter } from '../book/table.ts'
import type { Column, SheetShape } from '../shape/column.ts'
import type { Conflict } from './conflict.ts'

/** A column of the sheet and where it stands in the file. */
export interface ColumnFound {
  column: Column
  /** From 0. */
  index: number
  letter: string
  header: string
}

export interface HeadersFound {
  columns: readonly ColumnFound[]
  missing: readonly Column[]
  conflicts: readonly Conflict[]
}

/** Words of a header without the mark of a required one. */
const headerWords = (cell: unknown) =>
  String(cell ?? '')
    .replace(/[*＊]\s*$/, '')
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
  const cells = table.rows[0]?.cells ?? []
  const byPath = new Map(shape.columns.map((column) => [column.path, column]))
  const find = (words: string) =>
    byPath.get(remembered.get(words) ?? words) ??
    shape.columns.find(({ label }) => label.zh === words || label.en === words)
  const named = cells.map((cell, index) => ({
    header: headerWords(cell),
    index,
    letter: columnLetter(index + 1),
  }))
  const columns: ColumnFound[] = []
  const conflicts: Conflict[] = []
  for (const { header, index, letter } of named.filter((one) => one.header !== '')) {
    const column = find(header)
    const isTwice = columns.some((found) => found.column === column)
    if (column && !isTwice) columns.push({ column, index, letter, header })
    else
      conflicts.push({ ...at(table, letter, header), fact: isTwice ? twice(header) : unknown(header, shape) })
  }
  const present = new Set(columns.map(({ column }) => column))
  const missing = shape.columns.filter((column) => !present.has(column))
  const required = missing.filter((column) => column.required && column.kind !== 'ROW')
  return {
    columns,
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

const at = ({ name, rows }: Table, column: string | null, header: string) => ({
  sheet: name,
  row: rows[0]?.number ?? 1,
  column,
  header,
})

const headerLabel = { zh: '表头', en: 'Header' }

const twice = (received: string) => ({ code: 'ALREADY_EXISTS' as const, label: headerLabel, received })

const unknown = (received: string, { columns }: SheetShape) => ({
  code: 'INVALID_VALUE' as const,
  label: headerLabel,
  expected: {
    zh: `模板中的列名（${columns.map(({ label }) => label.zh).join('、')}）`,
    en: `a column of the template (${columns.map(({ label }) => label.en).join(', ')})`,
  },
  received,
})
