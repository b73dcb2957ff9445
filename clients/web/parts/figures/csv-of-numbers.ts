import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { csvOf } from '../files/csv.ts'
import type { Basis } from './basis.ts'

interface Row {
  cells: readonly (string | number | null)[]
  basis: Basis
}

/** Numbers as CSV, and what each rests on where one of them rests on more than reports. */
export function csvOfNumbers(heads: readonly string[], rows: readonly Row[]): string {
  const isReported = rows.every(({ basis }) => basis === null || basis === 'REPORTED')
  if (isReported) return csvOf([heads, ...rows.map(({ cells }) => cells)])
  return csvOf([
    [...heads, text({ zh: '来历', en: 'rests on' })],
    ...rows.map(({ cells, basis }) => [...cells, basis && text(valueWords('FigureBasis', basis))]),
  ])
}
