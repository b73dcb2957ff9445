import { rowPath } from '../shape/column.ts'
import type { SheetAssigned } from './assign-sheets.ts'
import type { Conflict, Place } from './conflict.ts'
import type { RecordRead, RowRead } from './read-row.ts'

/** A sheet with the rows of one list. */
interface PartSheet extends SheetAssigned {
  rows: readonly RowRead[]
}

/**
 * Puts the rows of the lists into the records they say they belong to.
 * @returns conflicts of those that belong to none, or to one that cannot be told
 */
export function attachParts(
  records: readonly RecordRead[],
  parts: readonly PartSheet[],
  mains: readonly SheetAssigned[],
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
  refuseAmbiguous(byNumber, named, mains)
  return parts.flatMap((part) =>
    part.rows.flatMap((row): Conflict | [] => {
      const record = meant(row.key)?.[0]
      if (!record) return stray(part, row, mains)
      attach(record, part.field, row)
      return []
    }),
  )
}

function attach(record: RecordRead, field: string, row: RowRead): void {
  const { sheet, number, input, conflicts, complete } = row
  record.input[field] ??= []
  const items = record.input[field] as object[]
  items.push(input)
  record.partRows[field] ??= []
  record.partRows[field].push({ sheet, row: number })
  record.conflicts.push(...conflicts)
  record.complete &&= complete
}

const numberLabel = { zh: '序号', en: 'No.' }

/** Two records of one number, and rows that name it. */
function refuseAmbiguous(
  byNumber: ReadonlyMap<string, readonly RecordRead[]>,
  named: ReadonlySet<string>,
  mains: readonly SheetAssigned[],
): void {
  const twice = [...byNumber].filter(([key, records]) => records.length > 1 && named.has(key))
  for (const [received, records] of twice) {
    for (const record of records.slice(1)) {
      const fact = { code: 'ALREADY_EXISTS' as const, field: rowPath, label: numberLabel, received }
      const own = mains.find(({ table }) => table.name === record.sheet)
      const place = { sheet: record.sheet, row: record.number, ...numberColumn(own) }
      record.conflicts.push({ ...place, fact })
      record.complete = false
    }
  }
}

function numberColumn(sheet: SheetAssigned | undefined): Pick<Place, 'column' | 'header'> {
  const found = sheet?.headers.columns.find(({ column }) => column.path === rowPath)
  return { column: found?.letter ?? null, header: found?.header ?? null }
}

function stray(part: PartSheet, { number, key }: RowRead, mains: readonly SheetAssigned[]): Conflict {
  const place = { sheet: part.table.name, row: number, ...numberColumn(part) }
  const label = { zh: '所属序号', en: 'Row No.' }
  if (key === '') return { ...place, fact: { code: 'REQUIRED', field: rowPath, label } }
  const names = mains.map(({ table }) => table.name)
  const expected = {
    zh: `“${names.join('”“')}”表中的序号或本单位编号`,
    en: `a number or own key on sheet "${names.join('", "')}"`,
  }
  return { ...place, fact: { code: 'INVALID_VALUE', field: rowPath, label, expected, received: key } }
}
