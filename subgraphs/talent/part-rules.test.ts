import { expect, test } from 'vitest'
import { facilityProblems, quotaProblems, resultProblems } from './part-rules.ts'

const codes = (problems: { code: string; field?: string }[]) =>
  problems.map(({ code, field }) => `${code} ${field}`)

test('a result has a day, and a day has a result', () => {
  const result = (...given: [string, string | null]) => codes(resultProblems(...given, '2021-01-01'))
  expect(result('AWARDED', null)).toEqual(['REQUIRED resultOn'])
  expect(result('NOT_AWARDED', '2020-12-31')).toEqual(['INVALID_VALUE resultOn'])
  expect(result('PENDING', '2021-02-01')).toEqual(['INVALID_VALUE resultOn'])
  expect(result('PENDING', null)).toEqual([])
  expect(result('AWARDED', '2021-01-01')).toEqual([])
})

test('a report comes from a station, a service is rendered in a home', () => {
  const home = { id: 'h', title: '甲', kind: 'HOME' } as const
  expect(codes(facilityProblems('station', { title: '甲' }, home, 'STATION'))).toEqual(['NOT_FOUND station'])
  expect(facilityProblems('home', { title: '甲' }, home, 'HOME')).toEqual([])
  expect(facilityProblems('home', { title: '乙' }, undefined, 'HOME')).toEqual([])
})

test('a care activity takes no more people than its quota', () => {
  expect(codes(quotaProblems(21, 20))).toEqual(['INVALID_VALUE people'])
  expect([...quotaProblems(20, 20), ...quotaProblems(500, null)]).toEqual([])
})
