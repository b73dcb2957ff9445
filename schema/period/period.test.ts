import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  firstDay,
  firstMonth,
  lastDay,
  lastMonth,
  lastYearWithin,
  periodBefore,
  periodBetween,
  periodOfDays,
  yearsEarlier,
  yearsWithin,
  yearToDate,
} from './period.ts'

const period = fc
  .tuple(fc.integer({ min: 1949 * 12, max: 2200 * 12 }), fc.integer({ min: 0, max: 600 }))
  .map(([first, length]) => periodBetween(first, first + length))

test('the years of a period are what it is made of, without gap or overlap', () => {
  fc.assert(
    fc.property(period, (one) => {
      const years = yearsWithin(one)
      expect(years.map(({ from, to }) => [from, to])).toEqual(years.map(({ from }) => [from, from]))
      expect(years.flatMap(monthsOf)).toEqual(monthsOf(one))
      expect(lastYearWithin(one)).toEqual(years.at(-1))
    }),
  )
})

const monthsOf = (one: Parameters<typeof firstMonth>[0]) =>
  Array.from({ length: lastMonth(one) - firstMonth(one) + 1 }, (_, index) => firstMonth(one) + index)

test('a period is led back to from its days, and what is not of whole months is none', () => {
  fc.assert(
    fc.property(period, (one) => {
      expect(periodOfDays(firstDay(one), lastDay(one))).toEqual(one)
    }),
  )
  expect(periodOfDays('2021-01-02', '2021-12-31')).toBeUndefined()
  expect(periodOfDays('2021-01-01', '2021-12-30')).toBeUndefined()
  expect(periodOfDays('2020-02-01', '2020-02-28')).toBeUndefined()
})

test.each([
  ['a year', { from: 2021, to: 2021 }, { from: 2020, to: 2020 }, { from: 2020, to: 2020 }],
  ['three years', { from: 2019, to: 2021 }, { from: 2018, to: 2020 }, { from: 2016, to: 2018 }],
  [
    'the first quarter',
    { from: 2021, to: 2021, months: { first: 1, last: 3 } },
    { from: 2020, to: 2020, months: { first: 1, last: 3 } },
    { from: 2020, to: 2020, months: { first: 10, last: 12 } },
  ],
  [
    'half a year over new year',
    { from: 2020, to: 2021, months: { first: 10, last: 3 } },
    { from: 2019, to: 2020, months: { first: 10, last: 3 } },
    { from: 2020, to: 2020, months: { first: 4, last: 9 } },
  ],
])(
  '%s is compared with the same a year earlier and with as many months before',
  (_, one, earlier, before) => {
    expect(yearsEarlier(one, 1)).toEqual(earlier)
    expect(periodBefore(one)).toEqual(before)
  },
)

test('the year to date begins in January of the last year', () => {
  expect(yearToDate({ from: 2021, to: 2021, months: { first: 6, last: 6 } })).toEqual({
    ...{ from: 2021, to: 2021 },
    months: { first: 1, last: 6 },
  })
  expect(yearToDate({ from: 2019, to: 2021 })).toEqual({ from: 2021, to: 2021 })
})
