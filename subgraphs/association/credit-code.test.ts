import { expect, test } from 'vitest'
import { checkCharacter, isCreditCode } from './credit-code.ts'

test('accepts published codes and names the check character GB 32100 gives them', () => {
  expect(isCreditCode('91350100M000100Y43')).toBe(true)
  expect(checkCharacter('91350100M000100Y4')).toBe('3')
})

test('refuses a code with any single character changed', () => {
  const code = '91350100M000100Y43'
  for (let index = 0; index < code.length; index++) {
    const other = code[index] === '1' ? '2' : '1'
    expect(isCreditCode(code.slice(0, index) + other + code.slice(index + 1))).toBe(false)
  }
})

test.each(['', '91350100M000100Y4', '91350100M000100Y430', '91350100I000100Y43', '91350100m000100y43'])(
  'refuses %s for its length or its letters',
  (code) => {
    expect(isCreditCode(code)).toBe(false)
  },
)
