import type { Db } from '@kexie/db/database'
import type { Viewer } from '@kexie/schema/viewer'
import { endFamily } from './actions/refresh-session.ts'
import type { AssociationContext } from './context.ts'
import { type AccountRow, findByExternalSubject } from './store/accounts.ts'
import { findGoodToken } from './store/service-tokens.ts'
import { findCopied, findSignedIn, type SignedIn, useSession } from './store/sessions.ts'

/** What the gateway found in a request; one of them. */
export interface Credential {
  /** Of an access token whose signature it has verified. */
  sessionId?: string | null | undefined
  /** SHA-256 of the token a browser keeps in its cookie. */
  sessionHash?: string | null | undefined
  /** SHA-256 of a service token. */
  tokenHash?: string | null | undefined
  /** `issuer|subject` of an outside token whose signature it has verified. */
  externalSubject?: string | null | undefined
}

export type IdentityRow = Viewer

/** Who is behind a credential at this moment; null when it is good for nothing, or no longer. */
export async function identityOf(
  context: AssociationContext,
  { sessionId, sessionHash, tokenHash, externalSubject }: Credential,
): Promise<IdentityRow | null> {
  const { db } = context
  if (sessionId) return ofSession(await findSignedIn(db, sessionId))
  if (sessionHash) return ofSession(await inBrowser(context, sessionHash))
  if (externalSubject) return ofAccount(await openAccount(db, externalSubject), null)
  const token = tokenHash ? await findGoodToken(db, tokenHash) : undefined
  if (!token) return null
  const { id: accountId, organizationId, scopes } = token
  return {
    name: `token ${accountId}`,
    role: 'SERVICE',
    accountId,
    sessionId: null,
    organizationId,
    districtCode: null,
    scopes,
  }
}

/** What a browser keeps is a refresh token: one that was replaced since is a copy, and ends the sign-in. */
async function inBrowser(context: AssociationContext, hash: string): Promise<SignedIn | undefined> {
  const found = await useSession(context.db, hash)
  if (found) return found
  const copied = await findCopied(context.db, hash)
  if (copied) await context.db.transaction((tx) => endFamily(tx, context, copied))
  return undefined
}

/** The account of an outside issuer's subject, unless it is suspended. */
async function openAccount(db: Db, externalSubject: string): Promise<AccountRow | undefined> {
  const found = await findByExternalSubject(db, externalSubject)
  return found?.suspendedAt ? undefined : found
}

const ofSession = (found: SignedIn | undefined) => ofAccount(found?.account, found?.sessionId ?? null)

function ofAccount(account: AccountRow | undefined, sessionId: string | null): IdentityRow | null {
  if (!account) return null
  const { id: accountId, name, role, organizationId, districtCode } = account
  return { name, role, accountId, sessionId, organizationId, districtCode, scopes: [] }
}
