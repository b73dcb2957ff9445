import fc from 'fast-check'
import { expect, test } from 'vitest'
import { explainChanges } from './explain-changes.ts'

const row = (value: number | null, before: number | null) => ({
  name: '科普活动',
  unit: '场次',
  value,
  before,
  districts: [
    { name: '天宁区', change: 3 },
    { name: '武进区', change: 12 },
    { name: '溧阳市', change: -1 },
  ],
})

test('a change of three tenths and ten units is told with where it was', () => {
  expect(explainChanges(2021, [row(54, 40)])).toBe(
    '2021年科普活动54场次，比上年增加14场次（35%），主要在武进区（增加12场次）。',
  )
  expect(explainChanges(2021, [row(20, 40)])).toBe(
    '2021年科普活动20场次，比上年减少20场次（50%），主要在溧阳市（减少1场次）。',
  )
})

test.each([
  [48, 40],
  [9, 4],
  [null, 40],
  [40, null],
  [40, 0],
])('%s after %s is not worth a sentence', (value, before) => {
  expect(explainChanges(2021, [row(value, before)])).toBe('')
})

test('what is said of districts is never more than what is said of all', () => {
  const change = fc.integer({ min: -500, max: 500 })
  const changes = fc.array(change, { maxLength: 8 })
  const before = fc.integer({ min: 1, max: 1000 })
  fc.assert(
    fc.property(changes, before, fc.integer({ min: -900, max: 900 }), (parts, was, more) => {
      const districts = parts.map((one, place) => ({ name: `第${place}区`, change: one }))
      const row = { name: '科普活动', unit: '场次', value: was + more, before: was, districts }
      const said = explainChanges(2021, [row])
      const [whole = 0, ...named] = [...said.matchAll(/(?:增加|减少)(\d+)场次/g)].map(([, digits]) =>
        Number(digits),
      )
      expect(named.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(whole)
      if (said) expect(whole).toBe(Math.abs(more))
    }),
  )
})
