import { connection, districtStub, organizationStub } from '@kexie/records/record-fields'
import { toGlobalId, uuidOf } from '@kexie/schema/global-id'
import { orThrow } from '@kexie/schema/or-throw'
import { may } from '@kexie/schema/permission'
import { typenameOf } from '@kexie/schema/records'
import { allows, type RecordAction, type RecordStatus, writable } from '@kexie/schema/state-machine'
import type { Viewer } from '@kexie/schema/viewer'
import type { ReportingContext } from '../context.ts'
import { findingText } from '../finding-text.ts'
import { permissionObject } from '../permission-object.ts'
import type {
  DistrictSubmissionCountResolvers,
  FieldNoteResolvers,
  FindingResolvers,
  SubmissionConnectionResolvers,
  SubmissionResolvers,
  SubmissionStepResolvers,
} from '../schema.generated.ts'
import type { NoteRow } from '../store/notes.ts'
import type { SubmissionRow } from '../store/submissions.ts'

export const Submission: SubmissionResolvers = {
  __resolveReference: ({ id }, { submissions }) => {
    const key = uuidOf('Submission', id)
    return key ? submissions.load(key) : null
  },
  id: ({ id }) => toGlobalId('Submission', id),
  recordId: ({ type, id }) => toGlobalId(typenameOf(type), id),
  record: async ({ id }, _, { records }) => orThrow(await records.load(id), `record ${id}`),
  organization: ({ organizationId }) => organizationStub(organizationId),
  withdrawal: ({ withdraws }) => withdraws !== null,
  history: ({ id }, _, { history }) => history.load(id),
  lockedBy: async ({ id }, _, { reviewLocks }) => (await reviewLocks.load(id))?.lockedBy ?? null,
  lockedUntil: async ({ id }, _, { reviewLocks }) => (await reviewLocks.load(id))?.lockedUntil ?? null,
  notes: async ({ id, revision, status }, _, { notes }) =>
    currentNotes(await notes.load(id), revision, status),
  findings: async (submission, _, { findings, viewer }) => {
    const seesOthers = may(viewer, 'DECIDE_DUPLICATE', permissionObject(submission))
    const all = await findings.load(submission.id)
    return all.filter(
      ({ revision, weight }) => revision === submission.revision && (weight !== 'HINT' || seesOthers),
    )
  },
  duplicates: (submission, _, { duplicates, viewer }) =>
    may(viewer, 'DECIDE_DUPLICATE', permissionObject(submission)) ? duplicates.load(submission.id) : [],
  desk: (submission, _, context) => deskOf(submission, context),
  viewerCan: async (submission, _, context) => ({
    submit: can(context.viewer, 'SUBMIT', submission),
    endorse: can(context.viewer, 'ENDORSE', submission),
    accept: can(context.viewer, 'ACCEPT', submission) && (await deskOf(submission, context)) === 'CITY',
    return: can(context.viewer, 'RETURN', submission),
    withdraw: can(context.viewer, 'WITHDRAW', submission),
    lock:
      allows('RETURN', submission.status) &&
      may(context.viewer, 'LOCK_FOR_REVIEW', permissionObject(submission)),
    correct:
      writable.includes(submission.status) && may(context.viewer, 'CORRECT', permissionObject(submission)),
  }),
}

/** At whose desk it waits; nobody's where it does not. */
async function deskOf({ id, status }: SubmissionRow, { waitingForDistrict }: ReportingContext) {
  if (!allows('RETURN', status)) return null
  return status === 'SUBMITTED' && (await waitingForDistrict.load(id)) ? 'DISTRICT' : 'CITY'
}

function can(viewer: Viewer, action: RecordAction, submission: SubmissionRow): boolean {
  return allows(action, submission.status) && may(viewer, action, permissionObject(submission))
}

export const SubmissionStep: SubmissionStepResolvers = {
  from: ({ fromStatus }) => fromStatus,
  to: ({ toStatus }) => toStatus,
  notes: async ({ recordId, revision, action }, _, { notes }) =>
    action === 'RETURN' ? (await notes.load(recordId)).filter((note) => note.revision === revision) : [],
}

/** Notes of the return that is being answered: of the revision itself, or of the one its draft follows. */
function currentNotes(notes: readonly NoteRow[], revision: number, status: RecordStatus): NoteRow[] {
  if (status === 'RETURNED') return notes.filter((note) => note.revision === revision)
  if (status !== 'DRAFT') return []
  return notes.filter((note) => note.revision === revision - 1)
}

export const FieldNote: FieldNoteResolvers = {
  note: ({ text }) => text,
  by: ({ writtenBy }) => writtenBy,
  at: ({ writtenAt }) => writtenAt,
}

export const Finding: FindingResolvers = {
  text: async ({ code, values }, _, { indicators, language }) => {
    const indicator = values.indicator === undefined ? null : await indicators.load(String(values.indicator))
    return findingText(code, values, indicator, language)
  },
}

export const DistrictSubmissionCount: DistrictSubmissionCountResolvers = {
  district: ({ districtCode }) => districtStub(districtCode),
}

export const SubmissionConnection: SubmissionConnectionResolvers = connection
