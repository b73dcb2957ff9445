import { textProblems } from '@kexie/records/row-rules'
import { audit } from '@kexie/runtime/audit'
import { refuse } from '@kexie/runtime/refuse'
import { soughtUuid } from '@kexie/schema/global-id'
import { may } from '@kexie/schema/permission'
import type { ProblemFact } from '@kexie/schema/problems'
import { scopeOf, scopeProblems } from '../account-scope.ts'
import type { AssociationContext } from '../context.ts'
import { endTokensOf } from '../end-tokens.ts'
import type { SetAccountRoleInput } from '../schema.generated.ts'
import { type AccountRow, changeAccount, findAccount } from '../store/accounts.ts'
import { endSessions } from '../store/sessions.ts'

/** Grants a role: the account opens, what it was signed in as before ends. Nobody grants one to himself. */
export async function setAccountRole(context: AssociationContext, input: SetAccountRoleInput) {
  const account = await findAccount(context.db, soughtUuid('Account', input.account))
  const isDenied = !may(context.viewer, 'SET_ROLE', { authors: [account?.name ?? null] })
  const object = account && { type: 'Account', key: account.id }
  if (isDenied) {
    await audit(context.db, context, [{ action: 'SET_ROLE', outcome: 'DENIED', object }])
    return refuse([{ code: 'NOT_PERMITTED' }], context)
  }
  const problems = await roleProblems(context, input, account)
  if (problems.length > 0 || !account) return refuse(problems, context)
  const after = scopeOf(input)
  const changed = await context.db.transaction(async (tx) => {
    const row = await changeAccount(tx, account.id, { ...after, suspendedAt: null })
    await endSessions(tx, account.id, 'ROLE_CHANGED')
    const { role, organizationId, districtCode } = account
    const before = { role, organizationId, districtCode }
    const reason = input.reason.trim()
    const moved = role !== after.role || organizationId !== after.organizationId
    const ended = moved ? await endTokensOf(tx, account.name, context.viewer.name) : []
    const fact = { action: 'SET_ROLE', outcome: 'DONE', object, before, after, reason } as const
    await audit(tx, context, [fact, ...ended])
    return row
  })
  return { __typename: 'AccountSet' as const, account: changed }
}

async function roleProblems(
  context: AssociationContext,
  input: SetAccountRoleInput,
  account: AccountRow | undefined,
): Promise<ProblemFact[]> {
  const label = { zh: '账号', en: 'Account' }
  return [
    ...(account ? [] : [{ code: 'NOT_FOUND', field: 'account', label, received: input.account } as const]),
    ...textProblems('reason', { zh: '理由', en: 'Reason' }, input.reason, 500),
    ...(await scopeProblems(context, input)),
  ]
}
