import { expect, test } from 'vitest'
import { type Period, periodBetween } from './period.ts'
import { periodName } from './period-name.ts'

const months = (from: number, first: number, to: number, last: number): Period =>
  periodBetween(from * 12 + first - 1, to * 12 + last - 1)

test.each([
  [months(2017, 1, 2021, 12), '2017–2021', '2017–2021'],
  [months(2021, 1, 2021, 12), '2021', '2021'],
  [months(2021, 4, 2021, 6), '2021年4–6月', '2021-04 – 2021-06'],
  [months(2021, 9, 2021, 9), '2021年9月', '2021-09'],
  [months(2020, 10, 2021, 3), '2020年10月–2021年3月', '2020-10 – 2021-03'],
])('%j is called %s', (period, zh, en) => {
  expect(periodName(period)).toEqual({ zh, en })
})
