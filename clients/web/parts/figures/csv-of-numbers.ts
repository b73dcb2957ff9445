import { valueWords } from '../../language/enum-words.ts'
import { language, text } from '../../language/language.ts'
import { csvOf } from '../files/csv.ts'
import type { Basis } from './basis.ts'
import { type Amount, upToSuffix } from './quantity-words.ts'

interface Row {
  /** How the number relates to the true one; exact unless said. */
  relation?: Amount['relation']
  /** The upper number of what lies between two. */
  upTo?: number | null | undefined
  cells: readonly (string | number | null)[]
  basis: Basis
}

/** Numbers as CSV; how each relates to the true one where one is no exact count, and what it rests on where one rests on more than reports. */
export function csvOfNumbers(heads: readonly string[], rows: readonly Row[]): string {
  const relations = rows.some(({ relation = 'EXACT' }) => relation !== 'EXACT')
  const bases = rows.some(({ basis }) => basis !== null && basis !== 'REPORTED')
  const heading = [
    ...heads,
    ...(relations ? [text({ zh: '关系', en: 'relation' })] : []),
    ...(bases ? [text({ zh: '来历', en: 'rests on' })] : []),
  ]
  return csvOf([
    heading,
    ...rows.map(({ cells, relation = 'EXACT', upTo = null, basis }) => [
      ...cells,
      ...(relations ? [text(valueWords('Relation', relation)) + upToSuffix(upTo, language.value)] : []),
      ...(bases ? [basis && text(valueWords('FigureBasis', basis))] : []),
    ]),
  ])
}
