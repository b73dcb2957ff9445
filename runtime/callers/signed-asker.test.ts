import { generateKeyPairSync } from 'node:crypto'
import { askerOf, publicViewer } from '@kexie/schema/viewer'
import { SignJWT } from 'jose'
import { expect, test, vi } from 'vitest'
import { callerKeys, callerPublicKey, newCallerKeys } from './caller-keys.ts'
import { signAsker, verifyAsker } from './signed-asker.ts'

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const who = askerOf(
  { ...publicViewer, name: '张三', role: 'REPORTER', organizationId: 'o' },
  { address: '10.0.0.1', proof: 'id.facts.mac', deadline: 1_900_000_000_000 },
)

test('who signed for a body is known again by it', async () => {
  expect(await verifyAsker(publicKey, await signAsker(privateKey, who, '{}'), '{}')).toEqual(who)
})

test.each([
  ['another body', { body: '{ }' }],
  ['another key', { key: generateKeyPairSync('ed25519').publicKey }],
  ['no signature', { token: undefined }],
  ['no token', { token: 'nonsense' }],
])('%s is nobody', async (_, changes) => {
  const given = { key: publicKey, token: await signAsker(privateKey, who, '{}'), body: '{}', ...changes }
  expect(await verifyAsker(given.key, given.token, given.body)).toBeUndefined()
})

test('a signature of yesterday is nobody', async () => {
  const token = await signAsker(privateKey, who, '{}')
  vi.useFakeTimers({ now: Date.now() + 31_000 })
  expect(await verifyAsker(publicKey, token, '{}')).toBeUndefined()
  vi.useRealTimers()
})

test('a signed role that does not exist is nobody', async () => {
  const token = await new SignJWT({ asker: { ...who, viewer: { ...who.viewer, role: 'ROOT' } }, body: '' })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer('kexie-gateway')
    .setAudience('kexie-subgraph')
    .setExpirationTime('30s')
    .sign(privateKey)
  expect(await verifyAsker(publicKey, token, '{}')).toBeUndefined()
})

test('who holds only what a subgraph holds signs nothing that another subgraph believes', async () => {
  const asBytes = publicKey.export({ format: 'der', type: 'spki' })
  for (const secret of [asBytes, asBytes.subarray(-32)]) {
    const token = await new SignJWT({ asker: who, body: '' })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('kexie-gateway')
      .setAudience('kexie-subgraph')
      .setExpirationTime('30s')
      .sign(secret)
    expect(await verifyAsker(publicKey, token, '')).toBeUndefined()
  }
  expect(() => signAsker(publicKey, who, '{}')).rejects.toThrow()
})

test('keys are read from the two settings as they were made, with or without padding', async () => {
  const made = newCallerKeys()
  for (const padded of [true, false]) {
    const text = (key: string) => (padded ? key : key.replace('=', ''))
    const { signing, proof } = callerKeys(text(made.privateKey))
    const token = await signAsker(signing, who, '{}')
    expect(await verifyAsker(callerPublicKey(text(made.publicKey)), token, '{}')).toEqual(who)
    expect(proof).toEqual(callerKeys(made.privateKey).proof)
    expect(proof.secret.toString('base64')).not.toBe(made.privateKey)
  }
})
