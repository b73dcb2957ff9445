import { valueWords } from '../../language/enum-words.ts'
import { text, type Words } from '../../language/language.ts'
import { csvOf } from '../files/csv.ts'
import { type Basis, isSpread } from './basis.ts'

/** What a number that is spread is marked with. */
export const spreadMark: Words = { zh: '推算', en: 'spread' }

/** The same where a number is spoken or stands in running text. */
export const spokenMark = (point: { basis?: Basis | undefined }): string =>
  isSpread(point) ? text({ zh: `（${spreadMark.zh}）`, en: ` (${spreadMark.en})` }) : ''

interface Row {
  cells: readonly (string | number | null)[]
  basis: Basis
}

/** Numbers as CSV, and what each rests on where one of them rests on more than reports. */
export function csvOfNumbers(heads: readonly string[], rows: readonly Row[]): string {
  const isReported = rows.every(({ basis }) => basis === null || basis === 'REPORTED')
  if (isReported) return csvOf([heads, ...rows.map(({ cells }) => cells)])
  return csvOf([
    [...heads, text({ zh: '依据', en: 'basis' })],
    ...rows.map(({ cells, basis }) => [...cells, basis && text(valueWords('FigureBasis', basis))]),
  ])
}
