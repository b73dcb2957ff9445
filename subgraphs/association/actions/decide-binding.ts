import { textProblems } from '@kexie/records/row-rules'
import { audit } from '@kexie/runtime/audit'
import { refuse } from '@kexie/runtime/refuse'
import { soughtUuid, toGlobalId } from '@kexie/schema/global-id'
import { may } from '@kexie/schema/permission'
import type { ProblemFact } from '@kexie/schema/problems'
import type { AssociationContext } from '../context.ts'
import { type AccountRow, externalSubjectOf, findAccount } from '../store/accounts.ts'
import {
  type BindingRequestRow,
  closeBinding,
  findBindingRequest,
  lockWaitingBinding,
} from '../store/binding-requests.ts'
import { unlessTaken, writeBinding } from './bind-external-subject.ts'

/** Why somebody is bound who has asked for it. */
const vouched =
  '本人登录后由统一身份认证核实 · its holder was signed in, and the single sign-on vouched for him'

/** Binds whom the holder of an account has shown himself to be. Nobody confirms his own. */
export function confirmBinding(context: AssociationContext, { request }: { request: string }) {
  return decided(context, request, { confirm: true, reason: vouched })
}

/** Refuses him; the account stays as it is. */
export function refuseBinding(
  context: AssociationContext,
  { request, reason }: { request: string; reason: string },
) {
  return decided(context, request, { confirm: false, reason })
}

interface Decision {
  confirm: boolean
  reason: string
}

async function decided(context: AssociationContext, id: string, decision: Decision) {
  const { db, viewer } = context
  const found = await findBindingRequest(db, soughtUuid('BindingRequest', id))
  const account = found && (await findAccount(db, found.accountId))
  if (!may(viewer, 'BIND_SUBJECT', { authors: [account?.name ?? null] })) {
    const object = account && { type: 'Account', key: account.id }
    const action = decision.confirm ? 'BIND_SUBJECT' : 'REFUSE_BINDING'
    await audit(db, context, [{ action, outcome: 'DENIED', object }])
    return refuse([{ code: 'NOT_PERMITTED' }], context)
  }
  const problems = textProblems('reason', { zh: '理由', en: 'Reason' }, decision.reason, 500)
  if (problems.length > 0) return refuse(problems, context)
  if (!account) return refuse([notWaiting(id)], context)
  return unlessTaken(context, found, () => decide(context, { account, request: found, decision }))
}

interface Deciding {
  account: AccountRow
  request: BindingRequestRow
  decision: Decision
}

function decide({ db, ...context }: AssociationContext, { account, request, decision }: Deciding) {
  const { confirm, reason } = decision
  const externalSubject = externalSubjectOf(request)
  return db.transaction(async (tx) => {
    if (!(await lockWaitingBinding(tx, request.id)))
      return refuse([notWaiting(toGlobalId('BindingRequest', request.id))], context)
    const outcome = confirm ? 'CONFIRMED' : 'REFUSED'
    await closeBinding(tx, request.id, { outcome, decidedBy: context.viewer.name })
    if (confirm) {
      const bound = await writeBinding(tx, context, account, { externalSubject, reason })
      return { __typename: 'AccountSet' as const, account: bound, link: null }
    }
    const object = { type: 'Account', key: account.id }
    const fact = { action: 'REFUSE_BINDING', outcome: 'DONE', object, after: { externalSubject } } as const
    await audit(tx, context, [{ ...fact, reason: reason.trim() }])
    return { __typename: 'AccountSet' as const, account, link: null }
  })
}

const notWaiting = (id: string): ProblemFact => ({
  code: 'NOT_FOUND',
  field: 'request',
  label: { zh: '待确认的绑定申请', en: 'Binding that waits' },
  received: id,
})
