import { periodBetween } from '@kexie/schema/period'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slotsBetween } from './slots.ts'

const later = '2300-01-01'

test('twelve months are a year, in whichever month they begin', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2000 * 12, max: 2100 * 12 }),
      fc.integer({ min: 1, max: 120 }),
      (first, length) => {
        const period = periodBetween(first, first + length - 1)
        expect(slotsBetween('MONTH', period, later)).toBe(length)
        expect(slotsBetween('YEAR', period, later)).toBe(Math.ceil(length / 12))
      },
    ),
  )
})

test('of a period that is not over those that have begun', () => {
  const years = { from: 2019, to: 2023 }
  expect(slotsBetween('YEAR', years, '2021-02-03')).toBe(3)
  expect(slotsBetween('MONTH', years, '2021-02-03')).toBe(26)
  expect(slotsBetween('YEAR', years, '2018-12-31')).toBe(1)
})
