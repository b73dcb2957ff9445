type Cell = string | number | null

/**
 * A table as CSV (RFC 4180), with the mark that makes Excel read it as UTF-8. A blank is an empty cell, not 0; text that a
 * spreadsheet would run as a formula is kept as text.
 */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  csvAsIs(rows.map((row) => row.map(harmless)))

/** The same with every text as it is, for who reads it as text and nothing else. */
export const csvAsIs = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`

/**
 * What a spreadsheet takes for a formula, narrow or as wide as a Chinese character, and our own import for a spreadsheet's error
 * or a rounded number, apostrophes before it left out: the same that `gateway/files/cells/safe-text.ts` guards, to which a test holds it.
 */
const mistakable =
  /^'*(?:[=+\-@＝＋－＠\t\r]|#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$|-?\d(?:\.\d+)?E\+\d{2,3}$)/i

const harmless = (cell: Cell) => (typeof cell === 'string' && mistakable.test(cell) ? `'${cell}` : cell)

function cellOf(cell: Cell): string {
  const text = String(cell ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
