import { text } from '../language/language.ts'

/** The name under which the product itself writes: what was loaded with it, and what it does by the clock. */
const machine = 'system'

/** Who did something: the name of an account, or that it was the product itself. */
export const authorWords = (name: string): string =>
  name === machine ? text({ zh: '系统', en: 'the system' }) : name

/** A reason with who gave it, set off as each language does. */
export const reasonWords = (reason: string, name: string): string =>
  text({ zh: `${reason}（${authorWords(name)}）`, en: `${reason} (${authorWords(name)})` })
