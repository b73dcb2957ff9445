import { valueWords } from '@kexie/records/list-values'
import { connection } from '@kexie/records/record-fields'
import { toGlobalId, uuidOf } from '@kexie/schema/global-id'
import { orThrow } from '@kexie/schema/or-throw'
import { organizationKindList } from '@kexie/schema/organization-kinds'
import type { AssociationContext } from '../context.ts'
import type {
  LookAlikeResolvers,
  MembershipResolvers,
  MergedEntryResolvers,
  OrganizationChangeResolvers,
  OrganizationConnectionResolvers,
  OrganizationResolvers,
} from '../schema.generated.ts'
import type { OrganizationChangeRow } from '../store/organization-changes.ts'

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
  registeredName: ({ name }) => name,
  isNamedOnly: ({ namedOnly }) => namedOnly,
  formerNames: ({ id }, _, { formerNames }) => formerNames.load(id),
}

export const OrganizationChange: OrganizationChangeResolvers = {
  was: ({ what, was }, _, context) => shown(context, what, was),
  becomes: ({ what, becomes }, _, context) => shown(context, what, becomes),
}

/** What was registered as a reader knows it: a kind, an organization and a district by their names. */
async function shown(
  { organizations, districts, names, language }: AssociationContext,
  what: OrganizationChangeRow['what'],
  value: string | null,
): Promise<string | null> {
  if (value === null) return null
  if (what === 'KIND') return valueWords(await names.lists.load(organizationKindList), value)[language]
  if (what === 'PARENT') return (await organizations.load(value))?.name ?? value
  if (what !== 'DISTRICT') return value
  const district = await districts.load(value)
  return district ? (language === 'en' ? district.nameEn : district.nameZh) : value
}

export const MergedEntry: MergedEntryResolvers = {
  merged: ({ kind, id }) => toGlobalId(kind, id),
}

export const LookAlike: LookAlikeResolvers = {
  one: async ([one], _, { organizations }) => orThrow(await organizations.load(one), one),
  other: async ([, other], _, { organizations }) => orThrow(await organizations.load(other), other),
}

export const Membership: MembershipResolvers = {
  member: async ({ organizationId }, _, { organizations }) =>
    orThrow(await organizations.load(organizationId), organizationId),
  body: async ({ bodyId }, _, { organizations }) => orThrow(await organizations.load(bodyId), bodyId),
}

export const OrganizationConnection: OrganizationConnectionResolvers = connection
