import { escaped } from '../text/escaped.ts'
import { narrowed } from '../text/narrowed.ts'
import { after, anyOf, before, markFrom } from './mark.ts'
import { multiplierPattern, multipliers, type PrintedNumber, printedNumber } from './printed-number.ts'

/** A text as its numbers are read: full-width and traditional characters as the usual ones, no separators. */
export const legible = (text: string): string =>
  narrowed(text)
    .replaceAll('萬', '万')
    .replaceAll('億', '亿')
    .replaceAll('餘', '余')
    .replaceAll(/(?<!\d)\s|\s(?!\d)/g, '')
    .replaceAll(/(?<=\d),(?=\d{3}(\D|$))/g, '')

/** 2021年, 6-9月, 5月18日: when, and not how many. */
const moment = /\d+(?:[-–—~至到]\d+)?[年月日号]/g
const more = '[多余来几]?'
/** What stands before a number says how it is meant, and not in 签约300 or 附近300. */
const leading = `(?:(?<![签预节契条合违]|[附最邻临])(${anyOf(before)})-?)?`
/** Digits of a name such as 5G, GB/T-1 or 2.0.1 are no number of anything. */
const arabic = `(?<![\\dA-Za-z.]|[A-Za-z]-)(\\d+(?:\\.\\d+)?)(?!\\.?[\\p{N}A-Za-z])(${more})(${multiplierPattern})?(?!${more}${multiplierPattern})(${more})`
const chinese = `(?<![\\d多余来几十百千万亿])([一二兩两三四五六七八九十百千零〇]+)(${more})([万亿])(?!亿)(${more})`
/** Words of measure: 15家以上 is meant so, 15家市级以上单位 is not. */
const measures = '人次|场次|个百分点|[个個人名位家场次项件期篇届元户所处亩吨台套%]'

/** Finds numbers, each with what is written before and behind it and what it counts. */
const pattern = (number: string, unit: string) =>
  new RegExp(`${leading}${number}(?:(?:${escaped(legible(unit))}|${measures})?(${anyOf(after)}))?`, 'gu')

/** The numbers a wording prints in Arabic digits, without their signs, in the unit of what they count. */
export const numbersIn = (wording: string, unit: string): PrintedNumber[] =>
  found(legible(wording).replaceAll(moment, ' '), arabic, unit, (digits) => digits)

/** Those in Chinese numerals before 万 or 亿: 三百万 as 300万. In front of nothing they are parts of words: 统一, 第一, 百家. */
export const numeralsIn = (wording: string, unit: string): PrintedNumber[] =>
  found(legible(wording), chinese, unit, (numeral) => `${numeralValue(numeral)}`)

function found(text: string, number: string, unit: string, read: (digits: string) => string) {
  return [...text.matchAll(pattern(number, unit))].flatMap(
    ([, ahead, digits = '', more, word, moreBehind, trailing]) => {
      const own = printedNumber(read(digits), word, sizeOf(unit))
      return own ? { ...own, mark: markFrom(ahead, trailing, `${more}${moreBehind}`) } : []
    },
  )
}

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
