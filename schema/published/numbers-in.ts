import { multiplierPattern, multipliers, type PrintedNumber, printedNumber } from './printed-number.ts'

/** A text as its numbers are read: full-width and traditional characters as the usual ones, no separators. */
export const legible = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll('萬', '万')
    .replaceAll('億', '亿')
    .replaceAll('餘', '余')
    .replaceAll(/(?<!\d)\s|\s(?!\d)/g, '')
    .replaceAll(/(?<=\d),(?=\d{3}(\D|$))/g, '')

/** 2021年, 6-9月, 5月18日: when, and not how many. */
const moment = /\d+(?:[-–—~至到]\d+)?[年月日号]/g
const more = '[多余来几]?'
/** Digits of a name such as 5G, GB/T-1 or 2.0.1 are no number of anything. */
const arabic = new RegExp(
  `(?<![\\dA-Za-z.]|[A-Za-z]-)(\\d+(?:\\.\\d+)?)(?!\\.?[\\dA-Za-z])${more}(${multiplierPattern})?(?!${more}${multiplierPattern})`,
  'g',
)
const chinese = /(?<![\d多余来几十百千万亿])([一二两兩三四五六七八九十百千零〇]+)[多余来几]?([万亿])(?!亿)/g

/** The numbers a wording prints in Arabic digits, without their signs, in the unit of what they count. */
export const numbersIn = (wording: string, unit: string): PrintedNumber[] =>
  [...legible(wording).replaceAll(moment, ' ').matchAll(arabic)].flatMap(
    ([, digits = '', word]) => printedNumber(digits, word, sizeOf(unit)) ?? [],
  )

/** Those in Chinese numerals before 万 or 亿: 三百万 as 300万. In front of nothing they are parts of words: 统一, 第一, 百家. */
export const numeralsIn = (wording: string, unit: string): PrintedNumber[] =>
  [...legible(wording).matchAll(chinese)].flatMap(
    ([, numeral = '', word]) => printedNumber(`${numeralValue(numeral)}`, word, sizeOf(unit)) ?? [],
  )

/** What one of a unit is: ten thousand of 万元. */
const sizeOf = (unit: string): number => multipliers[/^[万亿]/.exec(legible(unit))?.[0] ?? ''] ?? 1

const digits = '零一二三四五六七八九'
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

function numeralValue(numeral: string): number {
  let [sum, digit] = [0, 0]
  for (const char of numeral.replaceAll(/[两兩]/g, '二').replaceAll('〇', '零')) {
    const place = places[char]
    sum += place ? (digit || 1) * place : 0
    digit = place ? 0 : digits.indexOf(char)
  }
  return sum + digit
}
