import { audit } from '@kexie/runtime/audit'
import { refuse } from '@kexie/runtime/refuse'
import type { ProblemCode } from '@kexie/schema/problems'
import { publicViewer } from '@kexie/schema/viewer'
import type { AssociationContext } from '../context.ts'
import type { SignInBySubjectInput } from '../schema.generated.ts'
import { admitCodeOf, codeWasRight } from '../sign-in-throttle.ts'
import { type AccountRow, externalSubjectOf, findByExternalSubject, lockAccount } from '../store/accounts.ts'
import { askForCode, codeVerdict, openSession, refusedSignIn } from './open-session.ts'

/**
 * Signs in whom an outside issuer vouches for, as the gateway has verified: the account that is bound to him. His role's second factor is
 * ours still, unless the issuer looked at one that counts. Who he is being known, he hears what stands in the way.
 */
export async function signInBySubject(given: AssociationContext, input: SignInBySubjectInput) {
  if (given.viewer.role !== 'SYSTEM') return refuse([{ code: 'NOT_PERMITTED' }], given)
  // The gateway asks; who signs in is a stranger yet, to the audit as by password.
  const context = { ...given, viewer: publicViewer }
  const { db, address } = context
  const externalSubject = externalSubjectOf(input)
  const found = await findByExternalSubject(db, externalSubject)
  if (!found) return refused(context, undefined, 'SUBJECT_NOT_BOUND')
  const attempt = { name: found.name, address }
  if (input.code && !(await admitCodeOf(db, attempt))) return refused(context, found, 'CODE_DELAYED')
  const outcome = await db.transaction(async (tx) => {
    const account = await lockAccount(tx, found.id)
    if (account?.externalSubject !== externalSubject) return 'SUBJECT_NOT_BOUND'
    if (account.suspendedAt) return 'ACCOUNT_SUSPENDED'
    const verdict = input.secondFactor ? { step: null } : codeVerdict(account, input.code, context.now)
    if (verdict === 'FAILED') return 'CODE_REFUSED'
    if (verdict === 'NEEDS_CODE') return askForCode(tx, account)
    if (verdict.step !== null) await codeWasRight(tx, attempt)
    return openSession(tx, context, account, verdict.step, input.issuer)
  })
  return typeof outcome === 'string' ? refused(context, found, outcome) : outcome
}

async function refused(context: AssociationContext, account: AccountRow | undefined, code: ProblemCode) {
  await context.db.transaction((tx) => audit(tx, context, [refusedSignIn(account)]))
  return refuse([{ code }], context)
}
