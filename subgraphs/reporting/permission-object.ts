import type { PermissionObject } from '@kexie/schema/permission'
import { openRecordTypes, type RecordType } from '@kexie/schema/records'

interface Judged {
  type: RecordType
  status: string
  organizationId: string
  districtCode: string
  createdBy: string
  submittedBy: string | null
}

/** A submission as permissions see it: whose it is, where, by whose hand, and whether it counts already. */
export function permissionObject(submission: Judged): PermissionObject {
  const { type, status, organizationId, districtCode, createdBy, submittedBy } = submission
  return {
    organizationId,
    districtCode,
    authors: [createdBy, submittedBy],
    published: status === 'ACCEPTED',
    open: openRecordTypes.includes(type),
  }
}
