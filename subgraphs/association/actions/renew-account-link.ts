import type { Db } from '@kexie/db/database'
import { audit } from '@kexie/runtime/audit'
import { refuse } from '@kexie/runtime/refuse'
import { soughtUuid } from '@kexie/schema/global-id'
import { may } from '@kexie/schema/permission'
import type { ProblemFact } from '@kexie/schema/problems'
import type { AssociationContext } from '../context.ts'
import { newOneTimeLink } from '../one-time-link.ts'
import { type AccountRow, findAccounts } from '../store/accounts.ts'

/** A new first link for an account that nobody has entered yet: the one before was lost, or ran out. */
export async function renewAccountLink(context: AssociationContext, { account: id }: { account: string }) {
  const renewed = await renew(context, [id])
  if ('problems' in renewed) return refuse(renewed.problems.map(ofOne), context)
  const [made] = renewed.accounts
  if (!made) throw new Error('no link was made')
  return { __typename: 'AccountSet' as const, ...made }
}

/** The same for many at once: all of them, or none. */
export async function renewAccountLinks(
  context: AssociationContext,
  { accounts }: { accounts: readonly string[] },
) {
  const renewed = await renew(context, accounts)
  return 'problems' in renewed
    ? refuse(renewed.problems, context)
    : { __typename: 'AccountLinksRenewed' as const, ...renewed }
}

/** As many as one workbook brings. */
const most = 1000

const label = { zh: '账号', en: 'Account' }

async function renew(context: AssociationContext, ids: readonly string[]) {
  const { db, viewer } = context
  const keys = ids.map((id) => soughtUuid('Account', id))
  const rows = new Map((await findAccounts(db, keys.slice(0, most))).map((row) => [row.id, row]))
  if (!may(viewer, 'REGISTER_ACCOUNT')) {
    const [first] = rows.keys()
    const object = first ? { type: 'Account', key: first } : undefined
    await audit(db, context, [{ action: 'ISSUE_LINK', outcome: 'DENIED', object }])
    return { problems: [{ code: 'NOT_PERMITTED' } as const] }
  }
  const problems = [
    ...lengthProblems(ids.length),
    ...keys.slice(0, most).flatMap((key, place) => stateProblems(rows.get(key), ids[place] ?? '', place)),
  ]
  if (problems.length > 0) return { problems }
  return { accounts: await db.transaction((tx) => renewAll(tx, context, [...new Set(keys)], rows)) }
}

async function renewAll(
  tx: Db,
  context: AssociationContext,
  keys: readonly string[],
  rows: ReadonlyMap<string, AccountRow>,
) {
  const { viewer, now } = context
  const made = []
  for (const accountId of keys) {
    const account = rows.get(accountId)
    const given = { accountId, createdBy: viewer.name, renewsSecondFactor: false, now }
    if (account) made.push({ account, link: await newOneTimeLink(tx, given) })
  }
  const issued = made.map(({ account: { id } }) => ({ type: 'Account', key: id }))
  await audit(
    tx,
    context,
    issued.map((object) => ({ action: 'ISSUE_LINK', outcome: 'DONE', object })),
  )
  return made
}

function lengthProblems(length: number): ProblemFact[] {
  const expected = { zh: `${most} 个`, en: `${most}` }
  if (length === 0) return [{ code: 'REQUIRED', field: 'accounts', label }]
  if (length <= most) return []
  return [{ code: 'TOO_MANY', field: 'accounts', label, expected, received: `${length}` }]
}

function stateProblems(account: AccountRow | undefined, id: string, place: number): ProblemFact[] {
  const field = `accounts.${place}`
  if (!account) return [{ code: 'NOT_FOUND', field, label, received: id }]
  if (!account.passwordHash) return []
  const expected = {
    zh: '尚未启用的账号；已启用的须由两位管理员重置',
    en: 'an account that was never entered; another one is reset by two administrators',
  }
  return [{ code: 'INVALID_VALUE', field, label, expected, received: account.name }]
}

/** The problem of the only account, at the field that names it. */
const ofOne = (problem: ProblemFact): ProblemFact =>
  problem.field ? { ...problem, field: 'account' } : problem
