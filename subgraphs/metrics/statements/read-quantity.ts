import { legible } from '@kexie/schema/numbers-in'
import { multiplierPattern, type PrintedNumber, printedNumber } from '@kexie/schema/printed-number'
import type { Relation } from '@kexie/schema/relation'

/** A number as a document prints it, and how it is meant. */
export interface PrintedQuantity extends PrintedNumber {
  relation: Relation
}

/** What is written before a number, and after it, that says how it is meant. */
const before: Readonly<Record<string, Relation>> = {
  不少于: 'AT_LEAST',
  不低于: 'AT_LEAST',
  至少: 'AT_LEAST',
  超过: 'AT_LEAST',
  超: 'AT_LEAST',
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

const oneOf = (words: object) =>
  Object.keys(words)
    .toSorted((one, other) => other.length - one.length)
    .join('|')
const printed = new RegExp(
  `^第?(${oneOf(before)})?(-?\\d+(?:\\.\\d+)?)([多余])?(${multiplierPattern})?([多余])?(?![多余]?${multiplierPattern})[^\\d.]*?(${oneOf(after)})?$`,
)

/**
 * Reads a number as Chinese documents print it: 503, 1,354, 29.9万, 60多期, 8000多万元, 2亿多元, 近200, 不超过5人; a unit behind it is passed over. It is the inverse
 * of `quantityWords`.
 * @returns undefined for what is no such number, and for one of more than two decimals or beyond what a quantity holds
 */
export function readQuantity(text: string): PrintedQuantity | undefined {
  const found = printed.exec(legible(text))
  if (!found) return undefined
  const [, leading = '', digits = '', more, word, moreBehind, trailing = ''] = found
  const number = printedNumber(digits, word)
  const relation = before[leading] ?? after[trailing] ?? (more || moreBehind ? 'AT_LEAST' : 'EXACT')
  return number && { ...number, relation }
}
