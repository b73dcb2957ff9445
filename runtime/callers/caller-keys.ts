import { createPrivateKey, createPublicKey, generateKeyPairSync, hkdfSync, type KeyObject } from 'node:crypto'
import { type HmacKey, hmacKey } from '@kexie/schema/hmac-key'

/** Ed25519 keys of 32 bytes as PKCS 8 and SPKI write them: always this, then the bytes (RFC 8410). */
const wrapping = {
  private: Buffer.from('302e020100300506032b657004220420', 'hex'),
  public: Buffer.from('302a300506032b6570032100', 'hex'),
}

/** What the gateway alone holds: it signs who asks for subgraphs elsewhere, and names callers to the database. */
export interface CallerKeys {
  signing: KeyObject
  proof: HmacKey
}

/** The gateway's keys from CALLER_PRIVATE_KEY; the key the database verifies with is derived from it. */
export function callerKeys(text: string): CallerKeys {
  const seed = Buffer.from(text, 'base64')
  const der = Buffer.concat([wrapping.private, seed])
  const derived = hkdfSync('sha256', seed, '', 'kexie caller proof', 32)
  return {
    signing: createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }),
    proof: hmacKey(Buffer.from(derived)),
  }
}

/** The key with which a subgraph knows what the gateway signed, from CALLER_PUBLIC_KEY. */
export function callerPublicKey(text: string): KeyObject {
  const der = Buffer.concat([wrapping.public, Buffer.from(text, 'base64')])
  return createPublicKey({ key: der, format: 'der', type: 'spki' })
}

/** A new pair as the two settings want it: 32 bytes each, base64. */
export function newCallerKeys(): { privateKey: string; publicKey: string } {
  const pair = generateKeyPairSync('ed25519')
  const last32 = (der: Buffer) => der.subarray(-32).toString('base64')
  return {
    privateKey: last32(pair.privateKey.export({ format: 'der', type: 'pkcs8' })),
    publicKey: last32(pair.publicKey.export({ format: 'der', type: 'spki' })),
  }
}
