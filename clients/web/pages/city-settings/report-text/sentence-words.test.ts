import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withCodes, withNames } from './sentence-words.ts'

const indicators = [
  { code: 'lectures', name: '讲座（场次）' },
  { code: 'salons', name: '沙龙' },
]
const piece = fc.oneof(
  fc.constantFrom('{lectures}', '{salons}', '，', '举办', '{别的}', '{', '}'),
  fc.stringMatching(/^[一-龥a-z]{0,6}$/),
)

test('what is written by names is kept by codes, and read by names again', () => {
  expect(withNames('办{lectures}。', indicators)).toBe('办{讲座（场次）}。')
  expect(withCodes('办{讲座（场次）}和{别的}。', indicators)).toBe('办{lectures}和{别的}。')
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const kept = pieces.join('')
      expect(withCodes(withNames(kept, indicators), indicators)).toBe(kept)
    }),
  )
})
