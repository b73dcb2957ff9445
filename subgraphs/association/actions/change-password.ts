import { audit } from '@kexie/runtime/audit'
import { refuse } from '@kexie/runtime/refuse'
import type { ProblemFact } from '@kexie/schema/problems'
import type { AssociationContext } from '../context.ts'
import { hashPassword, isPassword, passwordProblems } from '../password.ts'
import { changeAccount, findAccount } from '../store/accounts.ts'
import { endSessions } from '../store/sessions.ts'
import { admit, forget } from '../store/sign-in-delays.ts'

interface PasswordInput {
  current: string
  password: string
}

/** Changes the viewer's own password; every sign-in of the account ends. */
export async function changePassword(context: AssociationContext, { current, password }: PasswordInput) {
  const { db, viewer } = context
  const account = viewer.accountId ? await findAccount(db, viewer.accountId) : undefined
  if (!account?.passwordHash) return refuse([{ code: 'NOT_PERMITTED' }], context)
  const object = { type: 'Account', key: account.id }
  const guesses = { kind: 'CHANGE', of: [account.id] } as const
  if (!(await admit(db, guesses))) return refuse([{ code: 'SIGN_IN_DELAYED' }], context)
  if (!(await isPassword(account.passwordHash, current))) {
    await db.transaction((tx) =>
      audit(tx, context, [{ action: 'CHANGE_PASSWORD', outcome: 'REFUSED', object }]),
    )
    return refuse([wrongPassword], context)
  }
  await forget(db, [guesses])
  const problems = passwordProblems('password', password, [account.name, account.displayName])
  if (problems.length > 0) return refuse(problems, context)
  const passwordHash = await hashPassword(password)
  const ended = await db.transaction(async (tx) => {
    await changeAccount(tx, account.id, { passwordHash })
    const count = await endSessions(tx, account.id, 'PASSWORD_CHANGED')
    await audit(tx, context, [{ action: 'CHANGE_PASSWORD', outcome: 'DONE', object }])
    return count
  })
  return { __typename: 'SessionsEnded' as const, ended }
}

const wrongPassword: ProblemFact = {
  code: 'INVALID_VALUE',
  field: 'current',
  label: { zh: '原口令', en: 'Present password' },
  expected: { zh: '现在的口令', en: 'the present password' },
  received: '••••',
}
