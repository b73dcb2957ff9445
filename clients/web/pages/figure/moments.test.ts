import { expect, test } from 'vitest'
import { momentsSince, placeOf } from './moments.ts'

test('the ends of the months from before the first posting, on the clock of Shanghai, then today', () => {
  expect(momentsSince('2024-11-30T17:00:00Z', '2025-03-07')).toEqual([
    '2024-11-30',
    '2024-12-31',
    '2025-01-31',
    '2025-02-28',
    '2025-03-07',
  ])
  expect(momentsSince('2025-03-01T08:00:00+08:00', '2025-03-07')).toEqual(['2025-02-28', '2025-03-07'])
})

test.each([
  ['', 2],
  ['2024-12-31', 0],
  ['2025-01-15', 1],
  ['2025-03-07', 2],
  ['2020-01-01', 0],
  ['2031-01-01', 2],
])('%s stands at %i', (day, place) => {
  expect(placeOf(day, ['2024-12-31', '2025-01-31', '2025-03-07'])).toBe(place)
})
