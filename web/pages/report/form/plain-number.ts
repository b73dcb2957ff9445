/** A number as computers write it: width of characters and thousands separators mean nothing, as in a spreadsheet. */
export const plainNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/,(?=\d{3})/g, '')
    .trim()
