import { expect, test } from 'vitest'
import { monthStart } from './month-start.ts'

test.each([
  ['2026-11-30T15:59:59Z', 0, '2026-11-01'],
  ['2026-11-30T16:00:00Z', 0, '2026-12-01'],
  ['2026-12-31T16:00:00Z', 0, '2027-01-01'],
  ['2026-12-31T16:00:00Z', 1, '2027-02-01'],
  ['2026-12-31T16:00:00Z', -1, '2026-12-01'],
])('at %s the month %i months on begins on %s', (now, months, day) => {
  expect(monthStart(months, new Date(now))).toBe(day)
})
