import { constraintOf } from '@kexie/db/constraint-of'
import type { Db } from '@kexie/db/database'
import { audit } from '@kexie/runtime/audit'
import { newId } from '@kexie/runtime/new-id'
import type { Text } from '@kexie/schema/indicator'
import { describeProblem, type ProblemFact } from '@kexie/schema/problems'
import { type Caller, callerOf, systemViewer } from '@kexie/schema/viewer'
import { nameProblems } from './actions/register-account.ts'
import { type FreshLink, newOneTimeLink } from './one-time-link.ts'
import { type AccountRow, findAccountByName, insertAccount } from './store/accounts.ts'
import { type AccountAtConsole, listForConsole } from './store/console-accounts.ts'

/** The three administrators a product needs before anybody can be let in, and what each is called unless stated. */
export const administrators = {
  SYSTEM_ADMIN: { name: 'system-admin', displayName: '系统管理员' },
  SECURITY_ADMIN: { name: 'security-admin', displayName: '安全管理员' },
  AUDIT_ADMIN: { name: 'audit-admin', displayName: '审计管理员' },
} as const

export type Administrator = keyof typeof administrators

/** What was done at the console for one account. */
export interface ConsoleLink extends FreshLink {
  name: string
  role: AccountRow['role']
}

/** Why it was not done, in words. */
export class RefusedAtConsole extends Error {
  readonly problems: readonly Text[]

  constructor(problems: readonly Text[]) {
    super(problems.flatMap(({ zh, en }) => [zh, en]).join(' · '))
    this.problems = problems
  }
}

/** Whoever has the machine has the database: at its console the operator is let do what takes two at the page. */
export const asOperator = (operator: string): Caller =>
  callerOf({ ...systemViewer, name: `console:${operator}` }, { address: 'console' })

/** @throws {RefusedAtConsole} where a person or a sign-in is not to be called so */
export function assertNames(given: { name: string; displayName: string }): void {
  const problems = nameProblems(given)
  if (problems.length > 0) throw refused(problems)
}

/** Makes an administrator, whose account is open at once and whose password its holder sets by the link. */
export async function createAdministrator(
  database: Db,
  operator: string,
  given: { role: Administrator; name: string; displayName: string; reason: string },
): Promise<ConsoleLink> {
  assertNames(given)
  const caller = asOperator(operator)
  const { role, name, displayName, reason } = given
  const createdBy = caller.viewer.name
  const accountId = newId()
  const row = { name, displayName: displayName.trim(), role }
  const make = async (tx: Db): Promise<ConsoleLink> => {
    await insertAccount(tx, { id: accountId, ...row, createdBy })
    const link = await newOneTimeLink(tx, {
      accountId,
      createdBy,
      renewsSecondFactor: false,
      now: new Date(),
    })
    const object = { type: 'Account', key: accountId }
    await audit(tx, caller, [{ action: 'REGISTER_ACCOUNT', outcome: 'DONE', object, after: row, reason }])
    return { ...link, name, role }
  }
  return database.transaction(make).catch((error) => {
    if (constraintOf(error) !== 'account_name_is_unique') throw error
    throw refused([{ code: 'ALREADY_EXISTS', label: { zh: '登录名', en: 'Name' }, received: name }])
  })
}

/** A link by which the holder of an account sets his password anew, and with it the second factor where that is asked. */
export async function resetAtConsole(
  database: Db,
  operator: string,
  given: { name: string; secondFactor: boolean; reason: string },
): Promise<ConsoleLink> {
  const caller = asOperator(operator)
  const { secondFactor, reason } = given
  return database.transaction(async (tx) => {
    const account = await findAccountByName(tx, given.name)
    if (!account)
      throw refused([{ code: 'NOT_FOUND', label: { zh: '账号', en: 'Account' }, received: given.name }])
    const { id: accountId, name, role } = account
    const createdBy = caller.viewer.name
    const link = await newOneTimeLink(tx, {
      accountId,
      createdBy,
      renewsSecondFactor: secondFactor,
      now: new Date(),
    })
    const object = { type: 'Account', key: accountId }
    const after = { secondFactor }
    await audit(tx, caller, [{ action: 'RESET_AT_CONSOLE', outcome: 'DONE', object, after, reason }])
    return { ...link, name, role }
  })
}

/** Roles of the three that no open account has, the demo's left out. */
export async function missingAdministrators(database: Db): Promise<Administrator[]> {
  const there = await listAtConsole(database)
  const filled = there.filter(({ suspendedAt, demo }) => !suspendedAt && !demo).map(({ role }) => role)
  return (Object.keys(administrators) as Administrator[]).filter((role) => !filled.includes(role))
}

/** Every account with its standing, by name. */
export const listAtConsole = (database: Db): Promise<AccountAtConsole[]> => listForConsole(database)

const refused = (problems: readonly ProblemFact[]): RefusedAtConsole =>
  new RefusedAtConsole(
    problems.map((problem) => ({
      zh: describeProblem(problem, 'zh').message,
      en: describeProblem(problem, 'en').message,
    })),
  )
