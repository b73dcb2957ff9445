import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Counted, coverageOf, ranked } from './coverage.ts'

const row = (state: Counted['state'], on_time: boolean | null = null, accepted = 0) => ({
  state,
  on_time,
  accepted,
  first_reported_on: on_time === null ? null : '2021-04-10',
})

test('what came counts, on time or late; what is excused or not due is not owed', () => {
  const rows = [
    row('REPORTED', true, 3),
    row('LATE', false, 1),
    row('NOTHING', true),
    row('MISSING'),
    row('RETURNED'),
    row('EXEMPT'),
    row('OPEN'),
    row('AHEAD'),
    row('RECONSTRUCTED', null, 9),
    row('UNKNOWN'),
  ]
  expect(coverageOf(rows)).toEqual({
    owed: 6,
    came: 4,
    onTime: 2,
    reconstructed: 1,
    accepted: 13,
    completeness: 60,
    timeliness: 40,
  })
})

test('nothing owed is no rate, not zero', () => {
  expect(coverageOf([row('EXEMPT'), row('OPEN')])).toMatchObject({ completeness: null, timeliness: null })
})

const states = [
  'AHEAD',
  'OPEN',
  'REPORTED',
  'LATE',
  'RETURNED',
  'NOTHING',
  'EXEMPT',
  'MISSING',
  'RECONSTRUCTED',
  'UNKNOWN',
] as const

test('no rate is below 0 or above 100, whatever came', () => {
  const any = fc.record({
    state: fc.constantFrom(...states),
    on_time: fc.option(fc.boolean()),
    accepted: fc.nat(1000),
  })
  fc.assert(
    fc.property(fc.array(any, { maxLength: 200 }), (rows) => {
      const { completeness, timeliness } = coverageOf(rows)
      return [completeness, timeliness].every((rate) => rate === null || (rate >= 0 && rate <= 100))
    }),
  )
})

test('of a period that was rebuilt nothing is owed, there is no rate, and nobody is before another', () => {
  const rows = [row('UNKNOWN'), row('RECONSTRUCTED', null, 9), row('RECONSTRUCTED', null, 2), row('UNKNOWN')]
  expect(coverageOf(rows)).toMatchObject({ owed: 2, came: 2, completeness: null, timeliness: null })
  expect(ranked(rows).map(({ rank }) => rank)).toEqual([1, 1, 1, 1])
})

test('ranks go by state, day and how much was accepted; equals share one', () => {
  const rows = [
    row('MISSING'),
    row('REPORTED', true, 2),
    row('LATE', false),
    row('REPORTED', true, 2),
    row('REPORTED', true, 5),
  ]
  expect(ranked(rows).map(({ rank, row: { state, accepted } }) => `${rank} ${state} ${accepted}`)).toEqual([
    '1 REPORTED 5',
    '2 REPORTED 2',
    '2 REPORTED 2',
    '4 LATE 0',
    '5 MISSING 0',
  ])
})
