import { after, anyOf, before, markFrom, someMore } from './mark.ts'
import { legible } from './numbers-in.ts'
import { multiplierPattern, type PrintedNumber, printedNumber } from './printed-number.ts'

const printed = new RegExp(
  `^第?(${anyOf(before)})?(-?\\d+(?:\\.\\d+)?)(${someMore})?(${multiplierPattern})?(${someMore})?(?!${someMore}?${multiplierPattern})[^\\p{N}.]*?(${anyOf(after)})?$`,
  'u',
)

/**
 * Reads a number as Chinese documents print it: 503, 1,354, 29.9万, 60多期, 8000多万元, 2亿多元, 近200, 不超过5人; a unit behind it is passed over. It reads what
 * `printedText` and a report's `quantityWords` write.
 * @returns undefined for what is no such number, and for one of more than two decimals or beyond what a quantity holds
 */
export function readPrinted(text: string): PrintedNumber | undefined {
  const found = printed.exec(legible(text))
  if (!found) return undefined
  const [, leading, digits = '', more = '', word, moreBehind = '', trailing] = found
  const number = printedNumber(digits, word)
  return number && { ...number, mark: markFrom(leading, trailing, `${more}${moreBehind}`) }
}
