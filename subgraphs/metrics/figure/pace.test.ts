import { expect, test } from 'vitest'
import { achievementOf, progressOf } from './pace.ts'

const course = {
  target: 50_000,
  value: 0,
  opening: 0,
  direction: 'UP',
  from: 2017,
  to: 2021,
  today: '2019-07-02',
} as const

test.each([
  ['half of it at half time', 25_000, '2019-07-01', 'ON_PACE'],
  ['less than half at half time', 24_900, '2019-07-02', 'BEHIND'],
  ['nothing reported', null, '2019-07-02', 'BEHIND'],
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

test('where lower is better the target is a ceiling', () => {
  const rank = { ...course, direction: 'DOWN', target: 300, opening: 500 } as const
  expect(progressOf({ ...rank, value: 300 }).pace).toBe('REACHED')
  expect(progressOf({ ...rank, value: 400 }).pace).toBe('ON_PACE')
  expect(progressOf({ ...rank, value: 500 }).pace).toBe('BEHIND')
})

test('achievement is a percentage of the target, blank while nothing is reported', () => {
  expect(achievementOf(40_000, 50_000)).toBe(8000)
  expect(achievementOf(null, 50_000)).toBeNull()
})
