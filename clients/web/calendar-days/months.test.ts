import { expect, test } from 'vitest'
import { daysOf, monthLater, weeksOf } from './months.ts'

test('a month is shown in whole weeks from Monday', () => {
  const weeks = weeksOf('2021-09')
  expect(weeks[0]).toEqual([
    '2021-08-30',
    '2021-08-31',
    '2021-09-01',
    '2021-09-02',
    '2021-09-03',
    '2021-09-04',
    '2021-09-05',
  ])
  expect(weeks.at(-1)?.at(-1)).toBe('2021-10-03')
  expect(weeks).toHaveLength(5)
})

test('a month that begins on a Monday and ends on a Sunday has no day of another', () => {
  expect(weeksOf('2021-02').flat()).toEqual(
    Array.from({ length: 28 }, (_, index) => `2021-02-${String(index + 1).padStart(2, '0')}`),
  )
})

test('months are counted over the turn of the year, and end where they end', () => {
  expect(monthLater('2021-12', 1)).toBe('2022-01')
  expect(monthLater('2021-01', -1)).toBe('2020-12')
  expect(daysOf('2020-02')).toEqual({ from: '2020-02-01', to: '2020-02-29' })
})
