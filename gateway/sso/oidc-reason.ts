import { AuthorizationResponseError, ResponseBodyError } from 'openid-client'
import type { Reason } from './sign-on-failed.ts'

/** What an issuer itself says is wrong (RFC 6749, sections 4.1.2.1 and 5.2; OpenID Connect Core 1.0, section 3.1.2.6). */
const saidByIssuer: Readonly<Record<string, Reason>> = {
  access_denied: 'DENIED',
  login_required: 'DENIED',
  interaction_required: 'DENIED',
  consent_required: 'DENIED',
  account_selection_required: 'DENIED',
  invalid_grant: 'OVER',
  server_error: 'UNREACHABLE',
  temporarily_unavailable: 'UNREACHABLE',
}

/** What is wrong with an answer, as the library says it. */
const foundInAnswer: Readonly<Record<string, Reason>> = {
  OAUTH_TIMEOUT: 'UNREACHABLE',
  OAUTH_ABORT: 'UNREACHABLE',
  OAUTH_RESPONSE_IS_NOT_CONFORM: 'UNREACHABLE',
  OAUTH_RESPONSE_IS_NOT_JSON: 'UNREACHABLE',
  OAUTH_PARSE_ERROR: 'UNREACHABLE',
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: 'CLOCKS',
  OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED: 'MISCONFIGURED',
  OAUTH_MISSING_SERVER_METADATA: 'MISCONFIGURED',
  OAUTH_INVALID_SERVER_METADATA: 'MISCONFIGURED',
  OAUTH_HTTP_REQUEST_FORBIDDEN: 'MISCONFIGURED',
  OAUTH_REQUEST_PROTOCOL_FORBIDDEN: 'MISCONFIGURED',
  // A refusal to show the client's secret to: it is wrong, or the client is.
  OAUTH_WWW_AUTHENTICATE_CHALLENGE: 'MISCONFIGURED',
}

/** Why a call of the library failed, for the reader. What nobody foresaw is not to be trusted. */
export function oidcReason(error: unknown): Reason {
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError)
    return saidByIssuer[error.error] ?? 'MISCONFIGURED'
  const { code } = (error ?? {}) as { code?: string }
  // What `fetch` throws where nobody listens, or somebody hangs up.
  if (error instanceof TypeError && code === undefined) return 'UNREACHABLE'
  return foundInAnswer[code ?? ''] ?? 'UNTRUSTED'
}
