import type { Db } from '@kexie/db/database'
import { auditSignIn } from '@kexie/runtime/audit'
import { newId } from '@kexie/runtime/new-id'
import { needsSecondFactor } from '@kexie/schema/permission'
import { newAccessToken } from '../access-token.ts'
import type { AssociationContext } from '../context.ts'
import { idleMinutesOf } from '../idle.ts'
import { newOpaqueToken, tokenHash } from '../opaque-token.ts'
import { enrolmentAddress, newSecondFactor, stepOf } from '../second-factor.ts'
import { type AccountRow, changeAccount } from '../store/accounts.ts'
import { insertSession } from '../store/sessions.ts'

/** What follows once it is known whose account it is, by password or because an issuer vouches for him. */

/** Hours after which a sign-in ends, however busy. */
const longestSession = 12

/** What a code makes of a sign-in: it fails, or waits for one; else the step of the code, null where none is needed. */
export type Verdict = 'FAILED' | 'NEEDS_CODE' | { step: number | null }

/** Whether the account needs a code, and whether this one is good and was not used before. */
export function codeVerdict(account: AccountRow, code: string | null | undefined, now: Date): Verdict {
  const isNeeded = account.secondFactorConfirmedAt || (needsSecondFactor(account.role) && !account.demo)
  if (!isNeeded) return { step: null }
  if (!code || !account.secondFactor) return 'NEEDS_CODE'
  const step = stepOf(account.secondFactor, code.trim(), now)
  return step === undefined || step <= (account.secondFactorStep ?? 0) ? 'FAILED' : { step }
}

/** Asks for the code. The first time, with the secret an authenticator needs; it counts once a code of it came. */
export async function askForCode(tx: Db, account: AccountRow) {
  if (account.secondFactorConfirmedAt) return { __typename: 'SecondFactorNeeded' as const, enrolment: null }
  const secret = newSecondFactor()
  await changeAccount(tx, account.id, { secondFactor: secret })
  return { __typename: 'SecondFactorNeeded' as const, enrolment: enrolmentAddress(secret, account.name) }
}

/** Begins a sign-in, whose code of `step` is used up; `issuer` where one has vouched for whom it is. */
export async function openSession(
  tx: Db,
  context: AssociationContext,
  account: AccountRow,
  step: number | null,
  issuer?: string,
) {
  const { now, address } = context
  if (step !== null) await useCode(tx, account, step, now)
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
  const after = { session: id, ...(issuer && { issuer }) }
  await auditSignIn(tx, context, { action: 'SIGN_IN', outcome: 'DONE', object, after, sessionId: id })
  return { __typename: 'SignedIn' as const, ...access, refreshToken }
}

function useCode(tx: Db, account: AccountRow, step: number, now: Date): Promise<AccountRow> {
  const secondFactorConfirmedAt = account.secondFactorConfirmedAt ?? now
  return changeAccount(tx, account.id, { secondFactorStep: step, secondFactorConfirmedAt })
}

/** What the audit keeps of a sign-in that was refused. */
export const refusedSignIn = (account: AccountRow | undefined) =>
  ({
    action: 'SIGN_IN',
    outcome: 'REFUSED',
    object: account && { type: 'Account', key: account.id },
  }) as const
