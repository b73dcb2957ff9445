import { may, type PermissionObject } from '@kexie/schema/permission'
import { confidentialRecordTypes, openRecordTypes, type RecordType } from '@kexie/schema/records'
import type { Viewer } from '@kexie/schema/viewer'

/** Whether `viewer` may know what an organization owes and what came of it, by whatever way it is asked. */
export const mayReadDuties = (
  viewer: Viewer,
  { organization_id: organizationId, district_code: districtCode }: Owing,
): boolean => may(viewer, 'READ_DUTIES', { organizationId, districtCode })

interface Owing {
  organization_id: string
  district_code: string
}

interface Submitted {
  type: RecordType
  status: string
  organizationId: string
  districtCode: string
  createdBy: string
  submittedBy: string | null
}

/** A submission as permissions see it: whose it is, where, by whose hand, and whether it counts already. */
export function permissionObject(submission: Submitted): PermissionObject {
  const { type, status, organizationId, districtCode, createdBy, submittedBy } = submission
  return {
    organizationId,
    districtCode,
    authors: [createdBy, submittedBy],
    published: status === 'ACCEPTED',
    open: openRecordTypes.includes(type),
    confidential: confidentialRecordTypes.includes(type),
  }
}
