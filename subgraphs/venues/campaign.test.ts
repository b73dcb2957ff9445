import { expect, test } from 'vitest'
import { campaignOf } from './campaign.ts'

test.each([
  ['2021-05-16', 'OTHER'],
  ['2021-05-17', 'SCIENCE_WEEK'],
  ['2021-05-23', 'SCIENCE_WEEK'],
  ['2021-05-24', 'OTHER'],
  ['2021-09-19', 'OTHER'],
  ['2021-09-20', 'SCIENCE_DAY'],
  ['2021-09-26', 'SCIENCE_DAY'],
  ['2021-09-27', 'OTHER'],
])('%s is %s', (day, campaign) => {
  expect(campaignOf(day)).toBe(campaign)
})

test('the first week is the first that begins in the month, early or late', () => {
  // May 2017 begins on a Monday, September 2020 on a Tuesday.
  expect(campaignOf('2017-05-15')).toBe('SCIENCE_WEEK')
  expect(campaignOf('2017-05-22')).toBe('OTHER')
  expect(campaignOf('2020-09-20')).toBe('OTHER')
  expect(campaignOf('2020-09-21')).toBe('SCIENCE_DAY')
})

test('a campaign lasts seven days of a year, and no other month has one', () => {
  const days = Array.from({ length: 1826 }, (_, place) =>
    new Date(Date.UTC(2017, 0, 1 + place)).toISOString().slice(0, 10),
  )
  const weeks = Object.groupBy(days, campaignOf)
  expect([weeks.SCIENCE_WEEK?.length, weeks.SCIENCE_DAY?.length]).toEqual([35, 35])
  expect(new Set(weeks.SCIENCE_WEEK?.map((day) => day.slice(5, 7)))).toEqual(new Set(['05']))
  expect(new Set(weeks.SCIENCE_DAY?.map((day) => day.slice(5, 7)))).toEqual(new Set(['09']))
})
