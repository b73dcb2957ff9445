import { audit } from '@kexie/db/book/audit'
import { refuse } from '@kexie/db/book/refuse'
import { newAccessToken } from '../access-token.ts'
import type { AssociationContext } from '../context.ts'
import { newOpaqueToken, tokenHash } from '../opaque-token.ts'
import { endSessions, lockSession, rotateSession, type SessionRow } from '../store/sessions.ts'

/** Milliseconds in which the refresh token before the last may come late, from another window of the same person. */
const patience = 10_000

/**
 * A new access token and a new refresh token for the old one. A refresh token that was replaced before is a copy: the
 * sign-in ends for whoever holds either.
 */
export async function refreshSession(
  context: AssociationContext,
  { refreshToken }: { refreshToken: string },
) {
  const over = refuse([{ code: 'SESSION_OVER' }], context)
  const id = /^kxr_([0-9a-f-]{36})_/.exec(refreshToken)?.[1]
  if (!id) return over
  return context.db.transaction(async (tx) => {
    const found = await lockSession(tx, id)
    if (!found?.stands) return over
    const { session } = found
    const hash = tokenHash(refreshToken)
    if (hash === session.refreshHash) {
      const next = newOpaqueToken('kxr', id)
      await rotateSession(tx, id, tokenHash(next))
      const access = await newAccessToken(tx, session.accountId, id, context.now)
      return { __typename: 'SignedIn' as const, ...access, refreshToken: next }
    }
    if (isCopy(session, hash, context.now)) {
      await endSessions(tx, session.accountId, 'REFRESH_TOKEN_COPIED', { only: id })
      const object = { type: 'Account', key: session.accountId }
      await audit(tx, context, [
        { action: 'REFRESH_SESSION', outcome: 'REFUSED', object, after: { session: id } },
      ])
    }
    return over
  })
}

const isCopy = ({ previousHash, refreshedAt }: SessionRow, hash: string, now: Date) =>
  hash === previousHash && now.getTime() - refreshedAt.getTime() > patience
