import type { Db } from '@kexie/db/database'
import { textProblems } from '@kexie/records/row-rules'
import { type AuditFact, audit } from '@kexie/runtime/audit'
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
    const { row, facts } = await grantRole(tx, context, account, { ...after, reason: input.reason })
    await audit(tx, context, facts)
    return row
  })
  return { __typename: 'AccountSet' as const, account: changed }
}

/** Gives an account its role and opens it; what it was signed in as before ends, and where it moves, so do its tokens. */
export async function grantRole(
  tx: Db,
  { viewer }: Pick<AssociationContext, 'viewer'>,
  account: AccountRow,
  { reason, ...after }: ReturnType<typeof scopeOf> & { reason: string },
): Promise<{ row: AccountRow; facts: AuditFact[] }> {
  const row = await changeAccount(tx, account.id, { ...after, suspendedAt: null, awaitsRole: false })
  await endSessions(tx, account.id, 'ROLE_CHANGED')
  const { role, organizationId, districtCode } = account
  const before = { role, organizationId, districtCode }
  const moved = role !== after.role || organizationId !== after.organizationId
  const ended = moved ? await endTokensOf(tx, account.name, viewer.name) : []
  const object = { type: 'Account', key: account.id }
  const done = { action: 'SET_ROLE', outcome: 'DONE', object } as const
  return { row, facts: [{ ...done, before, after, reason: reason.trim() }, ...ended] }
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
