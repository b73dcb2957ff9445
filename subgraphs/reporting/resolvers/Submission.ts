import { connection, organizationStub } from '@kexie/db/book/record-fields'
import { allows, type RecordAction, writable } from '@kexie/db/book/state-machine'
import { toGlobalId } from '@kexie/schema/global-id'
import { orThrow } from '@kexie/schema/or-throw'
import { may } from '@kexie/schema/permission'
import { recordKey } from '@kexie/schema/records'
import type { Viewer } from '@kexie/schema/viewer'
import { permissionObject } from '../permission-object.ts'
import type {
  SubmissionConnectionResolvers,
  SubmissionResolvers,
  SubmissionStepResolvers,
} from '../schema.generated.ts'
import type { SubmissionRow } from '../store/submissions.ts'

export const Submission: SubmissionResolvers = {
  __resolveReference: ({ id }, { submissions }) => {
    const key = recordKey(id)?.key
    return key ? submissions.load(key) : null
  },
  id: ({ type, id }) => toGlobalId(type, id),
  record: async ({ id }, _, { records }) => orThrow(await records.load(id), `record ${id}`),
  organization: ({ organizationId }) => organizationStub(organizationId),
  history: ({ id }, _, { history }) => history.load(id),
  viewerCan: (submission, _, { viewer }) => ({
    submit: can(viewer, 'SUBMIT', submission),
    endorse: can(viewer, 'ENDORSE', submission),
    accept: can(viewer, 'ACCEPT', submission),
    return: can(viewer, 'RETURN', submission),
    withdraw: can(viewer, 'WITHDRAW', submission),
    correct: writable.includes(submission.status) && may(viewer, 'CORRECT', permissionObject(submission)),
  }),
}

function can(viewer: Viewer, action: RecordAction, submission: SubmissionRow): boolean {
  return allows(action, submission.status) && may(viewer, action, permissionObject(submission))
}

export const SubmissionStep: SubmissionStepResolvers = {
  from: ({ fromStatus }) => fromStatus,
  to: ({ toStatus }) => toStatus,
}

export const SubmissionConnection: SubmissionConnectionResolvers = connection
