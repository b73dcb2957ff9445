import type { Db } from '@kexie/db/database'
import { textProblems } from '@kexie/records/row-rules'
import { audit } from '@kexie/runtime/audit'
import { refuse } from '@kexie/runtime/refuse'
import { soughtUuid } from '@kexie/schema/global-id'
import { may } from '@kexie/schema/permission'
import type { ProblemFact } from '@kexie/schema/problems'
import type { AssociationContext } from '../context.ts'
import type { GrantProposedRolesInput } from '../schema.generated.ts'
import { type AccountRow, findAccounts, lockAccounts } from '../store/accounts.ts'
import { grantRole } from './set-account-role.ts'

/** As many as one workbook brings. */
const most = 1000

/** Grants accounts the roles that were proposed when they were made: all of them, or none. Nobody grants one to himself. */
export async function grantProposedRoles(context: AssociationContext, input: GrantProposedRolesInput) {
  const { db, viewer } = context
  const ids = input.accounts.map((id) => soughtUuid('Account', id))
  const named = (await findAccounts(db, ids.slice(0, most))).map(({ name }) => name)
  if (!may(viewer, 'SET_ROLE', { authors: named })) {
    await audit(db, context, [{ action: 'SET_ROLE', outcome: 'DENIED' }])
    return refuse([{ code: 'NOT_PERMITTED' }], context)
  }
  const problems = inputProblems(input)
  if (problems.length > 0) return refuse(problems, context)
  const granted = await db.transaction((tx) => grantAll(tx, context, ids, input))
  return 'problems' in granted
    ? refuse(granted.problems, context)
    : { __typename: 'ProposedRolesGranted' as const, ...granted }
}

const label = { zh: '账号', en: 'Account' }

function inputProblems({ accounts, reason }: GrantProposedRolesInput): ProblemFact[] {
  const expected = { zh: `${most} 个`, en: `${most}` }
  const { length } = accounts
  return [
    ...(length === 0 ? [{ code: 'REQUIRED', field: 'accounts', label } as const] : []),
    ...(length > most
      ? [{ code: 'TOO_MANY', field: 'accounts', label, expected, received: `${length}` } as const]
      : []),
    ...textProblems('reason', { zh: '理由', en: 'Reason' }, reason, 500),
  ]
}

async function grantAll(
  tx: Db,
  context: AssociationContext,
  ids: readonly string[],
  { accounts: given, reason }: GrantProposedRolesInput,
): Promise<{ problems: ProblemFact[] } | { accounts: AccountRow[] }> {
  const locked = new Map((await lockAccounts(tx, ids)).map((row) => [row.id, row]))
  const problems = ids.flatMap((id, place) => stateProblems(locked.get(id), given[place] ?? '', place))
  if (problems.length > 0) return { problems }
  const granted = []
  for (const account of locked.values()) {
    const { role, organizationId, districtCode } = account
    granted.push(await grantRole(tx, context, account, { role, organizationId, districtCode, reason }))
  }
  await audit(
    tx,
    context,
    granted.flatMap(({ facts }) => facts),
  )
  const rows = new Map(granted.map(({ row }) => [row.id, row]))
  return { accounts: ids.flatMap((id) => rows.get(id) ?? []) }
}

function stateProblems(account: AccountRow | undefined, id: string, place: number): ProblemFact[] {
  const field = `accounts.${place}`
  if (!account) return [{ code: 'NOT_FOUND', field, label, received: id }]
  if (account.awaitsRole) return []
  const expected = { zh: '尚待授予角色的账号', en: 'an account that awaits its role' }
  return [{ code: 'INVALID_VALUE', field, label, expected, received: account.name }]
}
