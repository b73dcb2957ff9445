import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RelationOfOne } from '../quantity/relation.ts'
import { type Mark, minimums, relationOf } from './mark.ts'
import { numbersIn, numeralsIn } from './numbers-in.ts'
import { lastPrintedUnit, multipliers, printedText } from './printed-number.ts'
import { printingFlaws, printingOf } from './printing.ts'
import { readPrinted } from './read-printed.ts'

const printings = fc
  .record({
    multiplier: fc.constantFrom(1, ...Object.values(multipliers)),
    decimals: fc.nat(4),
    digits: fc.integer({ min: 0, max: 9_999 }),
  })
  .filter(({ multiplier, decimals }) => 10 ** decimals <= multiplier * 100)
  .map(({ digits, ...printing }) => ({ ...printing, value: digits * lastPrintedUnit(printing) }))
  .filter(({ value }) => Number.isSafeInteger(value))

const marks = fc.constantFrom<Mark | undefined>(undefined, ...minimums, 'AT_MOST', 'ABOUT')
const marked = fc.tuple(printings, marks).map(([printed, mark]) => ({ ...printed, mark }))

test('what is written of a printed number is read as that number, printed as it was', () => {
  fc.assert(
    fc.property(marked, (printed) => {
      expect(readPrinted(printedText(printed))).toEqual(printed)
    }),
  )
})

test('a number is found in whatever words stand around it', () => {
  const before = fc.constantFrom('', '2017年至2021年共', '6-9月', '（', '最近', '签约')
  const behind = fc.constantFrom('', '人次', '元', '%', '个百分点', '。', '）', '家市级以上单位')
  fc.assert(
    fc.property(before, marked, behind, (one, printed, other) => {
      expect(numbersIn(`${one}${printedText(printed)}${other}`, '个')).toEqual([printed])
    }),
  )
})

/** A number as a document words it, with how it is meant by that. */
const worded = fc
  .tuple(
    printings,
    fc.constantFrom<readonly [Mark | undefined, string, string]>(
      [undefined, '共', '场'],
      [undefined, '附近', '处'],
      ['SOME_MORE', '', '多场'],
      ['SOME_MORE', '签约', '余家'],
      ['NO_FEWER', '不少于', '场'],
      ['NO_FEWER', '', '场以上'],
      ['NO_FEWER', '至少', ''],
      ['MORE_THAN', '超过', '场'],
      ['MORE_THAN', '逾', '人次'],
      ['AT_MOST', '不超过', '场'],
      ['AT_MOST', '', '人以内'],
      ['AT_MOST', '未超过', '场'],
      ['AT_MOST', '没有超过', '场'],
      ['AT_MOST', '不超', '场'],
      ['AT_MOST', '不足', '场'],
      ['AT_MOST', '最多', '场'],
      ['NO_FEWER', '', '场（含）以上'],
      ['NO_FEWER', '', '场及以上'],
      ['NO_FEWER', '≥', '场'],
      ['ABOUT', '近', '场'],
      ['ABOUT', '', '場左右'],
    ),
  )
  .map(([printed, [mark, one, other]]) => ({
    ...{ printed, mark, wording: `${one}${printedText(printed)}${other}` },
  }))
const relations = fc.constantFrom<RelationOfOne>('EXACT', 'AT_LEAST', 'AT_MOST', 'ABOUT')

test('a number is meant as the word beside it says, and nobody says otherwise', () => {
  fc.assert(
    fc.property(worded, relations, ({ printed: { value }, mark, wording }, relation) => {
      const entered = { value, wording, unit: '場', relation }
      expect(printingOf({ ...entered, relation: undefined }).mark).toBe(mark)
      const isSaidOtherwise = mark !== undefined && relationOf(mark) !== relation
      expect(printingFlaws(entered).map(({ field }) => field)).toEqual(isSaidOtherwise ? ['relation'] : [])
      if (!isSaidOtherwise) expect(relationOf(printingOf(entered).mark)).toBe(relation)
    }),
  )
})

test('what is said beside a number as it is entered is what its wording has beside it', () => {
  fc.assert(
    fc.property(worded, marks, ({ printed: { value }, mark: own, wording }, mark) => {
      const entered = { value, wording, unit: '場', mark }
      const isSaidOtherwise = own !== undefined && mark !== undefined && mark !== own
      expect(printingFlaws(entered).map(({ field }) => field)).toEqual(isSaidOtherwise ? ['printed'] : [])
      if (!isSaidOtherwise) expect(printingOf(entered).mark).toBe(mark ?? own)
    }),
  )
})

test.each([
  ['１，３５４ 人次', ['1354']],
  ['2000萬元以上', ['不少于2000万']],
  ['1-2個', ['1', '2']],
  ['5月18-19日', []],
  ['2021年', []],
  ['5G基站29万座', ['29万']],
  ['COVID-19、2.0.1版', []],
  ['3百多万、1.234', []],
  ['第九屆', []],
  ['60多期', ['60多']],
  ['签约300项', ['300']],
  ['不低于-3%', ['不少于3']],
  ['60几个', ['60多']],
  ['10²场', []],
])('%s prints %j', (wording, texts) => {
  expect(numbersIn(wording, '个').map(printedText)).toEqual(texts)
})

test.each([
  ['三亿人次', ['3亿']],
  ['超三亿人次', ['超过3亿']],
  ['兩千三百多万', ['2300多万']],
  ['十五万名', ['15万']],
  ['统一、第一、百家', []],
  ['2千万', []],
])('%s says %j in numerals', (wording, texts) => {
  expect(numeralsIn(wording, '个').map(printedText)).toEqual(texts)
})

const entered = (value: number, wording: string, stated?: string, unit = '人次') => ({
  ...{ value: value * 100, wording, unit },
  stated: stated === undefined ? undefined : readPrinted(stated),
})

test.each<[ReturnType<typeof entered>, string]>([
  [entered(299_000, '29.9万人次'), '29.9万'],
  [entered(299_000, '观众'), '299000'],
  [entered(200_000, '20.0万人次'), '20.0万'],
  [entered(300_000_000, '三亿人次'), '3亿'],
  [entered(299_000, '29.9万（299000）人次'), '299000'],
  [entered(120_000_000, '1亿2000万', '1.2000亿'), '1.2000亿'],
  [entered(8_000, '8000多万元', undefined, '万元'), '8000多'],
  [entered(12_000, '1.2亿元', undefined, '万元'), '1.2万'],
  [entered(0.3, '3000万元', undefined, '亿元'), '0.30'],
  [entered(-3.5, '下降3.5%'), '-3.5'],
])('%j was printed %s', (given, text) => {
  expect(printingFlaws(given)).toEqual([])
  expect(printedText({ value: given.value, ...printingOf(given) })).toBe(text)
})

test.each<[ReturnType<typeof entered>, string, string]>([
  [entered(299_000, '2.99万人次'), 'value', '原文所印的 2.99万（即 29900）'],
  [entered(504, '503场'), 'value', '原文所印的 503'],
  [entered(299_000, '29.9万人次', '29.90万'), 'printed', '原文所印的 29.9万'],
])('%j contradicts its wording', (given, field, zh) => {
  expect(printingFlaws(given)).toEqual([{ field, expected: { zh, en: expect.any(String) } }])
})
