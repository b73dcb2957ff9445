import { toGlobalId } from '@kexie/schema/global-id'
import type { ServiceTokenResolvers } from '../schema.generated.ts'

export const ServiceToken: ServiceTokenResolvers = {
  id: ({ id }) => toGlobalId('ServiceToken', id),
  organization: ({ organizationId }, _, { organizations }) => organizations.load(organizationId),
}
