import { connection } from '@kexie/db/book/record-fields'
import { toGlobalId } from '@kexie/schema/global-id'
import type { AccountConnectionResolvers, AccountResolvers } from '../schema.generated.ts'

export const Account: AccountResolvers = {
  id: ({ id }) => toGlobalId('Account', id),
  organization: ({ organizationId }, _, { organizations }) =>
    organizationId ? organizations.load(organizationId) : null,
  district: ({ districtCode }, _, { districts }) => (districtCode ? districts.load(districtCode) : null),
  hasSecondFactor: ({ secondFactorConfirmedAt }) => secondFactorConfirmedAt !== null,
  lockedUntil: ({ lockedUntil }, _, { now }) => (lockedUntil && lockedUntil > now ? lockedUntil : null),
}

export const AccountConnection: AccountConnectionResolvers = connection
