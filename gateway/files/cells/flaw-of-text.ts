import type { CellFlaw } from '../workbook/table.ts'

/** What a spreadsheet writes into a text file for a value it does not have, has no room to show, or does not have all of. */
const errors =
  /^(?:#(?:N\/A|DIV\/0!|GETTING_DATA|(?:NAME|名称)\?|(?:REF|VALUE|NULL|NUM|SPILL|CALC|FIELD|BLOCKED|CONNECT|UNKNOWN|BUSY|EXTERNAL|PYTHON)!|##+)|(?:Err|错误)[:：]\d{3})$/i
const rounded = /^-?\d(?:\.\d+)?E\+\d{2,3}$/i

/** Why a cell of a text file does not say what was meant: a spreadsheet's error, a long number in powers of ten. */
export function flawOfText(text: string): CellFlaw | undefined {
  if (errors.test(text)) return 'ERROR'
  return rounded.test(text) ? 'LONG_NUMBER' : undefined
}
