import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysOf, weeksOf } from './months.ts'
import { isDay, isMonth, isYear } from './spans.ts'

const wrong = [
  '',
  'x',
  '-',
  '0',
  'null',
  '\0',
  '2021-1',
  '2021-13',
  '2021-00',
  '9999-12',
  '0001-01',
  '2021-11,2021-12',
]

test.each(wrong)('%j is no month, no day and no year', (text) => {
  expect([isMonth(text), isDay(text), isYear(text)]).toEqual([false, false, false])
})

test.each(['2021-02-29', '2021-02-30', '2021-13-01', '2021-11-1', '2021-11-01T00:00', '2200-01-01'])(
  '%s is no day',
  (text) => {
    expect(isDay(text)).toBe(false)
  },
)

test('whatever is taken for a month can be shown, and whatever can be chosen is taken', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-\d\d$/)), (text) => {
      if (!isMonth(text)) return
      expect(weeksOf(text).flat()).toContain(daysOf(text).from)
    }),
  )
  const noInvalidDate = { noInvalidDate: true, min: new Date('1800-01-01'), max: new Date('2199-12-31') }
  fc.assert(
    fc.property(fc.date(noInvalidDate), (date) => {
      const day = date.toISOString().slice(0, 10)
      expect([isDay(day), isMonth(day.slice(0, 7)), isYear(day.slice(0, 4))]).toEqual([true, true, true])
    }),
  )
})
