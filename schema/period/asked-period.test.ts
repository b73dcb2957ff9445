import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AskedPeriod, periodFaultWords, periodQuery, readPeriod } from './asked-period.ts'

const opening = { from: 2017, to: 2021 }
const year = fc.integer({ min: 1949, max: 2200 })
const month = fc.integer({ min: 1, max: 12 })
const periods = fc
  .record({ from: year, to: year, fromMonth: month, toMonth: month })
  .filter(
    ({ from, to, fromMonth, toMonth }) => to >= from && to - from < 50 && (from < to || fromMonth <= toMonth),
  )

test('a period that is written into an address is read as that period', () => {
  fc.assert(
    fc.property(periods, (period) => {
      expect(readPeriod(periodQuery(period))).toEqual(period)
      expect(readPeriod(periodQuery(period), opening)).toEqual(period)
    }),
  )
})

test('whatever an address says is a period of which it says each part, or is told', () => {
  const part = fc.option(
    fc.oneof(
      ...[year.map(String), month.map(String), fc.string()],
      fc.constantFrom(
        '',
        '2021-13',
        '0x7E1',
        '1e3',
        '13',
        '0',
        '-1',
        '２０２１',
        ' 2021',
        '1948',
        '2201',
        '06',
      ),
    ),
    { nil: undefined },
  )
  const addresses = fc.record({ from: part, to: part, fromMonth: part, toMonth: part })
  fc.assert(
    fc.property(addresses, (address) => {
      const asked = Object.fromEntries(Object.entries(address).filter(([, one]) => one !== undefined))
      const read = readPeriod(asked, opening)
      if ('parameter' in read) {
        // What is left blank is as the page opens.
        expect(read.received).toBe(asked[read.parameter] || read.received)
        expect(periodFaultWords(read).zh).toContain('应为')
        return
      }
      for (const [name, said] of Object.entries(asked))
        if (said) expect(read[name as keyof AskedPeriod]).toBe(Number(said))
      expect(read.from * 12 + read.fromMonth).toBeLessThanOrEqual(read.to * 12 + read.toMonth)
    }),
  )
})

test.each([
  [{}, { from: 2017, to: 2021, fromMonth: 1, toMonth: 12 }],
  [{ from: '2023' }, { from: 2023, to: 2023, fromMonth: 1, toMonth: 12 }],
  [{ to: '2015' }, { from: 2015, to: 2015, fromMonth: 1, toMonth: 12 }],
  [
    { from: '2021', to: '2021', toMonth: '06' },
    { from: 2021, to: 2021, fromMonth: 1, toMonth: 6 },
  ],
])('%j on a page that opens with 2017–2021 is %j', (asked, period) => {
  expect(readPeriod(asked, opening)).toEqual(period)
})

test.each([
  [{ from: '2021-13', to: '2021' }, '起始年（from）应为1949–2200 的年份，如 2021，现为“2021-13”'],
  [{ from: '2021', to: '2020' }, '截止年（to）应为不早于 2021 的年份，现为“2020”'],
  [{ from: '1950', to: '2020' }, '截止年（to）应为不晚于 1999 的年份，现为“2020”'],
  [{ from: '2021', to: '2021', fromMonth: '13' }, '起始月（fromMonth）应为1–12 的月份，现为“13”'],
  [
    { from: '2021', to: '2021', fromMonth: '6', toMonth: '2' },
    '截止月（toMonth）应为不早于 6 的月份，现为“2”',
  ],
  [{ to: '2021' }, '起始年（from）应为1949–2200 的年份，如 2021，现为“”'],
])('%j is no period: %s', (asked, zh) => {
  const read = readPeriod(asked)
  expect('parameter' in read && periodFaultWords(read).zh).toBe(zh)
})
