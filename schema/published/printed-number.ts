import type { Hundredths } from '../quantity/quantity.ts'
import type { Mark } from './mark.ts'

/** How a number was printed: 29.9万 in ten thousands with one decimal; 20.0万 is finer than 20万. */
export interface Printing {
  /** What one of its units is: 1 where it was printed in full. */
  multiplier: number
  /** Digits after the point, a zero at the end as well. */
  decimals: number
}

/** A number with how it was printed. */
export interface PrintedNumber extends Printing {
  value: Hundredths
  /** What the words beside it say; nothing beside one that is exact. */
  mark?: Mark | undefined
}

/** What is printed behind the digits of a number that is not printed in full. */
export const multipliers: Readonly<Record<string, number>> = {
  ...{ 百: 1e2, 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7 },
  ...{ 亿: 1e8, 百亿: 1e10, 千亿: 1e11, 万亿: 1e12 },
}

/** Finds a multiplier behind digits; 千米 and 百分点 are units and multiply nothing. */
export const multiplierPattern = '(?:万亿|[百千]?亿|[百千]?万|千(?![米克瓦伏帕卡赫])|百(?![分强]))'

/**
 * A number of its printed parts.
 * @param unit what one of the number is where it counts in 万元 or 亿元: 8000万元 are 8000 of 万元
 * @returns undefined for one of more than two decimals in full or beyond what a quantity holds
 */
export function printedNumber(digits: string, word = '', unit = 1): PrintedNumber | undefined {
  const [whole = '', fraction = ''] = digits.split('.')
  const decimals = fraction.length
  const times = multipliers[word] ?? 1
  // In whole numbers: 513.7 times 10¹³ is not exact as a float.
  const parts = BigInt(whole + fraction) * BigInt(times * 100)
  const last = BigInt(unit) * 10n ** BigInt(decimals)
  const value = Number(parts / last)
  if (!Number.isSafeInteger(value) || parts % last !== 0n) return undefined
  const multiplier = times / unit
  if (multiplier >= 1) return 10 ** decimals <= multiplier * 100 ? { value, multiplier, decimals } : undefined
  return { value, multiplier: 1, decimals: Math.min(2, decimals + Math.round(-Math.log10(multiplier))) }
}

/** A number as it was printed, without separators: 29.9万, 8000多万, 不少于502. */
export function printedText({ value, multiplier, decimals, mark }: PrintedNumber): string {
  const word = Object.keys(multipliers).find((one) => multipliers[one] === multiplier) ?? ''
  const digits = (value / 100 / multiplier).toFixed(decimals)
  // 多 stands between a round number and what it counts, and after 2亿.
  if (mark === 'SOME_MORE') return /^-?\d*0$/.test(digits) ? `${digits}多${word}` : `${digits}${word}多`
  return `${mark ? leading[mark] : ''}${digits}${word}`
}

const leading = { NO_FEWER: '不少于', MORE_THAN: '超过', AT_MOST: '不超过', ABOUT: '约' } as const

/** One unit of the last printed digit: 1,000 of 29.9万. */
export const lastPrintedUnit = ({ multiplier, decimals }: Printing): Hundredths =>
  (multiplier * 100) / 10 ** decimals

/** A number that was printed in full, with no zero at the end of its decimals. */
export function inFull(value: Hundredths): Printing {
  const decimals = value % 100 === 0 ? 0 : value % 10 === 0 ? 1 : 2
  return { multiplier: 1, decimals }
}

/** Whether two numbers were printed alike. */
export const isAlike = (one: Printing, other: Printing): boolean =>
  one.multiplier === other.multiplier && one.decimals === other.decimals
