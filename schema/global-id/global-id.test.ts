import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromGlobalId, toGlobalId } from './global-id.ts'

test('an id leads back to what it names', () => {
  fc.assert(
    fc.property(fc.constantFrom('District', 'Person'), fc.stringMatching(/^[\w-]{1,40}$/), (type, key) => {
      expect(fromGlobalId(toGlobalId(type, key))).toEqual({ type, key })
    }),
  )
})

test.each([
  '',
  'none',
  toGlobalId('District', '\0'),
  toGlobalId('District', '320400\0'),
  toGlobalId('District', '320400\n'),
  toGlobalId('district', '320400'),
  toGlobalId('District', ''),
  // The same bytes in another spelling: two ids of one object.
  `${toGlobalId('District', '3204')}=`,
  toGlobalId('District', '3204').replace(/.$/, 'R'),
])('%j is no id', (id) => {
  expect(fromGlobalId(id)).toBeUndefined()
})
