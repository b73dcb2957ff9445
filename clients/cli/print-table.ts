/** Columns a character takes in a terminal: two for what East Asia writes, one for the rest (Unicode TR 11). */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Script=Han}/u

const widthOf = (text: string) =>
  [...text].reduce((width, character) => width + (wide.test(character) ? 2 : 1), 0)

/** Rows as aligned lines. Nothing in a cell breaks a line or speaks to the terminal. */
export function tableLines(rows: readonly (readonly string[])[]): string[] {
  const plain = rows.map((row) => row.map((cell) => cell.replace(/\p{Cc}+/gu, ' ')))
  const count = Math.max(0, ...plain.map(({ length }) => length))
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...plain.map((row) => widthOf(row[column] ?? ''))),
  )
  return plain.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  )
}
