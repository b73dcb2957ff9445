import type { Hundredths } from '@kexie/schema/quantity'
import type { Relation } from '@kexie/schema/relation'

/** A number as a document prints it. */
export interface PrintedQuantity {
  value: Hundredths
  relation: Relation
}

/** What is written before a number, and after it, that says how it is meant. */
const before: Readonly<Record<string, Relation>> = {
  不少于: 'AT_LEAST',
  不低于: 'AT_LEAST',
  至少: 'AT_LEAST',
  超过: 'AT_LEAST',
  逾: 'AT_LEAST',
  不超过: 'AT_MOST',
  不高于: 'AT_MOST',
  至多: 'AT_MOST',
  近: 'ABOUT',
  约: 'ABOUT',
  大约: 'ABOUT',
}
const after: Readonly<Record<string, Relation>> = {
  以上: 'AT_LEAST',
  以下: 'AT_MOST',
  以内: 'AT_MOST',
  左右: 'ABOUT',
}
const scales: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 }

const oneOf = (words: object) =>
  Object.keys(words)
    .toSorted((one, other) => other.length - one.length)
    .join('|')
const printed = new RegExp(
  `^第?(${oneOf(before)})?(-?\\d+(?:\\.\\d+)?)([多余])?(${oneOf(scales)})?([多余])?[^\\d.]*?(${oneOf(after)})?$`,
)

/**
 * Reads a number as Chinese documents print it: 503, 1,354, 29.9万, 60多期, 8000多万元, 2亿多元, 近200, 不超过5人; a unit behind it is passed over. It is the inverse
 * of `quantityWords`.
 * @returns undefined for what is no such number, and for one of more than two decimals or beyond what a quantity holds
 */
export function readQuantity(text: string): PrintedQuantity | undefined {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/(?<!\d)\s|\s(?!\d)/g, '')
    .replaceAll(/(?<=\d),(?=\d{3}(\D|$))/g, '')
  const found = printed.exec(plain)
  if (!found) return undefined
  const [, leading = '', digits = '', more, scale = '', moreScaled, trailing = ''] = found
  const value = Number(digits) * (scales[scale] ?? 1) * 100
  const rounded = Math.round(value)
  if (
    !Number.isSafeInteger(rounded) ||
    Math.abs(value - rounded) > 1e-4 * Math.max(1, Math.abs(value) * 1e-9)
  )
    return undefined
  const relation = before[leading] ?? after[trailing] ?? (more || moreScaled ? 'AT_LEAST' : 'EXACT')
  return { value: rounded, relation }
}
