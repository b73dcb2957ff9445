import { type TOTP, URI } from 'otpauth'
import { expect, test } from 'vitest'
import { enrolmentAddress, newSecondFactor, stepOf } from './second-factor.ts'

const secret = newSecondFactor()
const now = new Date('2026-11-29T04:00:10Z')
const step = Math.floor(now.getTime() / 30_000)
const codeAt = (steps: number) =>
  (URI.parse(enrolmentAddress(secret, 'clerk')) as TOTP).generate({
    timestamp: now.getTime() + steps * 30_000,
  })
const wide = (code: string) =>
  code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

test.each([
  ['as it is', (code: string) => code],
  ['as authenticators show it', (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`],
  ['with blanks around', (code: string) => ` ${code}\u3000`],
  ['by a Chinese keyboard', wide],
  ['both', (code: string) => `${wide(code.slice(0, 3))}\u3000${code.slice(3)}`],
])('a code typed %s is good for its step', (_, typed) => {
  for (const steps of [-1, 0, 1]) expect(stepOf(secret, typed(codeAt(steps)), now)).toBe(step + steps)
})

test.each([
  ['of two steps ago', () => codeAt(-2)],
  ['of two steps on', () => codeAt(2)],
  ['cut short', () => codeAt(0).slice(0, 5)],
  ['with a digit more', () => `${codeAt(0)}0`],
  ['with a letter among it', () => `${codeAt(0).slice(0, 3)}x${codeAt(0).slice(3)}`],
  [
    'in digits of another script',
    () => codeAt(0).replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
  ],
  ['of nothing', () => ''],
])('a code %s is good for none', (_, typed) => {
  expect(stepOf(secret, typed(), now)).toBeUndefined()
})
