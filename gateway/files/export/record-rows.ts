import { writeCell } from '../cells/write-cell.ts'
import { allSheets, type Column, rowPath, type WorkbookShape } from '../shape/column.ts'
import type { CellValue } from '../workbook/table.ts'

type Language = 'zh' | 'en'

/** A record as the list shows it. */
export type RecordShown = Readonly<Record<string, unknown>>

/** Records as rows of each sheet, by field; rows of lists name their record by its number, which counts on from `before`. */
export function recordRows(
  shape: WorkbookShape,
  records: readonly RecordShown[],
  language: Language,
  before = 0,
): Record<string, CellValue[][]> {
  const numbered = records.map((record, index) => ({ record, number: before + index + 1 }))
  return Object.fromEntries(
    allSheets(shape).map(({ field, columns }) => [
      field,
      numbered.flatMap(({ record, number }) => {
        return itemsOf(shape, record, field).map((item) =>
          columns.map((column) => cellOf(column, item, number, language)),
        )
      }),
    ]),
  )
}

/** The rows of a list as a report brings them; with an empty field the record itself. */
export function itemsOf({ type }: WorkbookShape, record: RecordShown, field: string): readonly RecordShown[] {
  if (field === '') return [record]
  const items = record[field] as readonly RecordShown[]
  // Shown first among the hosts is the reporting organization, which no report brings.
  return type === 'AcademicEvent' && field === 'hosts' ? items.filter(({ role }) => role !== 'LEAD') : items
}

const cellOf = (column: Column, item: RecordShown, number: number, language: Language): CellValue =>
  column.path === rowPath ? number : writeCell(column, item, language)
