import { audit } from '@kexie/db/book/audit'
import { refuse } from '@kexie/db/book/refuse'
import { newId } from '@kexie/db/book/write-drafts'
import type { Db } from '@kexie/db/database'
import { newAccessToken } from '../access-token.ts'
import type { AssociationContext } from '../context.ts'
import { newOpaqueToken, tokenHash } from '../opaque-token.ts'
import { isPassword } from '../password.ts'
import type { SignInInput } from '../schema.generated.ts'
import { enrolmentAddress, needsSecondFactor, newSecondFactor, stepOf } from '../second-factor.ts'
import {
  type AccountRow,
  changeAccount,
  countFailure,
  findAccountByName,
  lockAccount,
} from '../store/accounts.ts'
import { insertSession } from '../store/sessions.ts'

/** Hours after which a sign-in ends, however busy. */
const longestSession = 12

/**
 * Signs in by name, password and, where the role needs one, a code of the second factor. A name nobody has, a wrong
 * password, a wrong code, a locked and a suspended account are all answered alike.
 */
export async function signIn(context: AssociationContext, { name, password, code }: SignInInput) {
  const { db, now } = context
  const found = await findAccountByName(db, name)
  // Outside the transaction: it takes long on purpose, and nobody's row should be locked meanwhile.
  const matches = await isPassword(found?.passwordHash, password)
  return db.transaction(async (tx) => {
    const account = found && (await lockAccount(tx, found.id))
    const verdict = account ? judge(account, matches, code, now) : 'FAILED'
    if (!account || verdict === 'FAILED') return failed(tx, context, { account, name })
    if (verdict === 'NEEDS_CODE') return secondFactor(tx, account)
    return signedIn(tx, context, await opened(tx, account, verdict.step, now))
  })
}

type Verdict = 'FAILED' | 'NEEDS_CODE' | { step: number | null }

function judge(account: AccountRow, matches: boolean, code: string | null | undefined, now: Date): Verdict {
  const isLocked = account.lockedUntil !== null && account.lockedUntil > now
  if (!matches || isLocked || account.suspendedAt) return 'FAILED'
  const isNeeded = account.secondFactorConfirmedAt || (needsSecondFactor(account.role) && !account.demo)
  if (!isNeeded) return { step: null }
  if (!code || !account.secondFactor) return 'NEEDS_CODE'
  const step = stepOf(account.secondFactor, code.trim(), now)
  return step === undefined || step <= (account.secondFactorStep ?? 0) ? 'FAILED' : { step }
}

async function failed(
  tx: Db,
  context: AssociationContext,
  { account, name }: { account: AccountRow | undefined; name: string },
) {
  const isLocked = account?.lockedUntil && account.lockedUntil > context.now
  if (account && !isLocked) await countFailure(tx, account.id)
  const object = account && { type: 'Account', key: account.id }
  const after = { name: name.slice(0, 64) }
  await audit(tx, context, [{ action: 'SIGN_IN', outcome: 'REFUSED', object, after }])
  return refuse([{ code: 'SIGN_IN_FAILED' }], context)
}

/** Asks for the code. The first time, with the secret an authenticator needs; it counts once a code of it came. */
async function secondFactor(tx: Db, account: AccountRow) {
  if (account.secondFactorConfirmedAt) return { __typename: 'SecondFactorNeeded' as const, enrolment: null }
  const secret = newSecondFactor()
  await changeAccount(tx, account.id, { secondFactor: secret })
  return { __typename: 'SecondFactorNeeded' as const, enrolment: enrolmentAddress(secret, account.name) }
}

function opened(tx: Db, account: AccountRow, step: number | null, now: Date): Promise<AccountRow> {
  return changeAccount(tx, account.id, {
    failures: 0,
    lockedUntil: null,
    ...(step === null
      ? {}
      : { secondFactorStep: step, secondFactorConfirmedAt: account.secondFactorConfirmedAt ?? now }),
  })
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
    expiresAt,
  })
  const access = await newAccessToken(tx, account.id, id, now)
  const viewer = { ...context.viewer, name: account.name, role: account.role, accountId: account.id }
  const object = { type: 'Account', key: account.id }
  await audit(tx, { ...context, viewer }, [
    { action: 'SIGN_IN', outcome: 'DONE', object, after: { session: id } },
  ])
  return { __typename: 'SignedIn' as const, ...access, refreshToken }
}
