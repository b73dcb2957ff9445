/** Thousands in full groups of three or not at all: 0,125 and 12,34 are slips, and nobody can say of what. */
const grouped = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/

/** A number as computers write it: width of characters and thousands separators mean nothing, as in a spreadsheet. */
export function plainNumber(text: string): string {
  const narrow = text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .trim()
  return grouped.test(narrow) ? narrow.replaceAll(',', '') : narrow
}
