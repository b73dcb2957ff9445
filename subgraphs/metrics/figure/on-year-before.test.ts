import type { Measure } from '@kexie/schema/indicator'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Basis } from './basis.ts'
import { blank } from './formulas.ts'
import { onYearBefore, type Year } from './on-year-before.ts'

const year = (value: number | null, basis: Basis = 'REBUILT', isWhole = true): Year => ({
  ...{ isWhole, basis: value === null ? null : basis },
  point: { ...blank, value: value === null ? null : value * 100 },
})
const last = (years: readonly Year[], measure: Measure = 'SUM') => {
  const { change, growth } = onYearBefore(years, years.length - 1, measure)
  return [change.value, growth.value]
}

test('a year is compared with the one before it', () => {
  expect(last([year(1), year(50), year(60)])).toEqual([1_000, 2_000])
  expect(last([year(50), year(60)], 'OBSERVATION')).toEqual([1_000, null])
  expect(last([year(50), year(60)], 'DERIVED')).toEqual([1_000, null])
})

test('nothing is compared with a blank, and a change from zero has no percentage', () => {
  expect(last([year(1), year(null), year(60)])).toEqual([null, null])
  expect(last([year(5), year(null)])).toEqual([null, null])
  expect(last([year(5)])).toEqual([null, null])
  expect(last([year(0), year(5)])).toEqual([500, null])
})

const values = fc.integer({ min: -1_000_000, max: 1_000_000 })
const known = fc.constantFrom<Basis>('REPORTED', 'REBUILT')
const any = fc.tuple(values, fc.oneof(known, fc.constant<Basis>('SPREAD')), fc.boolean())
const measures = fc.constantFrom<Measure>(
  'SUM',
  'STOCK',
  'DISTINCT',
  'LEVEL',
  'MAX',
  'AVERAGE',
  'OBSERVATION',
  'DERIVED',
)

test('years are compared if and only if both are whole and neither is spread', () => {
  fc.assert(
    fc.property(fc.array(any), any, any, measures, (earlier, one, other, measure) => {
      const years = [...earlier, one, other].map((given) => year(...given))
      const isCompared = [one, other].every(([, basis, isWhole]) => isWhole && basis !== 'SPREAD')
      const [change] = last(years, measure)
      expect(change).toBe(isCompared ? (other[0] - one[0]) * 100 : null)
    }),
  )
})
