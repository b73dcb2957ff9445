import { expect, test } from 'vitest'
import { onlyStartup, padding } from './startup-message.ts'

function startup(parameters: Record<string, string>): Buffer {
  const text = Object.entries(parameters).map(([name, value]) => `${name}\0${value}\0`)
  const body = Buffer.from(`\0\0\0\0\0\x03\0\0${text.join('')}\0`, 'latin1')
  body.writeUInt32BE(body.length, 0)
  return body
}

const plain = startup({ user: 'kexie', application_name: '科协' })
const padded = startup({ user: 'kexie', application_name: '科协', ...padding })

test('is longer than what postgres.js holds back, and reaches the server without its padding', () => {
  expect(padded.length).toBeGreaterThan(1024)
  expect(onlyStartup(padded)).toEqual(plain)
})

test('loses what the last connection left before it', () => {
  const rollback = Buffer.from('Q\0\0\0\x0drollback\0', 'latin1')
  expect(onlyStartup(Buffer.concat([rollback, padded]))).toEqual(plain)
})

test('is left as it is when it is none: a request to cancel', () => {
  const cancel = Buffer.from([0, 0, 0, 16, 4, 210, 22, 46, 0, 0, 0, 1, 0, 0, 0, 2])
  expect(onlyStartup(cancel)).toBe(cancel)
})
