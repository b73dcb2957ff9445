import { audit } from '@kexie/runtime/audit'
import { refuse } from '@kexie/runtime/refuse'
import type { AssociationContext } from '../context.ts'
import { endSessions } from '../store/sessions.ts'

/** Ends the viewer's own sign-in, or all of them; within seconds their access tokens are good for nothing. */
export async function signOut(context: AssociationContext, { everywhere }: { everywhere: boolean }) {
  const { db, viewer } = context
  const { accountId, sessionId } = viewer
  if (!accountId || !sessionId) return refuse([{ code: 'NOT_PERMITTED' }], context)
  const ended = await db.transaction(async (tx) => {
    const count = await endSessions(tx, accountId, 'SIGNED_OUT', everywhere ? {} : { only: sessionId })
    const object = { type: 'Account', key: accountId }
    await audit(tx, context, [{ action: 'SIGN_OUT', outcome: 'DONE', object, after: { ended: count } }])
    return count
  })
  return { __typename: 'SessionsEnded' as const, ended }
}
