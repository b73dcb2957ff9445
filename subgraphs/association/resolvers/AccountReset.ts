import { toGlobalId } from '@kexie/schema/global-id'
import { orThrow } from '@kexie/schema/or-throw'
import type { AccountResetResolvers } from '../schema.generated.ts'

export const AccountReset: AccountResetResolvers = {
  id: ({ id }) => toGlobalId('AccountReset', id),
  account: async ({ accountId }, _, { accounts }) => orThrow(await accounts.load(accountId), accountId),
}
