import { expect, test } from 'vitest'
import { expoActivityProblems, expoGuestProblems, projectProblems } from './cooperation-rules.ts'

const codes = (problems: { code: string; field?: string }[]) =>
  problems.map(({ code, field }) => `${code} ${field}`)

test.each([
  ['one stage', [['INTENTION', '2019-01-01']], null, []],
  [
    'stages in order',
    [
      ['INTENTION', '2019-01-01'],
      ['CONTRACT', '2019-01-01'],
    ],
    1,
    [],
  ],
  [
    'a stage twice',
    [
      ['AGREEMENT', '2019-01-01'],
      ['AGREEMENT', '2019-02-01'],
    ],
    null,
    ['INVALID_VALUE stages.1'],
  ],
  [
    'a step back',
    [
      ['CONTRACT', '2019-01-01'],
      ['AGREEMENT', '2019-02-01'],
    ],
    1,
    ['INVALID_VALUE stages.1'],
  ],
  [
    'an earlier day',
    [
      ['INTENTION', '2019-02-01'],
      ['AGREEMENT', '2019-01-31'],
    ],
    null,
    ['INVALID_VALUE stages.1'],
  ],
  ['a contract without an amount', [['CONTRACT', '2019-01-01']], null, ['REQUIRED amount']],
] as const)('%s', (_, steps, amount, expected) => {
  const stages = steps.map(([stage, reachedOn]) => ({ stage, reachedOn }))
  expect(codes(projectProblems({ stages, amount }))).toEqual(expected)
})

test('a key activity has a coordinator, a key guest a host', () => {
  expect(codes(expoActivityProblems({ key: true, coordinator: null }))).toEqual(['REQUIRED coordinator'])
  expect(expoActivityProblems({ key: true, coordinator: { name: '某' } })).toEqual([])
  expect(expoActivityProblems({ key: false, coordinator: null })).toEqual([])
  const guest = { honour: 'OTHER', nationality: 'CN' } as const
  expect(codes(expoGuestProblems({ ...guest, keyGuest: true, host: null }))).toEqual(['REQUIRED host'])
  expect(expoGuestProblems({ ...guest, keyGuest: false, host: null })).toEqual([])
})

test.each([
  ['FOREIGN_KEY_GUEST', 'DE', []],
  ['FOREIGN_KEY_GUEST', 'CN', ['INVALID_VALUE nationality']],
  ['OTHER', 'cn', ['INVALID_VALUE nationality']],
] as const)('a guest %s of nationality %s: %j', (honour, nationality, expected) => {
  expect(codes(expoGuestProblems({ honour, nationality, keyGuest: false, host: null }))).toEqual(expected)
})
