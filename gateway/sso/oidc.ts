import { decodeJwt } from 'jose'
import * as oidc from 'openid-client'
import { oidcReason } from './oidc-reason.ts'
import { type Begun, isSubject, patience, type SignOn, type VouchedFor } from './sign-on.ts'
import { SignOnFailed } from './sign-on-failed.ts'

/** An OpenID provider, and as what this system is registered there. */
export interface OidcOptions {
  issuer: string
  clientId: string
  /** Undefined for a client without a secret, which the code's own proof protects. */
  clientSecret: string | undefined
  /** Values of `amr` or `acr` that count as our second factor. */
  secondFactor: readonly string[]
}

/** Milliseconds after which the issuer is asked anew what it offers. */
const fresh = 3_600_000

/** Authorization code flow with PKCE (OpenID Connect Core 1.0, RFC 7636); the issuer's signature is verified in any case. */
export function oidcSignOn(options: OidcOptions): Omit<SignOn, 'title'> {
  let known: { at: number; provider: Promise<oidc.Configuration> } | undefined
  const provider = () => {
    if (!known || Date.now() - known.at > fresh) known = { at: Date.now(), provider: discover(options) }
    return known.provider.catch((error) => {
      known = undefined
      throw error
    })
  }
  return {
    start: (callback, begun) => orFail(async () => addressAt(await provider(), callback, begun)),
    finish: (came, callback, begun) =>
      orFail(async () => vouchedFor(options, await provider(), { came, callback, begun })),
    leave: (back, hint) =>
      orFail(async () => {
        const at = await provider()
        if (!at.serverMetadata().end_session_endpoint) return undefined
        const parameters = { post_logout_redirect_uri: back, ...(hint && { id_token_hint: hint }) }
        return oidc.buildEndSessionUrl(at, parameters).href
      }),
  }
}

async function orFail<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    throw error instanceof SignOnFailed ? error : new SignOnFailed(oidcReason(error), error)
  }
}

/** What the issuer says of itself, whose name for itself must be the one accounts are bound to, to the letter. */
async function discover({ issuer, clientId, clientSecret }: OidcOptions): Promise<oidc.Configuration> {
  // Whether plain HTTP is meant is decided where settings are read.
  const execute = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : []
  const timeout = patience / 1000
  const found = await oidc.discovery(new URL(issuer), clientId, undefined, undefined, { execute, timeout })
  const metadata = found.serverMetadata()
  if (metadata.issuer !== issuer)
    throw new SignOnFailed('MISCONFIGURED', `it calls itself ${metadata.issuer}`)
  const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
  const secretIn = methods.includes('client_secret_basic') ? oidc.ClientSecretBasic : oidc.ClientSecretPost
  const shown = clientSecret === undefined ? oidc.None() : secretIn(clientSecret)
  const provider = new oidc.Configuration(metadata, clientId, {}, shown)
  provider.timeout = timeout
  oidc.enableNonRepudiationChecks(provider)
  for (const extend of execute) extend(provider)
  return provider
}

async function addressAt(at: oidc.Configuration, callback: string, { state, nonce, verifier }: Begun) {
  const parameters = {
    redirect_uri: callback,
    scope: 'openid profile',
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  }
  return oidc.buildAuthorizationUrl(at, parameters).href
}

interface Return {
  came: URL
  callback: string
  begun: Begun
}

async function vouchedFor(
  { issuer, secondFactor }: OidcOptions,
  at: oidc.Configuration,
  { came, callback, begun }: Return,
): Promise<VouchedFor> {
  const tokens = await oidc.authorizationCodeGrant(at, new URL(came.search, callback), {
    expectedState: begun.state,
    expectedNonce: begun.nonce,
    pkceCodeVerifier: begun.verifier,
    idTokenExpected: true,
  })
  const said = decodeJwt(tokens.id_token ?? '')
  if (!isSubject(said.sub)) throw new SignOnFailed('UNTRUSTED', 'a subject that nobody can be bound to')
  const factors = [...(Array.isArray(said.amr) ? said.amr : []), said.acr]
  return {
    issuer,
    subject: said.sub,
    name: nameIn(said),
    secondFactor: secondFactor.some((one) => factors.includes(one)),
    hint: tokens.id_token,
  }
}

const nameIn = ({ name, preferred_username: login }: Record<string, unknown>): string | null => {
  const found = [name, login].find((one) => typeof one === 'string' && one.trim() !== '')
  return found === undefined ? null : String(found).trim().slice(0, 100)
}
