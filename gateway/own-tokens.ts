import { callerOf, systemViewer } from '@kexie/schema/viewer'
import { createLocalJWKSet, errors, type JWK, type JWTVerifyGetKey, jwtVerify } from 'jose'
import type { CallSubgraph } from './call-subgraph.ts'

/** Milliseconds before association is asked again for keys it may have made since. */
const patience = 5000

/** Verifies an access token of our own: signature, algorithm, issuer, audience and time. Returns the sign-in behind it. */
export function ownTokens(call: CallSubgraph): (token: string) => Promise<string> {
  let keys: { set: JWTVerifyGetKey; readAt: number } | undefined
  const read = async () => {
    keys = { set: createLocalJWKSet({ keys: await signingKeys(call) }), readAt: Date.now() }
    return keys.set
  }
  const verify = async (token: string, set: JWTVerifyGetKey) => {
    const { payload } = await jwtVerify(token, set, {
      issuer: 'kexie',
      audience: 'kexie-graph',
      algorithms: ['EdDSA'],
      typ: 'at+jwt',
      requiredClaims: ['sub', 'sid', 'exp'],
    })
    return String(payload.sid)
  }
  return async (token) => {
    const set = keys?.set ?? (await read())
    return verify(token, set).catch(async (error) => {
      const isOld = Date.now() - (keys?.readAt ?? 0) > patience
      if (!(error instanceof errors.JWKSNoMatchingKey) || !isOld) throw error
      return verify(token, await read())
    })
  }
}

async function signingKeys(call: CallSubgraph): Promise<JWK[]> {
  const signal = AbortSignal.timeout(patience)
  const asked = { query: '{ signingKeys }', variables: {}, caller: callerOf(systemViewer), signal }
  const { data, errors: failures } = await call(asked)
  if (failures || !Array.isArray(data?.signingKeys)) throw new Error('association gave no keys')
  return data.signingKeys.map((key) => JSON.parse(String(key)) as JWK)
}
