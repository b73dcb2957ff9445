import { SignJWT } from 'jose'
import { expect, test, vi } from 'vitest'
import { signAsker, verifyAsker } from './signed-asker.ts'
import { askerOf, publicViewer } from './viewer.ts'

const secret = 'a secret of thirty-two characters'
const who = askerOf(
  { ...publicViewer, name: '张三', role: 'REPORTER', organizationId: 'o' },
  { address: '10.0.0.1' },
)

test('who signed for a body is known again by it', async () => {
  expect(await verifyAsker(secret, await signAsker(secret, who, '{}'), '{}')).toEqual(who)
})

test.each([
  ['another body', { body: '{ }' }],
  ['another secret', { key: `${secret}!` }],
  ['no signature', { token: undefined }],
  ['no token', { token: 'nonsense' }],
])('%s is nobody', async (_, changes) => {
  const given = { key: secret, token: await signAsker(secret, who, '{}'), body: '{}', ...changes }
  expect(await verifyAsker(given.key, given.token, given.body)).toBeUndefined()
})

test('a signature of yesterday is nobody', async () => {
  const token = await signAsker(secret, who, '{}')
  vi.useFakeTimers({ now: Date.now() + 31_000 })
  expect(await verifyAsker(secret, token, '{}')).toBeUndefined()
  vi.useRealTimers()
})

test('a signed role that does not exist is nobody', async () => {
  const token = await new SignJWT({ asker: { ...who, viewer: { ...who.viewer, role: 'ROOT' } }, body: '' })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime('30s')
    .sign(new TextEncoder().encode(secret))
  expect(await verifyAsker(secret, token, '{}')).toBeUndefined()
})
