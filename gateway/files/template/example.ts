import type { Lookups } from '../cells/lookups.ts'
import { type Column, exampleMark } from '../shape/column.ts'
import type { CellValue } from '../workbook/table.ts'
import { wordsFor } from './lists.ts'

type Language = 'zh' | 'en'

/** A cell of the row that shows how to fill in a sheet. */
export function exampleCell(column: Column, lookups: Lookups, language: Language): CellValue {
  const words = wordsFor(column, lookups, language)
  if (words?.length) return defaultWord(column, language) ?? words.at(-1) ?? null
  switch (column.kind) {
    case 'ROW':
      return exampleMark[language]
    case 'INTEGER':
    case 'QUANTITY':
      return 10
    case 'COORDINATE':
      return column.path.endsWith('longitude') ? 120.123456 : 30.123456
    case 'DATE':
      return new Date(Date.UTC(2021, 4, 18))
    case 'LIST_VALUE':
    case 'LIST_VALUES':
      return null
    case 'PERSON':
      return language === 'zh' ? '张三' : 'Zhang San'
    case 'AFFILIATION':
    case 'ORGANIZATION':
      return language === 'zh' ? '某某大学' : 'Example University'
    default:
      return column.path === 'id' ? null : sample(column, language)
  }
}

const defaultWord = ({ choices, default: fallback }: Column, language: Language) =>
  choices.find(({ name }) => name === fallback)?.label[language]

const sample = ({ label }: Column, language: Language) =>
  language === 'zh' ? `${label.zh}示例` : `Example of ${label.en}`
