import type { Viewer } from '@kexie/schema/viewer'
import type { AssociationContext } from './context.ts'
import { type AccountRow, findByExternalSubject } from './store/accounts.ts'
import { findGoodToken } from './store/service-tokens.ts'
import { findSignedIn } from './store/sessions.ts'

/** What the gateway found in a request; one of them. */
export interface Credential {
  /** Of an access token whose signature it has verified. */
  sessionId?: string | null | undefined
  /** SHA-256 of a service token. */
  tokenHash?: string | null | undefined
  /** `issuer|subject` of an outside token whose signature it has verified. */
  externalSubject?: string | null | undefined
}

export type IdentityRow = Omit<Viewer, 'sessionId'>

/** Who is behind a credential at this moment; null when it is good for nothing, or no longer. */
export async function identityOf(
  { db }: Pick<AssociationContext, 'db'>,
  { sessionId, tokenHash, externalSubject }: Credential,
): Promise<IdentityRow | null> {
  if (sessionId) return ofAccount(await findSignedIn(db, sessionId))
  if (externalSubject) return ofAccount(await findByExternalSubject(db, externalSubject))
  const token = tokenHash ? await findGoodToken(db, tokenHash) : undefined
  if (!token) return null
  const { id: accountId, organizationId, scopes } = token
  return {
    name: `token ${accountId}`,
    role: 'SERVICE',
    accountId,
    organizationId,
    districtCode: null,
    scopes,
  }
}

function ofAccount(account: AccountRow | undefined): IdentityRow | null {
  if (!account) return null
  const { id: accountId, name, role, organizationId, districtCode } = account
  return { name, role, accountId, organizationId, districtCode, scopes: [] }
}
