import { randomUUID } from 'node:crypto'
import type { Db } from '@kexie/db/database'
import { exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose'
import { findSigningKeys, insertSigningKey, type SigningKeyRow } from './store/signing-keys.ts'

/** Seconds an access token is good for; whether its sign-in still stands is asked anew every few seconds. */
const lifetime = 300

/** The one algorithm of our access tokens: Ed25519. */
const algorithm = 'EdDSA'

/** An access token for a session, and when it expires. */
export async function newAccessToken(db: Db, accountId: string, sessionId: string, now: Date) {
  const { kid, privateJwk } = await signingKey(db)
  const expiresAt = new Date((Math.floor(now.getTime() / 1000) + lifetime) * 1000)
  const accessToken = await new SignJWT({ sid: sessionId })
    .setProtectedHeader({ alg: algorithm, kid, typ: 'at+jwt' })
    .setIssuer('kexie')
    .setAudience('kexie-graph')
    .setSubject(accountId)
    .setIssuedAt(now)
    .setExpirationTime(expiresAt)
    .sign(await importJWK(privateJwk, algorithm))
  return { accessToken, expiresAt }
}

/** Keys that verify access tokens, the newest first; the first is made when there is none. */
export async function publicKeys(db: Db): Promise<SigningKeyRow['publicJwk'][]> {
  await signingKey(db)
  return (await findSigningKeys(db)).map(({ publicJwk }) => publicJwk)
}

async function signingKey(db: Db): Promise<SigningKeyRow> {
  const [newest] = await findSigningKeys(db)
  if (newest) return newest
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { crv: 'Ed25519', extractable: true })
  const kid = randomUUID()
  const described = { kid, alg: algorithm, use: 'sig' }
  const row = {
    kid,
    privateJwk: { ...(await exportJWK(privateKey)), ...described },
    publicJwk: { ...(await exportJWK(publicKey)), ...described },
  }
  return insertSigningKey(db, row)
}
