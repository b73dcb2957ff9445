import type { Table } from '../book/table.ts'
import { rowPath } from '../shape/column.ts'
import type { Conflict } from './conflict.ts'
import type { ColumnFound, HeadersFound } from './headers.ts'
import type { RecordRead, RowRead } from './read-row.ts'

/** A sheet with the rows of one list. */
export interface PartSheet {
  field: string
  table: Table
  headers: HeadersFound
  rows: readonly RowRead[]
}

interface Main {
  sheet: string
  columns: readonly ColumnFound[]
}

/**
 * Puts the rows of the lists into the records they say they belong to.
 * @returns conflicts of those that belong to none, or to one that cannot be told
 */
export function attachParts(
  records: readonly RecordRead[],
  parts: readonly PartSheet[],
  main: Main,
): Conflict[] {
  const byNumber = Map.groupBy(
    records.filter(({ key }) => key !== ''),
    ({ key }) => key,
  )
  const byKey = Map.groupBy(
    records.filter(({ input }) => input.externalKey),
    ({ input }) => String(input.externalKey),
  )
  const meant = (key: string) => byNumber.get(key) ?? byKey.get(key)
  const named = new Set(parts.flatMap(({ rows }) => rows.map(({ key }) => key)))
  refuseAmbiguous(byNumber, named, main)
  return parts.flatMap((part) =>
    part.rows.flatMap((row): Conflict | [] => {
      const record = meant(row.key)?.[0]
      if (!record) return stray(part, row, main)
      attach(record, part.field, row)
      return []
    }),
  )
}

function attach(record: RecordRead, field: string, { number, input, conflicts, complete }: RowRead): void {
  const items = (record.input[field] ?? []) as object[]
  record.input[field] = [...items, input]
  record.partRows[field] = [...(record.partRows[field] ?? []), number]
  record.conflicts.push(...conflicts)
  record.complete &&= complete
}

const numberLabel = { zh: '序号', en: 'No.' }

/** Two records of one number, and rows that name it. */
function refuseAmbiguous(
  byNumber: ReadonlyMap<string, readonly RecordRead[]>,
  named: ReadonlySet<string>,
  { sheet, columns }: Main,
): void {
  const found = columns.find(({ column }) => column.path === rowPath)
  const twice = [...byNumber].filter(([key, records]) => records.length > 1 && named.has(key))
  for (const [received, records] of twice) {
    for (const record of records.slice(1)) {
      const fact = { code: 'ALREADY_EXISTS' as const, field: rowPath, label: numberLabel, received }
      const place = {
        sheet,
        row: record.number,
        column: found?.letter ?? null,
        header: found?.header ?? null,
      }
      record.conflicts.push({ ...place, fact })
      record.complete = false
    }
  }
}

function stray({ table, headers }: PartSheet, { number, key }: RowRead, main: Main): Conflict {
  const found = headers.columns.find(({ column }) => column.path === rowPath)
  const place = {
    sheet: table.name,
    row: number,
    column: found?.letter ?? null,
    header: found?.header ?? null,
  }
  const label = { zh: '所属序号', en: 'Row No.' }
  if (key === '') return { ...place, fact: { code: 'REQUIRED', field: rowPath, label } }
  const expected = {
    zh: `“${main.sheet}”表中的序号或本单位编号`,
    en: `a number or own key on sheet "${main.sheet}"`,
  }
  return { ...place, fact: { code: 'INVALID_VALUE', field: rowPath, label, expected, received: key } }
}
