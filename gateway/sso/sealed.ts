import { hkdfSync, randomBytes } from 'node:crypto'
import type { HmacKey } from '@kexie/schema/hmac-key'
import { EncryptJWT, jwtDecrypt } from 'jose'

/** Keeps with a browser what only this product may read or write, under the name of what it is. */
export interface Sealing {
  seal(name: string, kept: object, seconds: number): Promise<string>
  /** What was sealed here under that name; undefined for anything else, and for what has run out. */
  open<T>(name: string, sealed: string | undefined): Promise<T | undefined>
}

const algorithm = { alg: 'dir', enc: 'A256GCM' } as const

/** Under a key that every gateway of one database derives alike; without one, a key of this process. */
export function sealing(proof: HmacKey | undefined): Sealing {
  const secret = proof?.secret ?? randomBytes(32)
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'kexie single sign-on', 32))
  return {
    seal: (name, kept, seconds) =>
      new EncryptJWT({ kept })
        .setProtectedHeader(algorithm)
        .setAudience(name)
        .setExpirationTime(`${seconds}s`)
        .encrypt(key),
    open: async <T>(name: string, sealed: string | undefined) => {
      if (!sealed) return undefined
      try {
        const { payload } = await jwtDecrypt(sealed, key, {
          keyManagementAlgorithms: [algorithm.alg],
          contentEncryptionAlgorithms: [algorithm.enc],
          audience: name,
          requiredClaims: ['exp'],
        })
        return payload.kept as T
      } catch {
        return undefined
      }
    },
  }
}
