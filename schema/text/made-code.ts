import type { Text } from './text.ts'

/** How a thing is called in files: a form, a series, a plan. */
export const codePattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** How the code of an indicator is written. */
export const indicatorCodePattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** The same in words, for whoever wrote it otherwise. */
export const indicatorCodeExpected: Text = {
  zh: '小写字母、数字和连字符的代码，以字母开头，如 papers-growth',
  en: 'a code of small letters, digits and hyphens that begins with a letter, such as papers-growth',
}

/** How the code of a value of a list is written. */
export const valueCodePattern = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/

/** What a thing is called: in English, and in Chinese as it is spelt in Latin letters. */
export interface Spelt {
  en: string
  pinyin: string
}

/** A code of a form, a series or a plan, made of its name, that nothing else has. */
export const codeFor = (name: Spelt, taken: ReadonlySet<string>): string =>
  free(wordsOf(name).join('-').toLowerCase(), { pattern: codePattern, other: 'unnamed', joint: '-' }, taken)

/** A code of an indicator, made of its name, that no other ever had. */
export const indicatorCodeFor = (name: Spelt, taken: ReadonlySet<string>): string =>
  free(
    wordsOf(name).join('-').toLowerCase(),
    { pattern: indicatorCodePattern, other: 'unnamed', joint: '-' },
    taken,
  )

/** A code of a value of a list, made of its name, that no other value of the list has. */
export const valueCodeFor = (name: Spelt, taken: ReadonlySet<string>): string =>
  free(
    wordsOf(name).join('_').toUpperCase(),
    { pattern: valueCodePattern, other: 'VALUE', joint: '_' },
    taken,
  )

/** The name of a record type, made of what it is called, that no other has. */
export const typeNameFor = (name: Spelt, taken: ReadonlySet<string>): string =>
  free(
    wordsOf(name).map(capital).join(''),
    { pattern: /^[A-Z][A-Za-z0-9]*$/, other: 'Type', joint: '' },
    taken,
  )

/** The name of a field, made of what it is called, that no other of its type has. */
export const fieldNameFor = (name: Spelt, taken: ReadonlySet<string>): string => {
  const [first = '', ...rest] = wordsOf(name)
  const made = [first.toLowerCase(), ...rest.map(capital)].join('')
  return free(made, { pattern: /^[a-z][A-Za-z0-9]*$/, other: 'field', joint: '' }, taken)
}

const capital = (word: string) => `${word[0]?.toUpperCase()}${word.slice(1).toLowerCase()}`

const hasChinese = /\p{Script=Han}/u

/** Of the English name; of the pinyin where Chinese stands in its place, or nothing that could be spelt. */
const wordsOf = ({ en, pinyin }: Spelt): string[] =>
  (hasChinese.test(en) || !/[A-Za-z0-9]/.test(en.normalize('NFKD')) ? pinyin : en)
    .normalize('NFKD')
    .slice(0, 60)
    .match(/[A-Za-z0-9]+/g) ?? []

interface Manner {
  pattern: RegExp
  /** What it is called where the name has no letters. */
  other: string
  joint: string
}

function free(made: string, { pattern, other, joint }: Manner, taken: ReadonlySet<string>): string {
  const base = pattern.test(made) ? made : other
  if (!taken.has(base)) return base
  let nth = 2
  while (taken.has(`${base}${joint}${nth}`)) nth += 1
  return `${base}${joint}${nth}`
}
