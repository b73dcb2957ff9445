import { expect, test } from 'vitest'
import { calendarFile } from './calendar-file.ts'

const event = {
  uid: 'a@kexie',
  title: '报告会；一，二\\三',
  startsOn: '2021-12-31',
  endsOn: '2021-12-31',
  status: 'CONFIRMED',
} as const

const stamp = '2026-01-02T03:04:05.678+08:00'

test('a day ends where the next one begins, over the turn of the year', () => {
  const file = calendarFile('学术活动', [event], stamp)
  expect(file).toContain('DTSTART;VALUE=DATE:20211231\r\nDTEND;VALUE=DATE:20220101\r\n')
  expect(file).toContain('DTSTAMP:20260101T190405Z\r\n')
})

test('what means something to the format is escaped', () => {
  const file = calendarFile('a', [{ ...event, title: 'a;b,c\\d\ne' }], stamp)
  expect(file).toContain('SUMMARY:a\\;b\\,c\\\\d\\ne\r\n')
})

test('no line is longer than 75 octets, and unfolded the text is whole', () => {
  const title = '常州市科学技术协会学术活动月偏微分方程数值解学术交流会'.repeat(5)
  const file = calendarFile('a', [{ ...event, title }], stamp)
  expect(Math.max(...file.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}`)
})

test('a calendar without events is still one', () => {
  expect(calendarFile('a', [], stamp)).toContain('BEGIN:VTIMEZONE')
})
