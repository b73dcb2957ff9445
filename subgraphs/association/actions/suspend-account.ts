import { audit } from '@kexie/db/book/audit'
import { refuse } from '@kexie/db/book/refuse'
import { textProblems } from '@kexie/db/book/row-rules'
import { soughtUuid } from '@kexie/schema/global-id'
import { may } from '@kexie/schema/permission'
import type { AssociationContext } from '../context.ts'
import { changeAccount, findAccount } from '../store/accounts.ts'
import { endSessions } from '../store/sessions.ts'

interface SuspendInput {
  account: string
  reason: string
}

/** Shuts an account at once, sign-ins included, or opens one that was shut. Nobody does it to himself. */
export async function suspendAccount(
  context: AssociationContext,
  { account: id, reason }: SuspendInput,
  suspend: boolean,
) {
  const { db, viewer, now } = context
  const action = suspend ? 'SUSPEND_ACCOUNT' : 'RESTORE_ACCOUNT'
  const account = await findAccount(db, soughtUuid('Account', id))
  const object = account && { type: 'Account', key: account.id }
  if (!may(viewer, 'SUSPEND_ACCOUNT', { authors: [account?.name ?? null] })) {
    await audit(db, context, [{ action, outcome: 'DENIED', object }])
    return refuse([{ code: 'NOT_PERMITTED' }], context)
  }
  const label = { zh: '账号', en: 'Account' }
  if (!account) return refuse([{ code: 'NOT_FOUND', field: 'account', label, received: id }], context)
  const problems = textProblems('reason', { zh: '理由', en: 'Reason' }, reason, 500)
  if (problems.length > 0) return refuse(problems, context)
  const changed = await db.transaction(async (tx) => {
    const row = await changeAccount(tx, account.id, {
      suspendedAt: suspend ? now : null,
      failures: 0,
      lockedUntil: null,
    })
    if (suspend) await endSessions(tx, account.id, 'SUSPENDED')
    const before = { suspended: account.suspendedAt !== null }
    await audit(tx, context, [
      { action, outcome: 'DONE', object, before, after: { suspended: suspend }, reason: reason.trim() },
    ])
    return row
  })
  return { __typename: 'AccountSet' as const, account: changed }
}
