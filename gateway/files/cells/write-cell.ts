import type { Column } from '../shape/column.ts'
import type { CellValue } from '../workbook/table.ts'
import { betweenValues } from './parse-cell.ts'

type Shown = Readonly<Record<string, unknown>>

/** What the API shows of a field as a cell of its column, such that reading the cell gives it back. */
export function writeCell(column: Column, shown: Shown, language: 'zh' | 'en'): CellValue {
  const value = shown[column.field]
  if (value === null || value === undefined) return null
  switch (column.kind) {
    case 'INTEGER':
    case 'QUANTITY':
    case 'COORDINATE':
      return Number(value)
    case 'DATE':
      return new Date(`${value}T00:00:00Z`)
    case 'BOOLEAN':
      return yesNo[language][value ? 0 : 1] ?? null
    case 'CHOICE':
      return column.choices.find(({ name }) => name === value)?.label[language] ?? String(value)
    case 'AFFILIATION':
      return textCell((value as Shown).affiliation)
    case 'DISTRICT':
    case 'REGISTER':
    case 'LIST_VALUE':
    case 'PERSON':
    case 'ORGANIZATION':
      return textCell((value as Shown).name)
    case 'LIST_VALUES':
      return textCell((value as Shown[]).map(({ name }) => name).join(betweenValues))
    case 'RECORD':
      return textCell((value as Shown).title)
    default:
      return textCell(value)
  }
}

const yesNo = { zh: ['是', '否'], en: ['yes', 'no'] } as const

const textCell = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)
