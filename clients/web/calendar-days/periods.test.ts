import { expect, test } from 'vitest'
import { daysIn, periodText, spanText } from './periods.ts'

test('one year stands alone, several by the first and the last', () => {
  expect([periodText(2021, 2021), periodText(2017, 2021)]).toEqual(['2021', '2017–2021'])
})

test('a period begins with the first day of its first month and ends with the last of its last', () => {
  expect(daysIn({ from: 2019, to: 2020, fromMonth: 10, toMonth: 2 })).toEqual({
    from: '2019-10-01',
    to: '2020-02-29',
  })
})

test.each([
  ['2017-01-01', '2021-12-31', '2017–2021'],
  ['2021-01-01', '2021-12-31', '2021'],
  ['2021-03-01', '2021-05-31', '2021-03-01 – 2021-05-31'],
  ['2021-03-01', '2021-03-01', '2021-03-01'],
  [null, '2021-12-31', '2021-12-31'],
  [null, null, ''],
])('from %s to %s is %s', (from, to, expected) => {
  expect(spanText(from, to)).toBe(expected)
})
