import type { Db } from '@kexie/db/database'
import { auditRedeemed } from '@kexie/runtime/audit'
import { refuse } from '@kexie/runtime/refuse'
import type { ProblemFact } from '@kexie/schema/problems'
import type { AssociationContext } from '../context.ts'
import { enrols } from '../enrolment.ts'
import { tokenHash } from '../opaque-token.ts'
import { hashPassword, passwordProblems } from '../password.ts'
import type { RedeemOneTimeLinkInput } from '../schema.generated.ts'
import { stepOf } from '../second-factor.ts'
import { liftDelay } from '../sign-in-throttle.ts'
import { type AccountRow, changeAccount } from '../store/accounts.ts'
import { lockOpenLink, type OneTimeLinkRow, useLink } from '../store/one-time-links.ts'
import { overtakeResets } from '../store/resets.ts'
import { endSessions } from '../store/sessions.ts'

/**
 * Uses a link up: its holder has a password of his own, and the second factor where his role needs one. Every sign-in
 * of the account so far ends; he signs in with what he has set.
 */
export async function redeemOneTimeLink(
  { db, ...context }: AssociationContext,
  { token, password, code }: RedeemOneTimeLinkInput,
) {
  // Outside the transaction: it takes long on purpose. Only links that are open are worth it.
  const hash = tokenHash(token)
  const isOpen = await db.transaction(async (tx) => (await lockOpenLink(tx, hash)) !== undefined)
  if (!isOpen) return refuse([{ code: 'LINK_OVER' }], context)
  const passwordHash = await hashPassword(password.slice(0, 200))
  return db.transaction(async (tx) => {
    const found = await lockOpenLink(tx, hash)
    if (!found) return refuse([{ code: 'LINK_OVER' }], context)
    const { link, account } = found
    const step = enrols(link, account) ? stepAtEnrolment(link, code, context.now) : null
    const names = [account.name, account.displayName]
    const problems = [...passwordProblems('password', password, names), ...codeProblems(step)]
    if (problems.length > 0) return refuse(problems, context)
    await redeem(tx, context, { link, account, passwordHash, step: step ?? null })
    return { __typename: 'OneTimeLinkRedeemed' as const, name: account.name }
  })
}

/** The time step of the first code of the authenticator; null where none can be right. */
const stepAtEnrolment = ({ secondFactor }: OneTimeLinkRow, code: string | null | undefined, now: Date) =>
  secondFactor ? stepOf(secondFactor, code?.trim() ?? '', now) : undefined

function codeProblems(step: number | null | undefined): ProblemFact[] {
  if (step !== undefined) return []
  const label = { zh: '动态码', en: 'Code' }
  const expected = { zh: '验证器现在显示的六位数', en: 'the six digits the authenticator shows now' }
  return [{ code: 'INVALID_VALUE', field: 'code', label, expected, received: '••••••' }]
}

interface Redeeming {
  link: OneTimeLinkRow
  account: AccountRow
  passwordHash: string
  /** Null where no second factor is enrolled. */
  step: number | null
}

async function redeem(
  tx: Db,
  context: Omit<AssociationContext, 'db'>,
  { link, account, passwordHash, step }: Redeeming,
): Promise<void> {
  const { now } = context
  const enrolled = { secondFactor: link.secondFactor, secondFactorConfirmedAt: now, secondFactorStep: step }
  const changes = { passwordHash, ...(step === null ? {} : enrolled) }
  await changeAccount(tx, account.id, changes)
  await liftDelay(tx, account.name)
  await useLink(tx, link.id)
  await overtakeResets(tx, account.id, account.name)
  await endSessions(tx, account.id, 'LINK_REDEEMED')
  const object = { type: 'Account', key: account.id }
  const after = { secondFactor: step !== null }
  const fact = { action: 'REDEEM_LINK', outcome: 'DONE', object, after } as const
  await auditRedeemed(tx, context, { ...fact, linkId: link.id })
}
