import { generateKeyPairSync } from 'node:crypto'
import { callerOf, publicViewer } from '@kexie/schema/viewer'
import { SignJWT } from 'jose'
import { expect, test, vi } from 'vitest'
import { callerKeys, callerPublicKey, newCallerKeys } from './caller-keys.ts'
import { signCaller, verifyCaller } from './signed-caller.ts'

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const who = callerOf(
  { ...publicViewer, name: '张三', role: 'REPORTER', organizationId: 'o' },
  { address: '10.0.0.1', proof: 'id.facts.mac', deadline: 1_900_000_000_000 },
)

test('who signed for a body is known again by it', async () => {
  expect(await verifyCaller(publicKey, await signCaller(privateKey, who, '{}'), '{}')).toEqual(who)
})

test.each([
  ['another body', { body: '{ }' }],
  ['another key', { key: generateKeyPairSync('ed25519').publicKey }],
  ['no signature', { token: undefined }],
  ['no token', { token: 'nonsense' }],
])('%s is nobody', async (_, changes) => {
  const given = { key: publicKey, token: await signCaller(privateKey, who, '{}'), body: '{}', ...changes }
  expect(await verifyCaller(given.key, given.token, given.body)).toBeUndefined()
})

test('a signature of yesterday is nobody', async () => {
  const token = await signCaller(privateKey, who, '{}')
  vi.useFakeTimers({ now: Date.now() + 31_000 })
  expect(await verifyCaller(publicKey, token, '{}')).toBeUndefined()
  vi.useRealTimers()
})

test('a signed role that does not exist is nobody', async () => {
  const token = await new SignJWT({ caller: { ...who, viewer: { ...who.viewer, role: 'ROOT' } }, body: '' })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer('kexie-gateway')
    .setAudience('kexie-subgraph')
    .setExpirationTime('30s')
    .sign(privateKey)
  expect(await verifyCaller(publicKey, token, '{}')).toBeUndefined()
})

test('who holds only what a subgraph holds signs nothing that another subgraph believes', async () => {
  const asBytes = publicKey.export({ format: 'der', type: 'spki' })
  for (const secret of [asBytes, asBytes.subarray(-32)]) {
    const token = await new SignJWT({ caller: who, body: '' })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('kexie-gateway')
      .setAudience('kexie-subgraph')
      .setExpirationTime('30s')
      .sign(secret)
    expect(await verifyCaller(publicKey, token, '')).toBeUndefined()
  }
  expect(() => signCaller(publicKey, who, '{}')).rejects.toThrow()
})

test('keys are read from the two settings as they were made, with or without padding', async () => {
  const made = newCallerKeys()
  for (const padded of [true, false]) {
    const text = (key: string) => (padded ? key : key.replace('=', ''))
    const { signing, proof } = callerKeys(text(made.privateKey))
    const token = await signCaller(signing, who, '{}')
    expect(await verifyCaller(callerPublicKey(text(made.publicKey)), token, '{}')).toEqual(who)
    expect(proof).toEqual(callerKeys(made.privateKey).proof)
    expect(proof.secret.toString('base64')).not.toBe(made.privateKey)
  }
})
