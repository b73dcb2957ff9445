import type { CellFlaw } from '../book/table.ts'

/** What a spreadsheet writes into a text file for a value it does not have, or does not have all of. */
const errors = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/i
const rounded = /^-?\d(?:\.\d+)?E\+\d{2,3}$/i

/** Why a cell of a text file does not say what was meant: a spreadsheet's error, a long number in powers of ten. */
export function flawOfText(text: string): CellFlaw | undefined {
  if (errors.test(text)) return 'ERROR'
  return rounded.test(text) ? 'LONG_NUMBER' : undefined
}
