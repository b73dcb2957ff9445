/** The parts of a moment a number format shows; ELAPSED is hours that do not begin again at 24. */
export type TimeShown = 'DAY' | 'MONTH' | 'TIME' | 'ELAPSED' | 'MOMENT'

/** What a number format shows of a number: itself, a time, a percentage, less than it is, or so many digits. */
export type Shown = 'NUMBER' | TimeShown | 'PERCENT' | 'SCALED' | { digits: number }

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

function shownByCode(code: string): Shown {
  if (/\[[hms]+\]/i.test(code)) return 'ELAPSED'
  const [section = ''] = bare(code.slice(0, 300)).split(';')
  if (/^general$/i.test(section.trim()) || section.trim() === '@') return 'NUMBER'
  if (section.includes('%')) return 'PERCENT'
  if (/[ydhs]|m/i.test(section.replace(/e[+-]/gi, ''))) return partOfTime(section)
  if (/[0#?],+(?![0#?,])/.test(section)) return 'SCALED'
  const zeros = /^0{2,}$/.exec(section.trim())?.[0].length
  return zeros ? { digits: zeros } : 'NUMBER'
}

/** A format without what it only prints: quoted and escaped text, fillers, colours and countries. */
const bare = (code: string) => code.replace(/"[^"]*"?|[\\_*]./gs, '').replace(/\[[^\]]*\]?/g, '')

function partOfTime(section: string): TimeShown {
  const hasClock = /[hs]|am\/pm|上午/i.test(section)
  const hasDay = /d|aaa/i.test(section)
  const hasYear = /[ye]/i.test(section)
  if (!hasClock) return hasDay ? 'DAY' : 'MONTH'
  return hasDay || hasYear ? 'MOMENT' : 'TIME'
}
