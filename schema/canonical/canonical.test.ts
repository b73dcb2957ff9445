import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from './canonical.ts'

test.each([
  [{ b: 1, a: [true, null, 'é"'] }, '{"a":[true,null,"é\\""],"b":1}'],
  [{ z: undefined, y: { b: 'x', a: 'y' } }, '{"y":{"a":"y","b":"x"}}'],
  ['60多期', '"60多期"'],
])('%j is written %s', (value, text) => {
  expect(canonical(value)).toBe(text)
})

test('values that are equal are written alike, whatever the order of their keys, and read back', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).toReversed())
      expect(canonical(reversed)).toBe(canonical(value))
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})
