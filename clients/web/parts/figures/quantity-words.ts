import type { Language } from '../../language/language.ts'
import type { Basis } from './basis.ts'

/** A number as the graph answers it. */
export interface Amount {
  value: number | null
  relation: 'EXACT' | 'AT_LEAST' | 'AT_MOST' | 'ABOUT' | 'BETWEEN'
  /** The upper number of what lies between two; null or left out of everything else. */
  upTo?: number | null
  unit: string
  /** True for a place in a ranking: 第 4 位, not 4 of something. */
  isRank?: boolean
  /** What it rests on, where that is asked. */
  basis?: Basis
}

/** A number in parts, so that the digits may stand out: 不少于 | 1,354 | | 人次, or | 230 | 多万 | 人次. */
export interface AmountWords {
  before: string
  digits: string
  after: string
  unit: string
}

const group = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })

/** Digits with thousand separators and at most two decimals, as precise as the graph is. */
export const digitsOf = (value: number): string => group.format(value)

interface Scale {
  from: number
  size: number
  word: string
}

const scales: Record<Language, readonly Scale[]> = {
  zh: [
    { from: 1e8, size: 1e8, word: '亿' },
    { from: 1e5, size: 1e4, word: '万' },
  ],
  en: [
    { from: 1e9, size: 1e9, word: ' billion' },
    { from: 1e6, size: 1e6, word: ' million' },
  ],
}

/**
 * The words of an amount, or null for a blank, which is not zero. Large numbers are shortened to 万 and 亿 only where two
 * decimals say them exactly: a shortened number is never a rounded one.
 */
export function amountWords(
  { value, relation, upTo, unit, isRank }: Amount,
  language: Language,
): AmountWords | null {
  if (value === null) return null
  if (isRank) return rankWords(value, unit, language)
  const { scaled, scale } = scaledTo(value, language)
  const words = { digits: digitsOf(scaled), unit: unitWords(unit, language) }
  if (typeof upTo === 'number') {
    const upper = scaledTo(upTo, language)
    const digits = `${words.digits}${scale}${to[language]}${digitsOf(upper.scaled)}`
    return { ...words, before: '', digits, after: upper.scale }
  }
  return { ...words, ...relationWords(relation, scaled, scale, language) }
}

/** The same as one string, for labels, tables and files; `blank` stands for null. */
export function amountText(amount: Amount, language: Language, blank = '—'): string {
  const words = amountWords(amount, language)
  return words ? `${words.before}${words.digits}${words.after}${words.unit}` : blank
}

/** A number in the largest size that says it exactly, and the word of that. */
function scaledTo(value: number, language: Language): { scaled: number; scale: string } {
  const scale = scales[language].find(({ from, size }) => Math.abs(value) >= from && isExactIn(value, size))
  return { scaled: value / (scale?.size ?? 1), scale: scale?.word ?? '' }
}

const to: Record<Language, string> = { zh: '至', en: ' to ' }

/** A number alone, where its unit stands elsewhere, with how it relates to the true one: 不少于60, 30,000至50,000. */
export const bareText = (
  { value, relation, upTo }: { value: number } & Pick<Amount, 'relation' | 'upTo'>,
  language: Language,
): string =>
  typeof upTo === 'number'
    ? `${digitsOf(value)}${upToSuffix(upTo, language)}`
    : `${relationPrefix(relation, language)}${digitsOf(value)}`

/** What stands behind the digits of a number alone in a cell that lies between two; empty of every other. */
export const upToSuffix = (upTo: number | null | undefined, language: Language): string =>
  typeof upTo === 'number' ? `${to[language]}${digitsOf(upTo)}` : ''

/** Whether two decimals of a larger size say a value to its hundredths. */
const isExactIn = (value: number, size: number) => Math.round(value * 100) % size === 0

function unitWords(unit: string, language: Language): string {
  if (unit === 'percent') return '%'
  return language === 'en' && unit !== '%' ? ` ${unit}` : unit
}

function rankWords(value: number, unit: string, language: Language): AmountWords {
  return language === 'zh'
    ? { before: '第', digits: String(value), after: '', unit }
    : { before: 'no. ', digits: String(value), after: '', unit: '' }
}

/** How a number that stands alone in a cell relates to the true one; empty for an exact one. */
export const relationPrefix = (relation: Amount['relation'], language: Language): string =>
  prefixes[language][relation]

const prefixes = {
  // Where the upper number has no room.
  zh: { EXACT: '', AT_LEAST: '不少于', AT_MOST: '不超过', ABOUT: '约', BETWEEN: '不少于' },
  en: { EXACT: '', AT_LEAST: 'at least ', AT_MOST: 'at most ', ABOUT: 'about ', BETWEEN: 'at least ' },
} as const

/** Chinese reports say 60多期, 230多万人次, 2亿多元; a number that is not round takes 不少于. */
function relationWords(relation: Amount['relation'], scaled: number, scale: string, language: Language) {
  if (language === 'zh' && relation === 'AT_LEAST') {
    if (scaled > 0 && scaled % 10 === 0) return { before: '', after: `多${scale}` }
    if (scale && scaled < 10 && Number.isInteger(scaled)) return { before: '', after: `${scale}多` }
  }
  return { before: prefixes[language][relation], after: scale }
}

/** A number with thousands separators in a cell that has its unit elsewhere; a dash for a blank. */
export const digitsOrBlank = (value: number | null): string => (value === null ? '—' : digitsOf(value))

/** A rate in a cell; a dash where there is nothing to take it of. */
export const percentOrBlank = (value: number | null): string => (value === null ? '—' : `${digitsOf(value)}%`)
