import { createHash, type KeyObject } from 'node:crypto'
import { type Caller, roles, tokenScopes } from '@kexie/schema/viewer'
import { jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'

/** Header in which the gateway tells a subgraph who asks. */
export const callerHeader = 'x-kexie-asker'

/** Seconds for which a signed caller is believed: a call begins at once or not at all. */
const lifetime = 30

/** Ed25519: who can verify cannot sign. */
const algorithm = 'EdDSA'
const issuer = 'kexie-gateway'
const audience = 'kexie-subgraph'

const caller = z.object({
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
  proof: z.string().optional(),
  deadline: z.number().optional(),
})

/** What the gateway sends beside `body`: who asks, signed with its private key for this body and this half minute. */
export function signCaller(privateKey: KeyObject, who: Caller, body: string): Promise<string> {
  return new SignJWT({ caller: who, body: digestOf(body) })
    .setProtectedHeader({ alg: algorithm })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(`${lifetime}s`)
    .sign(privateKey)
}

/** Who asks, if the gateway signed it for exactly this body and not long ago; undefined for anything else. */
export async function verifyCaller(
  publicKey: KeyObject,
  token: string | undefined,
  body: string,
): Promise<Caller | undefined> {
  if (!token) return undefined
  try {
    const { payload } = await jwtVerify(token, publicKey, {
      issuer,
      audience,
      algorithms: [algorithm],
      requiredClaims: ['exp'],
    })
    return payload.body === digestOf(body) ? (caller.parse(payload.caller) as Caller) : undefined
  } catch {
    return undefined
  }
}

const digestOf = (body: string) => createHash('sha256').update(body).digest('base64url')
