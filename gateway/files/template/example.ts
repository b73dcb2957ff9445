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
      return 31.811226
    case 'DATE':
      return new Date(Date.UTC(2021, 4, 18))
    case 'LIST_VALUE':
    case 'LIST_VALUES':
      return null
    case 'PERSON':
      return language === 'zh' ? '王文虎' : 'Wang Wenhu'
    case 'AFFILIATION':
    case 'ORGANIZATION':
      return language === 'zh' ? '常州大学' : 'Changzhou University'
    default:
      return column.path === 'id' ? null : sample(column, language)
  }
}

const defaultWord = ({ choices, default: fallback }: Column, language: Language) =>
  choices.find(({ name }) => name === fallback)?.label[language]

const sample = ({ label }: Column, language: Language) =>
  language === 'zh' ? `${label.zh}示例` : `Example of ${label.en}`
