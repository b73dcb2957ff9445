import { text, type Words } from '../language/language.ts'

/** Names under which something other than a person writes; no account may bear one (`subgraphs/association/console.ts`). */
const machines: Readonly<Record<string, Words>> = {
  system: { zh: '系统', en: 'the system' },
  'console:first-page': { zh: '首次设定页面', en: 'the page of the first setting-up' },
}

/** Before the name of whoever was at the server's console, as the machine knows him. */
const console = 'console:'

/** Who did something: the name of an account, the product itself, or whoever was at the server. */
export function authorWords(name: string): string {
  const words = machines[name]
  if (words) return text(words)
  if (!name.startsWith(console)) return name
  const operator = name.slice(console.length)
  return text({ zh: `控制台（${operator}）`, en: `the console (${operator})` })
}

/** A reason with who gave it, set off as each language does. */
export const reasonWords = (reason: string, name: string): string =>
  text({ zh: `${reason}（${authorWords(name)}）`, en: `${reason} (${authorWords(name)})` })
