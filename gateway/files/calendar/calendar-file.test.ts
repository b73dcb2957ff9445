import fc from 'fast-check'
import { expect, test } from 'vitest'
import { acceptedText } from '../testing/accepted-text.ts'
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

test('whatever text is accepted survives a calendar', () => {
  fc.assert(
    fc.property(
      acceptedText.filter((text) => text !== ''),
      (text) => {
        const event = {
          uid: 'a',
          title: text,
          startsOn: '2021-05-18',
          endsOn: '2021-05-18',
          status: 'CONFIRMED',
        } as const
        const file = calendarFile('甲', [{ ...event, description: text }], '2021-01-01T00:00:00Z')
        // Unfolded and unescaped as RFC 5545 (3.1, 3.3.11) has it.
        const lines = file.replaceAll('\r\n ', '').split('\r\n')
        const said = (name: string) =>
          lines
            .find((line) => line.startsWith(`${name}:`))
            ?.slice(name.length + 1)
            .replace(/\\(.)/g, (_, mark) => (mark === 'n' ? '\n' : mark))
        expect([said('SUMMARY'), said('DESCRIPTION')]).toEqual([text, text])
      },
    ),
  )
})
