import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Basis } from './basis.ts'
import { trendOf } from './trend.ts'

const years = (...values: (number | null)[]) =>
  values.map((value, index) => ({
    year: 2017 + index,
    name: `${2017 + index}`,
    isWhole: true,
    value,
    basis: value === null ? null : ('REBUILT' as Basis),
  }))

test('the last year is compared with the one before it', () => {
  expect(trendOf(years(1, 50, 60))).toEqual({ from: 2018, to: 2019, difference: 10, percent: 20 })
})

test('nothing is compared with a blank, and a change from zero has no percentage', () => {
  expect(trendOf(years(1, null, 60))).toBeNull()
  expect(trendOf(years(5, null))).toBeNull()
  expect(trendOf(years(5))).toBeNull()
  expect(trendOf(years(0, 5))).toEqual({ from: 2017, to: 2018, difference: 5, percent: null })
})

test('a year of which only some months are shown is not compared with others', () => {
  const [before, last] = years(50, 60)
  expect(trendOf([before, { ...last, isWhole: false }] as Parameters<typeof trendOf>[0])).toBeNull()
  expect(trendOf([{ ...before, isWhole: false }, last] as Parameters<typeof trendOf>[0])).toBeNull()
})

const known = fc.constantFrom<Basis>('REPORTED', 'REBUILT')
const point = (basis: fc.Arbitrary<Basis>) =>
  fc.record({
    year: fc.integer({ min: 2000, max: 2030 }),
    name: fc.constant(''),
    isWhole: fc.constant(true),
    value: fc.integer(),
    basis,
  })
const anyPoint = point(fc.oneof(known, fc.constant<Basis>('SPREAD')))
const spread = point(fc.constant<Basis>('SPREAD'))

test('no year that is spread is compared, nor is anything with it', () => {
  fc.assert(
    fc.property(fc.array(anyPoint), spread, anyPoint, (before, one, other) => {
      expect(trendOf([...before, one, other])).toBeNull()
      expect(trendOf([...before, other, one])).toBeNull()
    }),
  )
})

test('years that were published or reported are compared, whatever the years before them rest on', () => {
  fc.assert(
    fc.property(fc.array(anyPoint), point(known), point(known), (before, one, other) => {
      expect(trendOf([...before, one, other])).toMatchObject({ from: one.year, to: other.year })
    }),
  )
})
