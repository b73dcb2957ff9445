import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Bent } from './bends.ts'
import { averageOf, extremeOf } from './extremes.ts'

const number = (value: number, relation: Bent['relation'] = 'EXACT', upTo: number | null = null): Bent => ({
  ...{ value, relation, upTo },
})
const [atLeast, atMost, about] = (['AT_LEAST', 'AT_MOST', 'ABOUT'] as const).map(
  (relation) => (value: number) => number(value, relation),
) as [(value: number) => Bent, (value: number) => Bent, (value: number) => Bent]
const between = (value: number, upTo: number) => number(value, 'BETWEEN', upTo)

test.each<[string, Bent[], Bent, Bent]>([
  ['exact ones', [number(50), number(70)], number(70), number(50)],
  ['at least 60 and 50', [atLeast(60), number(50)], atLeast(60), number(50)],
  ['70 and at least 60', [number(70), atLeast(60)], atLeast(70), between(60, 70)],
  ['at most 60 and 50', [atMost(60), number(50)], between(50, 60), atMost(50)],
  ['at most 60 and 70', [atMost(60), number(70)], number(70), atMost(60)],
  ['at most 60 and at least 50', [atMost(60), atLeast(50)], atLeast(50), atMost(60)],
  ['50 to 60 and 55', [between(50, 60), number(55)], between(55, 60), between(50, 55)],
  ['50 to 60 and 60', [between(50, 60), number(60)], number(60), between(50, 60)],
  ['40 to 90 and 50 to 60', [between(40, 90), between(50, 60)], between(50, 90), between(40, 60)],
  ['about 600 and 500', [about(600), number(500)], about(600), number(500)],
  ['about 600 and 700', [about(600), number(700)], number(700), about(600)],
  ['about 600 and 650', [about(600), number(650)], between(650, 660), between(540, 650)],
  ['about 600 and about 580', [about(600), about(580)], about(600), about(580)],
  ['about 600 and at least 600', [about(600), atLeast(600)], atLeast(600), about(600)],
  ['zero and at least zero', [number(0), atLeast(0)], atLeast(0), number(0)],
])('of %s the largest and the smallest', (_, numbers, largest, smallest) => {
  for (const order of [numbers, numbers.toReversed()]) {
    expect(extremeOf(order, 'MAX')).toEqual(largest)
    expect(extremeOf(order, 'MIN')).toEqual(smallest)
  }
})

test('of nothing there is neither', () => {
  expect(extremeOf([], 'MAX').value).toBeNull()
})

/** A number as it is related, and what it truly is. */
const related: fc.Arbitrary<[Bent, number]> = fc
  .tuple(fc.integer({ min: 0, max: 1_000 }), fc.nat(500), fc.double({ min: 0, max: 1, noNaN: true }))
  .chain(([value, more, share]) => {
    const within = (low: number, high: number) => Math.round(low + (high - low) * share)
    return fc.constantFrom<[Bent, number]>(
      [number(value), value],
      [atLeast(value), within(value, value + more)],
      [atMost(value), within(Math.max(0, value - more), value)],
      [about(value), within(value - Math.round(value / 10), value + Math.round(value / 10))],
      [between(value, value + more + 1), within(value, value + more + 1)],
    )
  })

test('whatever the numbers truly are, the true largest and smallest are as related', () => {
  fc.assert(
    fc.property(fc.array(related, { minLength: 1, maxLength: 6 }), (all) => {
      const [numbers, truly] = [all.map(([one]) => one), all.map(([, one]) => one)]
      for (const [measure, truth] of [
        ['MAX', Math.max(...truly)],
        ['MIN', Math.min(...truly)],
      ] as const) {
        const { value, relation, upTo } = extremeOf(numbers, measure)
        const reach = Math.round(Math.abs(value ?? 0) / 10)
        const holds = {
          ...{ EXACT: truth === value, AT_LEAST: truth >= (value ?? 0), AT_MOST: truth <= (value ?? 0) },
          ABOUT: Math.abs(truth - (value ?? 0)) <= reach,
          BETWEEN: truth >= (value ?? 0) && truth <= (upTo ?? 0),
        }
        expect(holds[relation], `${measure} ${relation} ${value} ${upTo} is truly ${truth}`).toBe(true)
      }
    }),
    { numRuns: 2_000 },
  )
})

test.each<[Bent, number, Bent]>([
  [number(1000), 3, number(333)],
  [number(2000), 3, number(667)],
  [atLeast(1000), 4, atLeast(250)],
  [between(1000, 1100), 2, between(500, 550)],
  [between(1000, 1001), 100, number(10)],
  [number(0), 5, number(0)],
])('the average of %j over %i entries is %j', (sum, entries, average) => {
  expect(averageOf(sum, entries)).toEqual(average)
})
