import { needsSecondFactor } from '@kexie/schema/permission'
import type { AccountRow } from './store/accounts.ts'
import type { OneTimeLinkRow } from './store/one-time-links.ts'

/** Whether who redeems `link` binds a second factor: his is reset, or his role needs one and he has none. */
export const enrols = (link: OneTimeLinkRow, account: AccountRow): boolean =>
  link.renewsSecondFactor
    ? needsSecondFactor(account.role) || account.secondFactorConfirmedAt !== null
    : needsSecondFactor(account.role) && account.secondFactorConfirmedAt === null
