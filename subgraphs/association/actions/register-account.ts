import { audit } from '@kexie/db/book/audit'
import { refuse } from '@kexie/db/book/refuse'
import { textProblems } from '@kexie/db/book/row-rules'
import { newId } from '@kexie/db/book/write-drafts'
import { constraintOf } from '@kexie/db/constraint-of'
import { may } from '@kexie/schema/permission'
import type { ProblemFact } from '@kexie/schema/problems'
import { scopeOf, scopeProblems } from '../account-scope.ts'
import type { AssociationContext } from '../context.ts'
import { hashPassword, passwordProblems } from '../password.ts'
import type { RegisterAccountInput } from '../schema.generated.ts'
import { insertAccount } from '../store/accounts.ts'

/** Makes an account that stays shut until the security administrator grants its role. */
export async function registerAccount(context: AssociationContext, input: RegisterAccountInput) {
  if (!may(context.viewer, 'REGISTER_ACCOUNT')) {
    await audit(context.db, context, [{ action: 'REGISTER_ACCOUNT', outcome: 'DENIED' }])
    return refuse([{ code: 'NOT_PERMITTED' }], context)
  }
  const problems = await accountProblems(context, input)
  if (problems.length > 0) return refuse(problems, context)
  try {
    return { __typename: 'AccountSet' as const, account: await write(context, input) }
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
  const passwordHash = await hashPassword(input.password)
  const id = newId()
  const { name, displayName } = input
  const row = { name, displayName: displayName.trim(), ...scopeOf(input) }
  return context.db.transaction(async (tx) => {
    const account = await insertAccount(tx, {
      id,
      ...row,
      passwordHash,
      suspendedAt: context.now,
      createdBy: context.viewer.name,
    })
    const object = { type: 'Account', key: id }
    await audit(tx, context, [{ action: 'REGISTER_ACCOUNT', outcome: 'DONE', object, after: row }])
    return account
  })
}

async function accountProblems(
  context: AssociationContext,
  input: RegisterAccountInput,
): Promise<ProblemFact[]> {
  const { name, displayName, password } = input
  const isTypeable = /^[a-z0-9][a-z0-9._@-]{2,63}$/.test(name)
  const expected = { zh: '3–64 个小写字母、数字或 . _ @ -', en: '3 to 64 of a–z, 0–9 and . _ @ -' }
  return [
    ...(isTypeable
      ? []
      : [{ code: 'INVALID_VALUE', field: 'name', label: nameLabel, expected, received: name } as const]),
    ...textProblems('displayName', { zh: '姓名', en: 'Name of the person' }, displayName, 100),
    ...passwordProblems('password', password, [name, displayName]),
    ...(await scopeProblems(context, input)),
  ]
}
