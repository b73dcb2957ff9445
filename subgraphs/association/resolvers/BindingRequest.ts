import { toGlobalId } from '@kexie/schema/global-id'
import { orThrow } from '@kexie/schema/or-throw'
import type { BindingRequestResolvers } from '../schema.generated.ts'

export const BindingRequest: BindingRequestResolvers = {
  id: ({ id }) => toGlobalId('BindingRequest', id),
  account: async ({ accountId }, _, { accounts }) => orThrow(await accounts.load(accountId), accountId),
}
