import { audit } from '@kexie/runtime/audit'
import { refuse } from '@kexie/runtime/refuse'
import { soughtUuid } from '@kexie/schema/global-id'
import { may } from '@kexie/schema/permission'
import type { ProblemFact } from '@kexie/schema/problems'
import type { AssociationContext } from '../context.ts'
import { newOneTimeLink } from '../one-time-link.ts'
import { type AccountRow, findAccount } from '../store/accounts.ts'

/** A new first link for an account that nobody has entered yet: the one before was lost, or ran out. */
export async function renewAccountLink(context: AssociationContext, { account: id }: { account: string }) {
  const { db, viewer, now } = context
  const account = await findAccount(db, soughtUuid('Account', id))
  const object = account && { type: 'Account', key: account.id }
  if (!may(viewer, 'REGISTER_ACCOUNT')) {
    await audit(db, context, [{ action: 'ISSUE_LINK', outcome: 'DENIED', object }])
    return refuse([{ code: 'NOT_PERMITTED' }], context)
  }
  if (!account || account.passwordHash) return refuse([problemOf(account, id)], context)
  const link = await db.transaction(async (tx) => {
    const given = { accountId: account.id, createdBy: viewer.name, renewsSecondFactor: false, now }
    const fresh = await newOneTimeLink(tx, given)
    await audit(tx, context, [{ action: 'ISSUE_LINK', outcome: 'DONE', object }])
    return fresh
  })
  return { __typename: 'AccountSet' as const, account, link }
}

function problemOf(account: AccountRow | undefined, id: string): ProblemFact {
  const label = { zh: '账号', en: 'Account' }
  if (!account) return { code: 'NOT_FOUND', field: 'account', label, received: id }
  const expected = {
    zh: '尚未启用的账号；已启用的须由两位管理员重置',
    en: 'an account that was never entered; another one is reset by two administrators',
  }
  return { code: 'INVALID_VALUE', field: 'account', label, expected, received: account.name }
}
