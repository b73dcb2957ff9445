import { createRemoteJWKSet, type JWTVerifyGetKey, jwtVerify } from 'jose'

/** Algorithms taken from an outside issuer: asymmetric ones, so that nobody who verifies can sign. */
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA']

/** Verifies a token of an OpenID issuer by the keys it publishes. Returns `issuer|subject`. */
export function outsideIssuer({ url, audience }: { url: string; audience: string }) {
  let keys: Promise<JWTVerifyGetKey> | undefined
  return async (token: string): Promise<string> => {
    keys ??= discover(url).catch((error) => {
      keys = undefined
      throw error
    })
    const { payload } = await jwtVerify(token, await keys, {
      issuer: url,
      audience,
      algorithms,
      requiredClaims: ['sub', 'exp'],
    })
    return `${url}|${payload.sub}`
  }
}

/** Where the issuer publishes its keys (OpenID Connect Discovery 1.0, section 4). */
async function discover(url: string): Promise<JWTVerifyGetKey> {
  const address = `${url.replace(/\/$/, '')}/.well-known/openid-configuration`
  const response = await fetch(address, { signal: AbortSignal.timeout(5000) })
  const { issuer, jwks_uri } = (await response.json()) as { issuer?: string; jwks_uri?: string }
  if (issuer !== url || !jwks_uri) throw new Error(`${address} does not describe ${url}`)
  return createRemoteJWKSet(new URL(jwks_uri), { timeoutDuration: 5000 })
}
