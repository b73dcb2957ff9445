import { refuse } from '@kexie/runtime/refuse'
import type { AssociationContext } from '../context.ts'
import { enrols } from '../enrolment.ts'
import { tokenHash } from '../opaque-token.ts'
import { enrolmentAddress, newSecondFactor } from '../second-factor.ts'
import { keepSecondFactor, lockOpenLink } from '../store/one-time-links.ts'

/** Whose link it is and what an authenticator needs, as often as it is asked; nothing is used up by looking. */
export async function openOneTimeLink({ db, ...context }: AssociationContext, { token }: { token: string }) {
  return db.transaction(async (tx) => {
    const found = await lockOpenLink(tx, tokenHash(token))
    if (!found) return refuse([{ code: 'LINK_OVER' }], context)
    const { link, account } = found
    const { name, displayName } = account
    const shown = { __typename: 'OneTimeLinkOpened' as const, name, displayName, expiresAt: link.expiresAt }
    if (!enrols(link, account)) return { ...shown, enrolment: null }
    const secret = link.secondFactor ?? newSecondFactor()
    if (!link.secondFactor) await keepSecondFactor(tx, link.id, secret)
    return { ...shown, enrolment: enrolmentAddress(secret, name) }
  })
}
