import { createHash } from 'node:crypto'
import { jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import { type Asker, roles, tokenScopes } from './viewer.ts'

/** Header in which the gateway tells a subgraph who asks. */
export const askerHeader = 'x-kexie-asker'

/** Seconds for which a signed asker is believed: a call begins at once or not at all. */
const lifetime = 30

/** Least characters of the secret that gateway and subgraphs share. */
export const shortestSecret = 32

const algorithm = 'HS256'
const issuer = 'kexie-gateway'
const audience = 'kexie-subgraph'

const asker = z.object({
  viewer: z.object({
    name: z.string(),
    role: z.enum(roles),
    accountId: z.string().nullable(),
    sessionId: z.string().nullable(),
    organizationId: z.string().nullable(),
    districtCode: z.string().nullable(),
    scopes: z.array(z.enum(tokenScopes)),
  }),
  language: z.enum(['zh', 'en']),
  correlationId: z.string(),
  address: z.string(),
})

/** What the gateway sends beside `body`: who asks, signed for this body and this half minute. */
export function signAsker(secret: string, who: Asker, body: string): Promise<string> {
  return new SignJWT({ asker: who, body: digestOf(body) })
    .setProtectedHeader({ alg: algorithm })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(`${lifetime}s`)
    .sign(keyOf(secret))
}

/** Who asks, if the gateway signed it for exactly this body and not long ago; undefined for anything else. */
export async function verifyAsker(
  secret: string,
  token: string | undefined,
  body: string,
): Promise<Asker | undefined> {
  if (!token) return undefined
  try {
    const { payload } = await jwtVerify(token, keyOf(secret), { issuer, audience, algorithms: [algorithm] })
    return payload.body === digestOf(body) ? asker.parse(payload.asker) : undefined
  } catch {
    return undefined
  }
}

const digestOf = (body: string) => createHash('sha256').update(body).digest('base64url')

const keyOf = (secret: string) => new TextEncoder().encode(secret)
