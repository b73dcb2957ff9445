import { connection } from '@kexie/records/record-fields'
import { toGlobalId } from '@kexie/schema/global-id'
import { may, needsSecondFactor } from '@kexie/schema/permission'
import type { AccountConnectionResolvers, AccountResolvers } from '../schema.generated.ts'

export const Account: AccountResolvers = {
  id: ({ id }) => toGlobalId('Account', id),
  organization: ({ organizationId }, _, { organizations }) =>
    organizationId ? organizations.load(organizationId) : null,
  district: ({ districtCode }, _, { districts }) => (districtCode ? districts.load(districtCode) : null),
  hasSecondFactor: ({ secondFactorConfirmedAt }) => secondFactorConfirmedAt !== null,
  needsSecondFactor: ({ role, demo }) => needsSecondFactor(role) && !demo,
  hasPassword: ({ passwordHash }) => passwordHash !== null,
  linkOpenUntil: ({ id }, _, { linksOpenUntil }) => linksOpenUntil.load(id),
  externalSubject: ({ externalSubject }, _, { viewer }) =>
    may(viewer, 'READ_ACCOUNTS') ? externalSubject : null,
  isBound: ({ externalSubject }) => externalSubject !== null,
  bindingRequestedAt: ({ id }, _, { viewer, bindingsRequestedAt }) =>
    id === viewer.accountId || may(viewer, 'READ_ACCOUNTS') ? bindingsRequestedAt.load(id) : null,
  lockedUntil: ({ name }, _, { signInDelays }) => signInDelays.load(name),
}

export const AccountConnection: AccountConnectionResolvers = connection
