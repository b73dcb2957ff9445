import { relationsOfOne } from '@kexie/schema/relation'
import { targetPaths, usualPath } from '@kexie/schema/target-path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { achievementOf, progressOf } from './pace.ts'

const course = {
  target: 50_000,
  value: 0,
  opening: 0,
  direction: 'UP',
  relation: 'AT_LEAST',
  measure: 'SUM',
  path: 'LINEAR',
  from: 2017,
  to: 2021,
  today: '2019-07-02',
} as const

test.each([
  ['half of it at half time', 25_000, '2019-07-01', 'ON_PACE'],
  ['less than half at half time', 24_900, '2019-07-02', 'BEHIND'],
  ['nothing reported', null, '2019-07-02', 'UNREPORTED'],
  ['all of it before the end', 50_000, '2018-01-01', 'REACHED'],
  ['not all of it on the last day but one', 49_900, '2021-12-30', 'BEHIND'],
  ['not all of it when the years are over', 49_900, '2021-12-31', 'MISSED'],
  ['nothing before it began', 0, '2016-12-31', 'ON_PACE'],
] as const)('%s is %s on %s: %s', (_, value, today, pace) => {
  expect(progressOf({ ...course, value, today }).pace).toBe(pace)
})

test('a stock is expected to rise evenly from where it stood', () => {
  const { elapsed, expected } = progressOf({
    ...course,
    target: 25_700,
    opening: 14_900,
    today: '2019-07-01',
  })
  expect(elapsed).toBe(4995)
  expect(expected).toBe(20_294)
})

test.each([
  ['2016-12-30', 10_000],
  ['2017-12-30', 10_000],
  ['2017-12-31', 14_000],
  ['2019-07-01', 18_000],
  ['2021-12-30', 26_000],
  ['2021-12-31', 30_000],
  ['2023-01-01', 30_000],
])(
  'by steps a fifth of the way is expected at the end of each of five years: on %s %d',
  (today, expected) => {
    const stepped = { ...course, path: 'STEPPED', measure: 'STOCK', opening: 10_000, target: 30_000 } as const
    expect(progressOf({ ...stepped, today }).expected).toBe(expected)
  },
)

test('what is looked at in the end is not due before it, and reached or missed at it', () => {
  const rate = { ...course, path: 'END', measure: 'DERIVED', target: 1500 } as const
  expect(progressOf({ ...rate, value: 1400 })).toMatchObject({ pace: 'NOT_DUE', expected: null })
  expect(progressOf({ ...rate, value: 1500 })).toMatchObject({ pace: 'REACHED', expected: null })
  expect(progressOf({ ...rate, value: 1400, today: '2021-12-31' })).toMatchObject({
    ...{ pace: 'MISSED', expected: 1500 },
  })
})

test('where lower is better the target is a ceiling', () => {
  const rank = { ...course, direction: 'DOWN', measure: 'OBSERVATION', target: 300, opening: 500 } as const
  expect(progressOf({ ...rank, value: 300 }).pace).toBe('REACHED')
  expect(progressOf({ ...rank, value: 400 }).pace).toBe('ON_PACE')
  expect(progressOf({ ...rank, value: 500 }).pace).toBe('BEHIND')
})

test('achievement is a percentage of the target, blank while nothing is reported', () => {
  expect(achievementOf(40_000, course)).toBe(8000)
  expect(achievementOf(null, course)).toBeNull()
})

test('“at most 1,000,000” with 29,380,000 is missed, at 3.4 % and not at 2,938 %', () => {
  const ceiling = { ...course, relation: 'AT_MOST', target: 100_000_000, value: 2_938_000_000 } as const
  expect(progressOf({ ...ceiling, today: '2022-06-01' }).pace).toBe('MISSED')
  expect(progressOf({ ...ceiling, today: '2019-07-02' }).pace).toBe('MISSED')
  expect(achievementOf(ceiling.value, ceiling)).toBe(340)
})

test.each([
  ['AT_MOST', 'SUM', 20_000, '2019-07-02', 'ON_PACE'],
  ['AT_MOST', 'SUM', 40_000, '2019-07-02', 'BEHIND'],
  ['AT_MOST', 'SUM', 50_000, '2021-12-31', 'REACHED'],
  ['AT_MOST', 'SUM', 50_001, '2019-07-02', 'MISSED'],
  ['AT_MOST', 'OBSERVATION', 50_000, '2019-07-02', 'REACHED'],
  ['AT_MOST', 'STOCK', 60_000, '2019-07-02', 'BEHIND'],
  ['AT_MOST', 'SUM', null, '2021-12-31', 'UNREPORTED'],
  ['EXACT', 'SUM', 50_000, '2019-07-02', 'REACHED'],
  ['EXACT', 'SUM', 50_001, '2019-07-02', 'MISSED'],
  ['EXACT', 'STOCK', 50_001, '2019-07-02', 'BEHIND'],
  ['EXACT', 'SUM', 49_999, '2021-12-31', 'MISSED'],
  ['ABOUT', 'SUM', 45_000, '2021-12-31', 'REACHED'],
  ['ABOUT', 'SUM', 44_999, '2021-12-31', 'MISSED'],
  ['ABOUT', 'SUM', 55_001, '2021-12-31', 'MISSED'],
] as const)('%s of 500 by %s with %s hundredths is on %s %s', (relation, measure, value, today, pace) => {
  expect(progressOf({ ...course, relation, measure, value, today }).pace).toBe(pace)
})

test.each([
  ['AT_LEAST', 'MAX', 50_000, 'REACHED'],
  ['AT_LEAST', 'MAX', 10_000, 'NOT_DUE'],
  ['AT_MOST', 'MAX', 20_000, 'NOT_DUE'],
  ['AT_MOST', 'MAX', 50_001, 'MISSED'],
  ['AT_LEAST', 'MIN', 60_000, 'NOT_DUE'],
  ['AT_LEAST', 'MIN', 49_999, 'MISSED'],
  ['AT_MOST', 'MIN', 40_000, 'REACHED'],
  ['AT_MOST', 'MIN', 60_000, 'NOT_DUE'],
  ['AT_LEAST', 'AVERAGE', 60_000, 'REACHED'],
  ['AT_LEAST', 'AVERAGE', 40_000, 'NOT_DUE'],
  ['AT_LEAST', 'LEVEL', 60_000, 'REACHED'],
  ['AT_LEAST', 'LEVEL', 40_000, 'NOT_DUE'],
] as const)(
  '%s of 500 by %s with %s hundredths is %s half way, by its usual path',
  (relation, measure, value, pace) => {
    const path = usualPath(measure)
    expect(progressOf({ ...course, path, relation, measure, value, today: '2019-07-02' }).pace).toBe(pace)
  },
)

const day = (years: number) =>
  new Date(Date.UTC(2017, 0, 1) + years * 31_556_952_000).toISOString().slice(0, 10)

/** Any target, however it is meant, with any figure on any day before, in or after any years. */
const anyCourse = fc.record({
  relation: fc.constantFrom(...relationsOfOne),
  measure: fc.constantFrom(
    'SUM',
    'DISTINCT',
    'STOCK',
    'LEVEL',
    'MAX',
    'MIN',
    'AVERAGE',
    'OBSERVATION',
    'DERIVED' as const,
  ),
  direction: fc.constantFrom('UP', 'DOWN', 'NEUTRAL' as const),
  target: fc.integer({ min: 1, max: 10_000_000 }),
  value: fc.option(fc.integer({ min: 0, max: 1_000_000_000 })),
  opening: fc.constant(0),
  path: fc.constantFrom(...targetPaths),
  from: fc.constant(2017),
  to: fc.integer({ min: 2017, max: 2022 }),
  today: fc.double({ min: -1, max: 8, noNaN: true }).map(day),
})

/** How a target is meant, said as plainly as can be. */
function holds({ relation, direction, target, value }: Parameters<typeof progressOf>[0]): boolean {
  if (value === null) return false
  if (relation === 'EXACT') return value === target
  if (relation === 'ABOUT') return Math.abs(value - target) <= target * 0.1
  return relation === 'AT_MOST' || direction === 'DOWN' ? value <= target : value >= target
}

test('whatever the relation, the value and the years: reached only where the target holds, and at the end exactly there', () => {
  fc.assert(
    fc.property(anyCourse, (given) => {
      const { pace, elapsed } = progressOf(given)
      const isOver = elapsed === 10_000
      expect(pace === 'UNREPORTED').toBe(given.value === null)
      if (given.value === null) return
      if (pace === 'REACHED') expect(holds(given)).toBe(true)
      if (pace === 'MISSED') expect(holds(given)).toBe(false)
      if (isOver) expect(pace).toBe(holds(given) ? 'REACHED' : 'MISSED')
      // What is looked at in the end is neither fast nor slow on the way.
      if (pace === 'NOT_DUE') expect([given.path, isOver]).toEqual(['END', false])
      if (given.path === 'END') expect(['ON_PACE', 'BEHIND']).not.toContain(pace)
    }),
    { numRuns: 2000 },
  )
})

test('whatever the relation, the value and the years: 100 % is reached where the target holds, and never beyond a ceiling', () => {
  fc.assert(
    fc.property(anyCourse, (given) => {
      fc.pre(given.value !== null)
      const percent = achievementOf(given.value, given)
      const isFloor = given.relation === 'AT_LEAST' && given.direction !== 'DOWN'
      if (!isFloor) expect(percent).toBeLessThanOrEqual(10_000)
      if (given.relation !== 'ABOUT' && holds(given)) expect(percent).toBeGreaterThanOrEqual(10_000)
      // A share that rounds to the whole may stand a hair beside it.
      if (!holds(given)) expect(percent).toBeLessThanOrEqual(10_000)
    }),
    { numRuns: 2000 },
  )
})
