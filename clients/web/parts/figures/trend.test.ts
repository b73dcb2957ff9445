import { expect, test } from 'vitest'
import { trendOf } from './trend.ts'

const years = (...values: (number | null)[]) => values.map((value, index) => ({ year: 2017 + index, value }))

test('the last year is compared with the one before it', () => {
  expect(trendOf(years(1, 50, 60))).toEqual({ from: 2018, to: 2019, difference: 10, percent: 20 })
})

test('nothing is compared with a blank, and a change from zero has no percentage', () => {
  expect(trendOf(years(1, null, 60))).toBeNull()
  expect(trendOf(years(5, null))).toBeNull()
  expect(trendOf(years(5))).toBeNull()
  expect(trendOf(years(0, 5))).toEqual({ from: 2017, to: 2018, difference: 5, percent: null })
})
