import { relationOf } from '@kexie/schema/mark'
import { readPrinted } from '@kexie/schema/read-printed'
import { relationsOfOne } from '@kexie/schema/relation'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantityWords } from '../report/quantity-words.ts'
import { readDay } from './read-day.ts'

test.each([
  ['503', 50_300, undefined],
  ['1,354 人次', 135_400, undefined],
  ['２９．９万', 29_900_000, undefined],
  ['60多期', 6_000, 'SOME_MORE'],
  ['8000多万元', 8_000_000_000, 'SOME_MORE'],
  ['120余家', 12_000, 'SOME_MORE'],
  ['不少于502场', 50_200, 'NO_FEWER'],
  ['2000萬元以上', 2_000_000_000, 'NO_FEWER'],
  ['2亿多元', 20_000_000_000, 'SOME_MORE'],
  ['近200', 20_000, 'ABOUT'],
  ['40个左右', 4_000, 'ABOUT'],
  ['不超过5人', 500, 'AT_MOST'],
  ['28.3%', 2_830, undefined],
  ['第9位', 900, undefined],
  ['-3', -300, undefined],
  ['超18万', 18_000_000, 'MORE_THAN'],
  ['逾18万', 18_000_000, 'MORE_THAN'],
] as const)('%s is read as printed', (text, value, mark) => {
  expect(readPrinted(text)).toMatchObject({ value, mark })
})

test.each([
  ['503', 1, 0],
  ['28.30%', 1, 2],
  ['29.9万余', 1e4, 1],
  ['20.0万', 1e4, 1],
  ['20萬', 1e4, 0],
  ['8000多万元', 1e4, 0],
  ['3千人', 1e3, 0],
  ['5千米', 1, 0],
  ['2.3百万', 1e6, 1],
  ['3亿', 1e8, 0],
])('%s is printed in %i with %i decimals', (text, multiplier, decimals) => {
  expect(readPrinted(text)).toMatchObject({ multiplier, decimals })
})

test.each([
  '',
  '许多',
  '1.234',
  '3百多万',
  '1亿2000万',
  '1,23',
  '12 34',
  '1至2个',
  '9999999999999999',
  '3.5.1',
])('“%s” is no number', (text) => {
  expect(readPrinted(text)).toBeUndefined()
})

test('whatever a report says in words is read as what was said', () => {
  const value = fc.oneof(
    fc.integer({ min: 0, max: 999_999_999_999 }),
    fc.integer({ min: 0, max: 99_999_999 }).map((hundredths) => hundredths / 100),
    fc.integer({ min: 1, max: 99_999 }).map((thousands) => thousands * 1_000_000),
  )
  fc.assert(
    fc.property(
      value,
      fc.constantFrom(...relationsOfOne),
      fc.constantFrom('', '场', '万元', '%'),
      (given, relation, unit) => {
        const words = quantityWords({ value: given, relation }, unit === '万元' ? '元' : unit)
        const read = readPrinted(words)
        expect(read).toMatchObject({ value: Math.round(given * 100) })
        expect(relationOf(read?.mark)).toBe(relation)
      },
    ),
  )
})

test.each([
  ['2021', '2021-01-01', '2021-12-31'],
  ['2021年', '2021-01-01', '2021-12-31'],
  ['2020-02', '2020-02-01', '2020-02-29'],
  ['2021年6月', '2021-06-01', '2021-06-30'],
  ['2010/7/20', '2010-07-20', '2010-07-20'],
  ['2010年7月20日', '2010-07-20', '2010-07-20'],
])('%s begins and ends', (text, first, last) => {
  expect([readDay(text, 'FIRST'), readDay(text, 'LAST')]).toEqual([first, last])
})

test.each(['去年', '21', '2021-13', '2021-02-30', '1492', '2021-06-30 10:00'])('“%s” is no day', (text) => {
  expect(readDay(text, 'FIRST')).toBeUndefined()
})
