import { connection } from '@kexie/records/record-fields'
import { toGlobalId, uuidOf } from '@kexie/schema/global-id'
import { orThrow } from '@kexie/schema/or-throw'
import type { PersonConnectionResolvers, PersonResolvers, PersonRoleResolvers } from '../schema.generated.ts'

export const Person: PersonResolvers = {
  __resolveReference: ({ id }, { people }) => {
    const key = uuidOf('Person', id)
    return key ? people.load(key) : null
  },
  id: ({ id }) => toGlobalId('Person', id),
  affiliation: ({ affiliation }) => affiliation || null,
  roles: ({ id }, _, { rolesOfPerson }) => rolesOfPerson.load(id),
}

export const PersonRole: PersonRoleResolvers = {
  person: async ({ personId }, _, { people }) => orThrow(await people.load(personId), personId),
  organization: async ({ organizationId }, _, { organizations }) =>
    orThrow(await organizations.load(organizationId), organizationId),
}

export const PersonConnection: PersonConnectionResolvers = connection
