import type { CellValue } from '../workbook/table.ts'

/** A cell as a table of text has it: days as they are written in a package, numbers in plain digits. */
export function shownCell(value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '')
  if (typeof value === 'boolean') return value ? '是' : '否'
  return String(value)
}
