import { expect, test } from 'vitest'
import { writeAnswer } from './write-answer.ts'

test('the same data is written once, other data anew', () => {
  let reads = 0
  const data = {
    get value() {
      return ++reads
    },
  }
  expect(writeAnswer({ data })).toBe('{"data":{"value":1}}')
  expect(writeAnswer({ data, errors: undefined as never })).toBe('{"data":{"value":1}}')
  expect(reads).toBe(1)
  expect(writeAnswer({ data: { value: 1 } })).toBe('{"data":{"value":1}}')
})

test('an answer with errors, or with nothing but errors, says so every time', () => {
  const data = { value: null }
  expect(writeAnswer({ data })).toBe('{"data":{"value":null}}')
  expect(writeAnswer({ data, errors: [{ message: 'a' }] })).toBe(
    '{"data":{"value":null},"errors":[{"message":"a"}]}',
  )
  expect(writeAnswer({ errors: [{ message: 'a' }] })).toBe('{"errors":[{"message":"a"}]}')
})
