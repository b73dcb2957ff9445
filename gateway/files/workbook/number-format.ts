/** The parts of a moment a number format shows; ELAPSED is hours that do not begin again at 24. */
export type TimeShown = 'DAY' | 'MONTH' | 'TIME' | 'ELAPSED' | 'MOMENT'

/** What a number format shows of a number: itself, a time, a percentage, another than it is, or so many digits between words. */
export type Shown = 'NUMBER' | TimeShown | 'PERCENT' | 'SCALED' | Digits

export interface Digits {
  digits: number
  before: string
  after: string
}

/** Formats every spreadsheet knows by number (ECMA-376-1, 18.8.30, with those of simplified Chinese). */
const builtIn: ReadonlyMap<number, Shown> = new Map([
  ...[9, 10].map((id) => [id, 'PERCENT'] as const),
  ...[14, 15, 16, 28, 29, 30, 31, 51, 53, 54, 58].map((id) => [id, 'DAY'] as const),
  ...[17, 27, 36, 50, 52, 57].map((id) => [id, 'MONTH'] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].map((id) => [id, 'TIME'] as const),
  [46, 'ELAPSED'],
  [22, 'MOMENT'],
])

/** What the format of that number shows; `code` is its text where the workbook brings its own. */
export function shownBy(id: number, code: string | undefined): Shown {
  return code === undefined ? (builtIn.get(id) ?? 'NUMBER') : shownByCode(code)
}

function shownByCode(given: string): Shown {
  const code = given.slice(0, 300)
  if (/\[[hms]+\]/i.test(code)) return 'ELAPSED'
  const sections = bare(code).split(';')
  const [section = ''] = sections
  if (section.includes('%')) return 'PERCENT'
  if (/[ydhs]|m/i.test(section.replace(/e[+-]/gi, ''))) return partOfTime(section)
  if (sections.some((one) => thousands.test(one)) || printsAnother(code)) return 'SCALED'
  return digitsOf(code) ?? 'NUMBER'
}

const thousands = /[0#?],+(?![0#?,])/

/** Words that make another number of the one beside them: how many of it there are, or that it is not exact. */
const counting =
  /[十百千万萬亿億兆余餘多超约約近逾]|\b(?:hundred|thousand|million|billion|[kmb]n?|over|about)\b/i

/** Whether a format prints such a word, or a point that is none, as `0!.0000"万"` does. */
const printsAnother = (code: string) =>
  counting.test(wordsOf(code)) || /[0#?](?:[\\!]\.|"\.")[0#?]/.test(code)

const literal = '"[^"]*"|[\\\\!].'

/** What a format prints whatever the number: quoted and escaped text, and letters no format means anything by. */
const wordsOf = (code: string) =>
  [...code.matchAll(new RegExp(`${literal}|[\\p{Script=Han}]`, 'gsu'))]
    .map(([words]) => printed(words))
    .join('')

const printed = (literals: string) => literals.replace(/"|[\\!](?=.)/gs, '')

/** As codes are shown: KX-0007. */
function digitsOf(code: string): Digits | undefined {
  const affix = `((?:${literal})*)`
  const [, before = '', zeros, after = ''] =
    new RegExp(`^\\s*${affix}(0{2,})${affix}\\s*(?:;|$)`, 's').exec(code) ?? []
  return zeros ? { digits: zeros.length, before: printed(before), after: printed(after) } : undefined
}

/** A format without what it only prints: quoted and escaped text, fillers, colours and countries. */
const bare = (code: string) => code.replace(/"[^"]*"?|[\\!_*]./gs, '').replace(/\[[^\]]*\]?/g, '')

function partOfTime(section: string): TimeShown {
  const hasClock = /[hs]|am\/pm|上午/i.test(section)
  const hasDay = /d|aaa/i.test(section)
  const hasYear = /[ye]/i.test(section)
  if (!hasClock) return hasDay ? 'DAY' : 'MONTH'
  return hasDay || hasYear ? 'MOMENT' : 'TIME'
}
