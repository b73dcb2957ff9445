import { connection } from '@kexie/records/record-fields'
import { toGlobalId, uuidOf } from '@kexie/schema/global-id'
import { orThrow } from '@kexie/schema/or-throw'
import type {
  MembershipResolvers,
  OrganizationConnectionResolvers,
  OrganizationResolvers,
} from '../schema.generated.ts'

export const Organization: OrganizationResolvers = {
  __resolveReference: ({ id }, { organizations }) => {
    const key = uuidOf('Organization', id)
    return key ? organizations.load(key) : null
  },
  id: ({ id }) => toGlobalId('Organization', id),
  name: ({ name, nameEn }, _, { language }) => (language === 'en' ? (nameEn ?? name) : name),
  district: async ({ districtCode }, _, { districts }) =>
    orThrow(await districts.load(districtCode), `district ${districtCode}`),
  parent: ({ parentId }, _, { organizations }) => (parentId ? organizations.load(parentId) : null),
  memberships: ({ id }, _, { memberships }) => memberships.load(id),
  roles: ({ id }, _, { rolesOfOrganization }) => rolesOfOrganization.load(id),
}

export const Membership: MembershipResolvers = {
  member: async ({ organizationId }, _, { organizations }) =>
    orThrow(await organizations.load(organizationId), organizationId),
  body: async ({ bodyId }, _, { organizations }) => orThrow(await organizations.load(bodyId), bodyId),
}

export const OrganizationConnection: OrganizationConnectionResolvers = connection
