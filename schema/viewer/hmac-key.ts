import { createHash } from 'node:crypto'

/** A secret of 32 bytes under which a message is authenticated (HMAC-SHA-256), and the name it goes by. */
export interface HmacKey {
  id: string
  secret: Buffer
}

/** A secret with its name: the first eight hexadecimal digits of its SHA-256. */
export const hmacKey = (secret: Buffer): HmacKey => ({
  id: createHash('sha256').update(secret).digest('hex').slice(0, 8),
  secret,
})
