/** `_x0041_` in the text of a workbook is the letter with that code (ECMA-376-1, 22.9.2.19). */
const escaped = /_x([0-9A-Fa-f]{4})_/g

/** What a workbook's text says. */
export const fromXlsxText = (text: string) =>
  text.includes('_x')
    ? text.replace(escaped, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

/** What only looks like an escape, and what XML cannot hold: controls, noncharacters, halves of a character. */
const unsafe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is they that XML cannot hold
  /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text such that a workbook says it as it is. */
export const toXlsxText = (text: string) =>
  text.replace(unsafe, (mark) => `_x${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
