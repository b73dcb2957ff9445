import { constraintOf } from '@kexie/db/constraint-of'
import { textProblems } from '@kexie/records/row-rules'
import { audit } from '@kexie/runtime/audit'
import { newId } from '@kexie/runtime/new-id'
import { refuse } from '@kexie/runtime/refuse'
import { soughtUuid } from '@kexie/schema/global-id'
import { may } from '@kexie/schema/permission'
import type { AssociationContext } from '../context.ts'
import type { RequestAccountResetInput } from '../schema.generated.ts'
import { type AccountRow, findAccount } from '../store/accounts.ts'
import { insertReset, overtakeResets } from '../store/resets.ts'

/** Hours for which a request waits for another administrator. */
const patience = 72

/** Asks that the holder of an account may set his password anew. Nothing changes until another administrator confirms. */
export async function requestAccountReset(context: AssociationContext, input: RequestAccountResetInput) {
  const { db, viewer } = context
  const account = await findAccount(db, soughtUuid('Account', input.account))
  const object = account && { type: 'Account', key: account.id }
  if (!may(viewer, 'REQUEST_RESET', { authors: [account?.name ?? null] })) {
    await audit(db, context, [{ action: 'REQUEST_RESET', outcome: 'DENIED', object }])
    return refuse([{ code: 'NOT_PERMITTED' }], context)
  }
  const label = { zh: '账号', en: 'Account' }
  const field = 'account'
  if (!account) return refuse([{ code: 'NOT_FOUND', field, label, received: input.account }], context)
  const problems = textProblems('reason', { zh: '理由', en: 'Reason' }, input.reason, 500)
  if (problems.length > 0) return refuse(problems, context)
  try {
    return { __typename: 'ResetRequested' as const, reset: await write(context, input, account) }
  } catch (error) {
    if (constraintOf(error) !== 'account_reset_waits_once') throw error
    const reset = { zh: '待确认的重置', en: 'A reset that waits' }
    return refuse([{ code: 'ALREADY_EXISTS', field, label: reset, received: account.name }], context)
  }
}

function write({ db, ...context }: AssociationContext, input: RequestAccountResetInput, account: AccountRow) {
  const { viewer, now } = context
  const { secondFactor } = input
  const reason = input.reason.trim()
  const expiresAt = new Date(now.getTime() + patience * 3_600_000)
  return db.transaction(async (tx) => {
    await overtakeResets(tx, account.id, viewer.name, 'RUN_OUT')
    const row = {
      id: newId(),
      accountId: account.id,
      secondFactor,
      reason,
      requestedBy: viewer.name,
      expiresAt,
    }
    const reset = await insertReset(tx, row)
    const object = { type: 'Account', key: account.id }
    const after = { secondFactor }
    await audit(tx, context, [{ action: 'REQUEST_RESET', outcome: 'DONE', object, after, reason }])
    return reset
  })
}
