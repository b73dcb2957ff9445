import { createHash } from 'node:crypto'
import { log } from '@kexie/runtime/log'
import { callerOf, publicViewer, systemViewer, type Viewer } from '@kexie/schema/viewer'
import { GraphQLError } from 'graphql'
import { decodeJwt, errors } from 'jose'
import { LRUCache } from 'lru-cache'
import type { CallSubgraph } from './call-subgraph.ts'
import { type ClientRequest, type Identify, languageOf } from './identity.ts'
import { outsideIssuer } from './outside-issuer.ts'
import { ownTokens } from './own-tokens.ts'
import { cookieMark, sessionCookie } from './session-cookie.ts'

/** Milliseconds for which an answer about a credential is kept: reads notice an ended sign-in within these, writes at once. */
const kept = 3000

/** Milliseconds association has to say who somebody is. */
const patience = 5000

export interface IdentifyOptions {
  /** How to ask association. */
  call: CallSubgraph
  /** An OpenID issuer whose tokens are taken beside our own. */
  issuer?: { url: string; audience: string } | undefined
}

/** What association is asked about: one of these. */
type Credential =
  | { sessionId: string }
  | { sessionHash: string }
  | { tokenHash: string }
  | { externalSubject: string }

const query = `query ($sessionId: String, $sessionHash: String, $tokenHash: String, $externalSubject: String) {
  identity(sessionId: $sessionId, sessionHash: $sessionHash, tokenHash: $tokenHash, externalSubject: $externalSubject) {
    name role accountId sessionId organizationId districtCode scopes } }`

/**
 * Finds who is behind a request: nobody who shows no credential; else the account or service behind the bearer token,
 * whose signature is verified here and whom association confirms. Rejects a credential that is not good with
 * UNAUTHENTICATED (401), and says so when association cannot be asked.
 */
export function identification({ call, issuer }: IdentifyOptions): Identify {
  const own = ownTokens(call)
  const outside = issuer && outsideIssuer(issuer)
  const known = new LRUCache<string, Promise<Viewer>>({ max: 10_000, ttl: kept })

  async function credentialOf(token: string): Promise<Credential> {
    const hash = createHash('sha256').update(token).digest('base64url')
    if (token.startsWith('kxs_')) return { tokenHash: hash }
    if (token.startsWith(cookieMark)) return { sessionHash: hash }
    if (outside && decodeJwt(token).iss === issuer?.url) return { externalSubject: await outside(token) }
    return { sessionId: await own(token) }
  }

  async function look(token: string): Promise<Viewer> {
    const credential = await credentialOf(token).catch((err) => {
      if (!isOfToken(err)) throw err
      log.debug({ err }, 'not a good token')
      return undefined
    })
    const identity = credential && (await confirmed(call, credential))
    if (!identity) throw new NotGood()
    return identity
  }

  return async (request, when) => {
    const token = bearerOf(request)
    if (!token) return publicViewer
    if (when === 'anew') known.delete(token)
    const found = known.get(token) ?? look(token)
    known.set(token, found, { noUpdateTTL: true })
    return found.catch((err) => {
      known.delete(token)
      if (!(err instanceof NotGood)) throw unavailable(request, err)
      // A browser whose sign-in is over is anybody again; a program must learn that its token is.
      if (token.startsWith(cookieMark)) return publicViewer
      throw refusal(request)
    })
  }
}

class NotGood extends Error {}

/** What says that keys could not be had, and nothing of the token. */
const withoutKeys = new Set([errors.JOSEError.code, errors.JWKSTimeout.code, errors.JWKSInvalid.code])

/** Whether it is the token that is not good, or that nobody could look at it: whoever signs it is out of reach. */
const isOfToken = (error: unknown) => error instanceof errors.JOSEError && !withoutKeys.has(error.code)

async function confirmed(call: CallSubgraph, variables: Credential): Promise<Viewer | null> {
  const signal = AbortSignal.timeout(patience)
  const { data, errors } = await call({ query, variables, caller: callerOf(systemViewer), signal })
  // What cannot be anybody's name or number is nobody's credential.
  if (errors?.every(({ extensions }) => extensions?.code === 'BAD_USER_INPUT')) return null
  if (errors) throw new Error('association could not tell', { cause: errors[0] })
  return (data?.identity as Viewer | null | undefined) ?? null
}

function bearerOf({ headers }: ClientRequest): string | undefined {
  const { authorization } = headers
  if (typeof authorization !== 'string' || authorization === '') return sessionCookie(headers.cookie)
  const token = /^Bearer ([\w.~+/=-]{10,4000})$/i.exec(authorization.trim())?.[1]
  // What a cookie holds is good in a cookie only, which no other site's page can send.
  return token && !token.startsWith(cookieMark) ? token : 'malformed'
}

const refusal = (request: ClientRequest) =>
  new GraphQLError(
    languageOf(request) === 'en' ? 'The sign-in is over; please sign in again' : '登录已失效，请重新登录',
    {
      extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
    },
  )

function unavailable(request: ClientRequest, err: unknown): GraphQLError {
  log.error({ err }, 'nobody can say who asks')
  const message =
    languageOf(request) === 'en' ? 'Sign-ins cannot be checked at the moment' : '暂时无法核对登录，请稍后再试'
  return new GraphQLError(message, {
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'association', http: { status: 503 } },
  })
}
