import { flawOfText } from './flaw-of-text.ts'

/** What begins a formula (OWASP, CSV injection), also as wide as a Chinese character: some programs fold it to the narrow one. */
const beginsFormula = /^[=+\-@＝＋－＠\t\r]/

const plain = (text: string) => text.replace(/^'+/, '')

/** True for text that a spreadsheet would take for something else, apostrophes before it left out. */
const isMistakable = (text: string) =>
  beginsFormula.test(plain(text)) || flawOfText(plain(text)) !== undefined

/**
 * Text that no spreadsheet takes for a formula, nor our own import for an error: what begins like one gets an apostrophe
 * before it, which `unguarded` takes away again.
 */
export const safeText = (text: string) => (isMistakable(text) ? `'${text}` : text)

/** The text of a cell as it was before `safeText`. */
export const unguarded = (text: string) => (text.startsWith("'") && isMistakable(text) ? text.slice(1) : text)
