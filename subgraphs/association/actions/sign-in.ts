import type { Db } from '@kexie/db/database'
import { audit, auditSignIn } from '@kexie/runtime/audit'
import { newId } from '@kexie/runtime/new-id'
import { refuse } from '@kexie/runtime/refuse'
import { needsSecondFactor } from '@kexie/schema/permission'
import { newAccessToken } from '../access-token.ts'
import type { AssociationContext } from '../context.ts'
import { idleMinutesOf } from '../idle.ts'
import { newOpaqueToken, tokenHash } from '../opaque-token.ts'
import { isPassword } from '../password.ts'
import type { SignInInput } from '../schema.generated.ts'
import { enrolmentAddress, newSecondFactor, stepOf } from '../second-factor.ts'
import { type Attempt, admitAttempt, admitCode, codeWasRight, passwordWasRight } from '../sign-in-throttle.ts'
import { type AccountRow, changeAccount, findAccountByName, lockAccount } from '../store/accounts.ts'
import { insertSession } from '../store/sessions.ts'
import { NoTurn } from '../turns.ts'

/** Hours after which a sign-in ends, however busy. */
const longestSession = 12

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
    if (verdict === 'NEEDS_CODE') return secondFactor(tx, account)
    if (code) await codeWasRight(tx, attempt)
    return signedIn(tx, context, await opened(tx, account, verdict.step, now))
  })
}

/** Too many passwords wait to be looked at: nobody knows about this one. */
function unlessBusy(error: unknown): undefined {
  if (!(error instanceof NoTurn)) throw error
}

type Verdict = 'FAILED' | 'NEEDS_CODE' | { step: number | null }

function verdictOn(
  account: AccountRow,
  matches: boolean,
  code: string | null | undefined,
  now: Date,
): Verdict {
  if (!matches || account.suspendedAt) return 'FAILED'
  const isNeeded = account.secondFactorConfirmedAt || (needsSecondFactor(account.role) && !account.demo)
  if (!isNeeded) return { step: null }
  if (!code || !account.secondFactor) return 'NEEDS_CODE'
  const step = stepOf(account.secondFactor, code.trim(), now)
  return step === undefined || step <= (account.secondFactorStep ?? 0) ? 'FAILED' : { step }
}

const refusedSignIn = (account: AccountRow | undefined) =>
  ({
    action: 'SIGN_IN',
    outcome: 'REFUSED',
    object: account && { type: 'Account', key: account.id },
  }) as const

async function failed(tx: Db, context: AssociationContext, account: AccountRow | undefined) {
  await audit(tx, context, [refusedSignIn(account)])
  return refuse([{ code: 'SIGN_IN_FAILED' }], context)
}

async function delayed(context: AssociationContext, account: AccountRow | undefined) {
  await context.db.transaction((tx) => audit(tx, context, [refusedSignIn(account)]))
  return refuse([{ code: 'SIGN_IN_DELAYED' }], context)
}

/** Asks for the code. The first time, with the secret an authenticator needs; it counts once a code of it came. */
async function secondFactor(tx: Db, account: AccountRow) {
  if (account.secondFactorConfirmedAt) return { __typename: 'SecondFactorNeeded' as const, enrolment: null }
  const secret = newSecondFactor()
  await changeAccount(tx, account.id, { secondFactor: secret })
  return { __typename: 'SecondFactorNeeded' as const, enrolment: enrolmentAddress(secret, account.name) }
}

async function opened(tx: Db, account: AccountRow, step: number | null, now: Date): Promise<AccountRow> {
  if (step === null) return account
  const secondFactorConfirmedAt = account.secondFactorConfirmedAt ?? now
  return changeAccount(tx, account.id, { secondFactorStep: step, secondFactorConfirmedAt })
}

async function signedIn(tx: Db, context: AssociationContext, account: AccountRow) {
  const { now, address } = context
  const id = newId()
  const refreshToken = newOpaqueToken('kxr', id)
  const expiresAt = new Date(now.getTime() + longestSession * 3_600_000)
  await insertSession(tx, {
    id,
    accountId: account.id,
    refreshHash: tokenHash(refreshToken),
    address,
    idleMinutes: idleMinutesOf(account.role, context.idleMinutes),
    expiresAt,
  })
  const access = await newAccessToken(tx, account.id, id, now)
  const object = { type: 'Account', key: account.id }
  const fact = { action: 'SIGN_IN', outcome: 'DONE', object, after: { session: id } } as const
  await auditSignIn(tx, context, { ...fact, sessionId: id })
  return { __typename: 'SignedIn' as const, ...access, refreshToken }
}
