import type { Db } from '@kexie/db/database'
import { audit } from '@kexie/runtime/audit'
import { refuse } from '@kexie/runtime/refuse'
import type { AssociationContext } from '../context.ts'
import { isPassword } from '../password.ts'
import type { SignInInput } from '../schema.generated.ts'
import { type Attempt, admitAttempt, admitCode, codeWasRight, passwordWasRight } from '../sign-in-throttle.ts'
import { type AccountRow, findAccountByName, lockAccount } from '../store/accounts.ts'
import { NoTurn } from '../turns.ts'
import { askForCode, codeVerdict, openSession, refusedSignIn, type Verdict } from './open-session.ts'

/**
 * Signs in by name, password and, where the role needs one, a code of the second factor. A name nobody has, a wrong
 * password, a wrong code and a suspended account are all answered alike and as slowly; after many failures a name waits,
 * whether anybody has it or not (`sign-in-throttle.ts`).
 */
export async function signIn(context: AssociationContext, { name, password, code }: SignInInput) {
  const { db, now, address } = context
  const found = await findAccountByName(db, name)
  const attempt: Attempt = { name, address, hasCode: Boolean(code), account: found }
  const admission = await admitAttempt(db, attempt)
  if (admission === 'DELAYED') return delayed(context, found)
  // Outside the transaction: it takes long on purpose, and nobody's row should be locked meanwhile.
  const isRight = await isPassword(found?.passwordHash, password).catch(unlessBusy)
  if (isRight === undefined) return delayed(context, found)
  const matches = isRight && admission === 'ADMITTED' && !found?.suspendedAt
  if (matches) await passwordWasRight(db, attempt)
  if (matches && code && !(await admitCode(db, attempt))) return delayed(context, found)
  return db.transaction(async (tx) => {
    const account = found && (await lockAccount(tx, found.id))
    const verdict = account ? verdictOn(account, matches, code, now) : 'FAILED'
    if (!account || verdict === 'FAILED') return failed(tx, context, account)
    if (verdict === 'NEEDS_CODE') return askForCode(tx, account)
    if (code) await codeWasRight(tx, attempt)
    return openSession(tx, context, account, verdict.step)
  })
}

/** Too many passwords wait to be looked at: nobody knows about this one. */
function unlessBusy(error: unknown): undefined {
  if (!(error instanceof NoTurn)) throw error
}

const verdictOn = (
  account: AccountRow,
  matches: boolean,
  code: string | null | undefined,
  now: Date,
): Verdict => (matches && !account.suspendedAt ? codeVerdict(account, code, now) : 'FAILED')

async function failed(tx: Db, context: AssociationContext, account: AccountRow | undefined) {
  await audit(tx, context, [refusedSignIn(account)])
  return refuse([{ code: 'SIGN_IN_FAILED' }], context)
}

async function delayed(context: AssociationContext, account: AccountRow | undefined) {
  await context.db.transaction((tx) => audit(tx, context, [refusedSignIn(account)]))
  return refuse([{ code: 'SIGN_IN_DELAYED' }], context)
}
