import type { Db } from '@kexie/db/database'
import { audit } from '@kexie/runtime/audit'
import { refuse } from '@kexie/runtime/refuse'
import { newAccessToken } from '../access-token.ts'
import type { AssociationContext } from '../context.ts'
import { successorOf, tokenHash } from '../opaque-token.ts'
import { endSessions, lockSession, rotateSession, type SessionRow, spentSince } from '../store/sessions.ts'

/** Seconds in which a refresh token that was replaced may come once more, from another window of the same person. */
const patience = 10

/**
 * A new access token and a new refresh token for the old one. Windows that renew at the same moment get the same. Any
 * refresh token of the sign-in that was replaced before is a copy: the sign-in ends for whoever holds one of them.
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
    const successor = successorOf(refreshToken, id, session.successorKey)
    const verdict = await verdictOn(tx, session, { refreshToken, successor })
    if (verdict === 'COPY') await endFamily(tx, context, session)
    if (verdict === 'COPY' || verdict === 'UNKNOWN') return over
    const access = await newAccessToken(tx, session.accountId, id, context.now)
    return { __typename: 'SignedIn' as const, ...access, refreshToken: successor }
  })
}

/** Replaces a token that is good. What else came: one just replaced, a copy, or a token that never was. */
async function verdictOn(
  tx: Db,
  { id, refreshHash, previousHash }: SessionRow,
  { refreshToken, successor }: { refreshToken: string; successor: string },
): Promise<'GOOD' | 'JUST_REPLACED' | 'COPY' | 'UNKNOWN'> {
  const hash = tokenHash(refreshToken)
  if (hash === refreshHash) {
    await rotateSession(tx, id, { spent: hash, refreshHash: tokenHash(successor) })
    return 'GOOD'
  }
  const seconds = await spentSince(tx, id, hash)
  if (seconds === undefined) return 'UNKNOWN'
  return hash === previousHash && seconds <= patience ? 'JUST_REPLACED' : 'COPY'
}

/** Ends a sign-in of which somebody else holds a copy. */
export async function endFamily(
  tx: Db,
  context: AssociationContext,
  { id, accountId }: SessionRow,
): Promise<void> {
  await endSessions(tx, accountId, 'REFRESH_TOKEN_COPIED', { only: id })
  const object = { type: 'Account', key: accountId }
  const after = { session: id, ended: 1 }
  const reason = '续期令牌已更换后又被使用 · a refresh token was used after its successor'
  await audit(tx, context, [{ action: 'REFRESH_SESSION', outcome: 'REFUSED', object, after, reason }])
}
