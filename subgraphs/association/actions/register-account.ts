import { constraintOf } from '@kexie/db/constraint-of'
import type { Db } from '@kexie/db/database'
import { textProblems } from '@kexie/records/row-rules'
import { type AuditFact, audit } from '@kexie/runtime/audit'
import { newId } from '@kexie/runtime/new-id'
import { refuse } from '@kexie/runtime/refuse'
import { may } from '@kexie/schema/permission'
import type { ProblemFact } from '@kexie/schema/problems'
import { publicViewer, systemViewer } from '@kexie/schema/viewer'
import { scopeOf, scopeProblems } from '../account-scope.ts'
import type { AssociationContext } from '../context.ts'
import { type FreshLink, newOneTimeLink } from '../one-time-link.ts'
import type { RegisterAccountInput } from '../schema.generated.ts'
import { type AccountRow, insertAccount } from '../store/accounts.ts'

/**
 * Makes an account that stays shut until the security administrator grants its role. Its holder sets the password, by
 * the link in this answer: nobody else ever knows it.
 */
export async function registerAccount(context: AssociationContext, input: RegisterAccountInput) {
  if (!may(context.viewer, 'REGISTER_ACCOUNT')) {
    await audit(context.db, context, [{ action: 'REGISTER_ACCOUNT', outcome: 'DENIED' }])
    return refuse([{ code: 'NOT_PERMITTED' }], context)
  }
  const problems = await accountProblems(context, input)
  if (problems.length > 0) return refuse(problems, context)
  try {
    return { __typename: 'AccountSet' as const, ...(await write(context, input)) }
  } catch (error) {
    if (constraintOf(error) !== 'account_name_is_unique') throw error
    return refuse(
      [{ code: 'ALREADY_EXISTS', field: 'name', label: nameLabel, received: input.name }],
      context,
    )
  }
}

const nameLabel = { zh: '登录名', en: 'Name' }

async function write(context: AssociationContext, input: RegisterAccountInput) {
  const { name, displayName } = input
  return context.db.transaction(async (tx) => {
    const { fact, ...made } = await writeAccount(tx, context, { name, displayName, ...scopeOf(input) })
    await audit(tx, context, [fact])
    return made
  })
}

/** Writes one account, shut until its role is granted, with the link by which its holder sets the password. */
export async function writeAccount(
  tx: Db,
  { viewer, now }: Pick<AssociationContext, 'viewer' | 'now'>,
  given: Pick<AccountRow, 'name' | 'displayName' | 'role' | 'organizationId' | 'districtCode'>,
): Promise<{ account: AccountRow; link: FreshLink; fact: AuditFact }> {
  const id = newId()
  const row = { ...given, displayName: given.displayName.trim() }
  const shut = { suspendedAt: now, awaitsRole: true, createdBy: viewer.name }
  const account = await insertAccount(tx, { id, ...row, ...shut })
  const made = { accountId: id, createdBy: viewer.name, renewsSecondFactor: false, now }
  const link = await newOneTimeLink(tx, made)
  const object = { type: 'Account', key: id }
  return { account, link, fact: { action: 'REGISTER_ACCOUNT', outcome: 'DONE', object, after: row } }
}

async function accountProblems(
  context: AssociationContext,
  input: RegisterAccountInput,
): Promise<ProblemFact[]> {
  const { name, displayName } = input
  return [...nameProblems({ name, displayName }), ...(await scopeProblems(context, input))]
}

/** By these the audit and the registers name what the product itself did, and whoever is not signed in. */
const ownNames = new Set([publicViewer.name, systemViewer.name, 'kexie'])

/** What is wrong with what an account and its holder are called. */
export function nameProblems({ name, displayName }: { name: string; displayName: string }): ProblemFact[] {
  const isTypeable = /^[a-z0-9][a-z0-9._@-]{2,63}$/.test(name)
  const isOurs = ownNames.has(name)
  const expected = isOurs
    ? { zh: '个人的登录名，系统自用的除外', en: 'a name of its holder, none of the product’s own' }
    : { zh: '3–64 个小写字母、数字或 . _ @ -', en: '3 to 64 of a–z, 0–9 and . _ @ -' }
  return [
    ...(isTypeable && !isOurs
      ? []
      : [{ code: 'INVALID_VALUE', field: 'name', label: nameLabel, expected, received: name } as const]),
    ...textProblems('displayName', { zh: '姓名', en: 'Name of the person' }, displayName, 100),
  ]
}
