import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numbersIn, numeralsIn } from './numbers-in.ts'
import { lastPrintedUnit, multipliers, printedText, readPrinted } from './printed-number.ts'
import { printingFlaws, printingOf } from './printing.ts'

const printings = fc
  .record({
    multiplier: fc.constantFrom(1, ...Object.values(multipliers)),
    decimals: fc.nat(4),
    digits: fc.integer({ min: 0, max: 9_999 }),
  })
  .filter(({ multiplier, decimals }) => 10 ** decimals <= multiplier * 100)
  .map(({ digits, ...printing }) => ({ ...printing, value: digits * lastPrintedUnit(printing) }))
  .filter(({ value }) => Number.isSafeInteger(value))

test('what is written of a printed number is read as that number, printed as it was', () => {
  fc.assert(
    fc.property(printings, (printed) => {
      expect(readPrinted(printedText(printed))).toEqual(printed)
    }),
  )
})

test('a number is found in whatever words stand around it', () => {
  const before = fc.constantFrom('', '近', '超', '2017年至2021年共', '6-9月', '（')
  const behind = fc.constantFrom('', '人次', '余场', '多家', '元', '%', '个百分点', '。', '）')
  fc.assert(
    fc.property(before, printings, behind, (one, printed, other) => {
      expect(numbersIn(`${one}${printedText(printed)}${other}`, '个')).toEqual([printed])
    }),
  )
})

test.each([
  ['１，３５４ 人次', ['1354']],
  ['2000萬元以上', ['2000万']],
  ['1-2個', ['1', '2']],
  ['5月18-19日', []],
  ['2021年', []],
  ['5G基站29万座', ['29万']],
  ['COVID-19、2.0.1版', []],
  ['3百多万、1.234', []],
  ['第九屆', []],
  ['60多期', ['60']],
])('%s prints %j', (wording, texts) => {
  expect(numbersIn(wording, '个').map(printedText)).toEqual(texts)
})

test.each([
  ['三亿人次', ['3亿']],
  ['兩千三百多万', ['2300万']],
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
  [entered(8_000, '8000多万元', undefined, '万元'), '8000'],
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
