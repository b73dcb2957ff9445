import type { Db } from '@kexie/db/database'
import { textProblems } from '@kexie/records/row-rules'
import { type AuditFact, audit } from '@kexie/runtime/audit'
import { refuse } from '@kexie/runtime/refuse'
import { soughtUuid } from '@kexie/schema/global-id'
import { may } from '@kexie/schema/permission'
import type { AssociationContext } from '../context.ts'
import { endTokensOf } from '../end-tokens.ts'
import { liftDelay } from '../sign-in-throttle.ts'
import { type AccountRow, changeAccount, findAccount } from '../store/accounts.ts'
import { endLinks } from '../store/one-time-links.ts'
import { overtakeResets } from '../store/resets.ts'
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
    const row = await changeAccount(
      tx,
      account.id,
      suspend ? { suspendedAt: now } : { suspendedAt: null, awaitsRole: false },
    )
    await liftDelay(tx, account.name)
    const ended = suspend ? await shut(tx, context, account) : []
    const before = { suspended: account.suspendedAt !== null }
    const fact = { action, outcome: 'DONE', object, before, after: { suspended: suspend } } as const
    await audit(tx, context, [{ ...fact, reason: reason.trim() }, ...ended])
    return row
  })
  return { __typename: 'AccountSet' as const, account: changed }
}

/** Ends all by which the account could be entered or speak: sign-ins, links, resets that wait, tokens it issued. */
async function shut(tx: Db, { viewer }: AssociationContext, account: AccountRow): Promise<AuditFact[]> {
  await endSessions(tx, account.id, 'SUSPENDED')
  await endLinks(tx, account.id)
  await overtakeResets(tx, account.id, viewer.name)
  return endTokensOf(tx, account.name, viewer.name)
}
