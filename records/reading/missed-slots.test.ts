import { expect, test } from 'vitest'
import { missedSlots } from './missed-slots.ts'

const monthly = { cadence: 'MONTHLY', startedOn: '2019-01-01', endedOn: null } as const
const period = { from: '2019-01-01', to: '2019-12-31' }

test('names the months without an event, not those with one', () => {
  const held = ['2019-01-31', '2019-02-01', '2019-04-15']
  const missed = missedSlots(monthly, { from: '2019-01-01', to: '2019-04-30' }, held, '2026-01-01')
  expect(missed).toEqual([{ slot: '2019-03', from: '2019-03-01', to: '2019-03-31' }])
})

test('a month that is not over is not missed yet', () => {
  const missed = missedSlots(monthly, period, [], '2019-03-31')
  expect(missed.map(({ slot }) => slot)).toEqual(['2019-01', '2019-02'])
})

test('slots before the series began or after it ended are nobody’s', () => {
  const series = { ...monthly, startedOn: '2019-10-15', endedOn: '2019-11-30' }
  expect(missedSlots(series, period, [], '2026-01-01').map(({ slot }) => slot)).toEqual(['2019-11'])
})

test('weeks are ISO weeks: the first days of January may belong to the year before', () => {
  const weekly = { cadence: 'WEEKLY', startedOn: '2020-12-28', endedOn: null } as const
  const missed = missedSlots(weekly, { from: '2020-12-28', to: '2021-01-10' }, ['2021-01-06'], '2026-01-01')
  expect(missed).toEqual([{ slot: '2020-W53', from: '2020-12-28', to: '2021-01-03' }])
})

test('February of a leap year ends on the 29th', () => {
  const missed = missedSlots(
    { ...monthly, startedOn: '2020-02-01' },
    { from: '2020-02-01', to: '2020-02-29' },
    [],
    '2026-01-01',
  )
  expect(missed).toEqual([{ slot: '2020-02', from: '2020-02-01', to: '2020-02-29' }])
})

test('a yearly series misses a year, an irregular one nothing', () => {
  const series = { startedOn: '2017-01-01', endedOn: null }
  const years = { from: '2017-01-01', to: '2019-12-31' }
  expect(
    missedSlots({ ...series, cadence: 'YEARLY' }, years, ['2017-10-01', '2019-10-01'], '2026-01-01').map(
      ({ slot }) => slot,
    ),
  ).toEqual(['2018'])
  expect(missedSlots({ ...series, cadence: 'IRREGULAR' }, years, [], '2026-01-01')).toEqual([])
})

test('a walk is in order, and counted before it begins', () => {
  const weekly = { cadence: 'WEEKLY', startedOn: '1800-01-01', endedOn: null } as const
  const walk = (from: string, to: string) => () => missedSlots(weekly, { from, to }, [], '2200-01-01')
  expect(walk('2021-12-31', '2021-01-01')).toThrow(/from 不应晚于 to/)
  expect(walk('1800-01-01', '2200-12-31')).toThrow(/最多 1000 个档期.*at most 1000 slots/)
  expect(walk('2000-01-03', '2019-01-06')()).toHaveLength(992)
})

test('what is to come is not walked through', () => {
  const missed = missedSlots(
    { ...monthly, startedOn: '2019-01-01' },
    { from: '2019-01-01', to: '2200-12-31' },
    [],
    '2019-03-01',
  )
  expect(missed.map(({ slot }) => slot)).toEqual(['2019-01', '2019-02'])
})
