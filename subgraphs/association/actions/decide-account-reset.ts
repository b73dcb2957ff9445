import type { Db } from '@kexie/db/database'
import { textProblems } from '@kexie/records/row-rules'
import { audit } from '@kexie/runtime/audit'
import { refuse } from '@kexie/runtime/refuse'
import { soughtUuid } from '@kexie/schema/global-id'
import { may } from '@kexie/schema/permission'
import type { ProblemFact } from '@kexie/schema/problems'
import type { AssociationContext } from '../context.ts'
import { newOneTimeLink } from '../one-time-link.ts'
import type { DecideAccountResetInput } from '../schema.generated.ts'
import { type AccountRow, findAccount } from '../store/accounts.ts'
import { decideReset, findReset, lockWaitingReset, type ResetRow } from '../store/resets.ts'

/**
 * Confirms or refuses what another administrator asked for. Neither who asked nor whose account it is may confirm; who
 * asked may take it back. Confirmed, it is a link in this answer, and the account stays as it is until that is redeemed.
 */
export async function decideAccountReset(
  context: AssociationContext,
  { reset: id, reason }: DecideAccountResetInput,
  confirm: boolean,
) {
  const { db } = context
  const action = confirm ? 'CONFIRM_RESET' : 'REFUSE_RESET'
  const found = await findReset(db, soughtUuid('AccountReset', id))
  const account = found && (await findAccount(db, found.accountId))
  const object = account && { type: 'Account', key: account.id }
  if (!mayDecide(context, { account, reset: found, confirm })) {
    await audit(db, context, [{ action, outcome: 'DENIED', object }])
    return refuse([{ code: 'NOT_PERMITTED' }], context)
  }
  const problems = textProblems('reason', { zh: '理由', en: 'Reason' }, reason, 500)
  if (problems.length > 0) return refuse(problems, context)
  if (!account) return refuse([notWaiting(id)], context)
  return db.transaction(async (tx) => {
    const reset = await lockWaitingReset(tx, found.id)
    if (!reset) return refuse([notWaiting(id)], context)
    const link = await decide(tx, context, reset, confirm)
    const { requestedBy, secondFactor } = reset
    const after = { requestedBy, secondFactor }
    await audit(tx, context, [{ action, outcome: 'DONE', object, after, reason: reason.trim() }])
    return { __typename: 'AccountSet' as const, account, link }
  })
}

interface Decision {
  account: AccountRow | undefined
  reset: ResetRow | undefined
  confirm: boolean
}

function mayDecide({ viewer }: AssociationContext, { account, reset, confirm }: Decision): boolean {
  if (!confirm && reset?.requestedBy === viewer.name) return may(viewer, 'REQUEST_RESET')
  return may(viewer, 'DECIDE_RESET', { authors: [account?.name ?? null, reset?.requestedBy ?? null] })
}

async function decide(tx: Db, { viewer, now }: AssociationContext, reset: ResetRow, confirm: boolean) {
  await decideReset(tx, reset.id, { outcome: confirm ? 'CONFIRMED' : 'REFUSED', decidedBy: viewer.name })
  if (!confirm) return null
  const { accountId, secondFactor: renewsSecondFactor } = reset
  return newOneTimeLink(tx, { accountId, createdBy: viewer.name, renewsSecondFactor, now })
}

const notWaiting = (id: string): ProblemFact => ({
  code: 'NOT_FOUND',
  field: 'reset',
  label: { zh: '待确认的重置', en: 'Reset that waits' },
  received: id,
})
