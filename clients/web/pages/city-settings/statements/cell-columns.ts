import type { TemplateColumn } from '../../../parts/files/cells.ts'
import { statementCells } from './cells.generated.ts'

/** The columns of a table of published numbers, in the order in which a row states them. */
export const cellColumns = statementCells as readonly TemplateColumn[]

/** Which column a heading names: in either language, or by the name of its cell; undefined for a strange one. */
export const columnUnder = (heading: string): TemplateColumn | undefined => {
  const word = heading.replace(/[*＊]\s*$/, '').trim()
  return cellColumns.find(({ path, label }) => [path, label.zh, label.en].includes(word))
}
