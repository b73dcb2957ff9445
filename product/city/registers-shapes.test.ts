import { expect, test } from 'vitest'
import { day, formsFile } from './registers-shapes.ts'

const due = { day: 20, months: 0 }
const named = { code: 'monthly', name: { zh: '月报', en: 'Monthly report' }, types: [], owed: [] }
/** Where a form that asked one thing and asks another since a day is at fault. */
const faultsOf = (before: string, every: string, since: string) =>
  formsFile
    .safeParse([{ ...named, every, due, since, before: [{ every: before, due }] }])
    .error?.issues.map(({ path }) => path.join('.')) ?? []

test.each([
  ['MONTH', 'QUARTER', '2026-02-01'],
  ['MONTH', 'MONTH', '2026-02-02'],
  ['YEAR', 'MONTH', '2026-07-01'],
  ['QUARTER', 'HALF_YEAR', '2026-04-01'],
])('a rhythm that changes from %s to %s on %s would leave days without a period', (before, every, since) => {
  expect(faultsOf(before, every, since)).toEqual(['0.since'])
})

test.each([
  ['MONTH', 'QUARTER', '2026-04-01'],
  ['YEAR', 'MONTH', '2026-01-01'],
  ['QUARTER', 'HALF_YEAR', '2026-07-01'],
])('one from %s to %s on %s leaves none', (before, every, since) => {
  expect(faultsOf(before, every, since)).toEqual([])
})

test.each(['0202-01-01', '1799-12-31', '2201-01-01'])(
  'a day that no record could mean is none: %s',
  (given) => {
    expect(day.safeParse(given).success).toBe(false)
    expect(day.safeParse('1800-01-01').success).toBe(true)
  },
)
