import { connection } from '@kexie/records/record-fields'
import { toGlobalId } from '@kexie/schema/global-id'
import type { AuditEntryConnectionResolvers, AuditEntryResolvers, ViewerRole } from '../schema.generated.ts'

const json = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value))

export const AuditEntry: AuditEntryResolvers = {
  role: ({ role }) => role as ViewerRole,
  object: ({ objectType, objectKey }) => (objectType && objectKey ? toGlobalId(objectType, objectKey) : null),
  organization: ({ organizationId }, _, { organizations }) =>
    organizationId ? organizations.load(organizationId) : null,
  before: ({ before }) => json(before),
  after: ({ after }) => json(after),
}

export const AuditEntryConnection: AuditEntryConnectionResolvers = connection
