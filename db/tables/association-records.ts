import { sql } from 'drizzle-orm'
import { check, date, index, integer, text } from 'drizzle-orm/pg-core'
import { association } from './association.ts'
import { codeOf } from './list-column.ts'
import { relation } from './provenance.ts'
import { amount, domainTables, organizationId, personId, recordId } from './record-tables.ts'

/** What happens around the registers of association.ts: reported, reviewed and counted like everything else. */

const { record, part } = domainTables(association)

export const admissionKind = association.enum('admission_kind', [
  'SOCIETY',
  'PRIVATE_NON_ENTERPRISE',
  'UNIVERSITY_ASSOCIATION',
  'ENTERPRISE_INSTITUTE',
  'INDUSTRY_ASSOCIATION',
])
export const admissionBasis = association.enum('admission_basis', ['ADMITTED', 'FOUNDED'])

export const admission = record('admission', {
  memberId: organizationId('member_id').notNull(),
  kind: admissionKind().notNull(),
  basis: admissionBasis().notNull(),
  endsOn: date('ends_on'),
})

export const committeeSeat = record('committee_seat', {
  committee: codeOf('committee').notNull(),
  group: text('working_group'),
  personId: personId().notNull(),
  office: text().notNull(),
  endsOn: date('ends_on'),
})

export const committeeUnit = record('committee_unit', {
  committee: codeOf('committee').notNull(),
  unitId: organizationId('unit_id').notNull(),
  endsOn: date('ends_on'),
})

export const chiefKind = association.enum('chief_kind', [
  'HOSPITAL',
  'SCHOOL',
  'FARM_MACHINERY_STATION',
  'ENTERPRISE',
])

/** “四长”. */
export const chief = record('chief', {
  personId: personId().notNull(),
  kind: chiefKind().notNull(),
  workplaceId: organizationId('workplace_id').notNull(),
  endsOn: date('ends_on'),
})

export const designationLevel = association.enum('designation_level', ['NATIONAL', 'PROVINCIAL', 'MUNICIPAL'])

export const designation = record('designation', {
  programme: codeOf('designation-programme').notNull(),
  level: designationLevel().notNull(),
  batch: integer(),
  grantedById: organizationId('granted_by_id'),
  endsOn: date('ends_on'),
})

export const meetingKind = association.enum('meeting_kind', [
  'JOINT',
  'LIAISON',
  'PREPARATORY',
  'EXCHANGE',
  'OTHER',
])

export const meeting = record(
  'meeting',
  {
    kind: meetingKind().notNull(),
    place: text(),
    attendance: integer(),
    attendanceRelation: relation('attendance_relation').notNull().default('EXACT'),
    attendanceUpTo: integer('attendance_up_to'),
  },
  (t) => [index('meeting_by_kind').on(t.kind)],
)

export const meetingParticipant = part('meeting_participant', meeting, {
  organizationId: organizationId().notNull(),
})

export const resolution = part('resolution', meeting, {
  matter: text().notNull(),
  ownerId: organizationId('owner_id'),
  dueOn: date('due_on'),
  doneOn: date('done_on'),
})

export const grantPurpose = association.enum('grant_purpose', [
  'ACADEMIC_ACTIVITY',
  'INNOVATION_ACTIVITY',
  'WORKER_TRAINING',
  'AWARD',
  'MATCHMAKING',
])

/** 资助办法, one version of it. */
export const grantPolicy = record('grant_policy', {
  purpose: grantPurpose().notNull(),
  version: integer().notNull(),
  criteria: text(),
  cap: amount('cap'),
  beneficiaryCap: amount('beneficiary_cap'),
  endsOn: date('ends_on'),
})

export const policyBudget = part('policy_budget', grantPolicy, {
  year: integer().notNull(),
  amount: amount('amount').notNull(),
})

export const grantStage = association.enum('grant_stage', ['APPLIED', 'REFUSED', 'APPROVED', 'CLOSED'])

/** 资助, from the day applied for. */
export const grantRecord = record(
  'grant_record',
  {
    policyId: recordId('policy_id').notNull(),
    applicantId: organizationId('applicant_id').notNull(),
    personId: personId(),
    stage: grantStage().notNull(),
    requested: amount('requested').notNull(),
    approvedOn: date('approved_on'),
    approved: amount('approved'),
    meetingId: recordId('meeting_id'),
  },
  (t) => [
    check(
      'grant_record_approved_as_a_whole',
      sql`(${t.stage} in ('APPROVED', 'CLOSED')) = (${t.approvedOn} is not null and ${t.approved} is not null)`,
    ),
    check('grant_record_approved_within_the_request', sql`${t.approved} <= ${t.requested}`),
  ],
)

export const grantReview = part('grant_review', grantRecord, {
  reviewerId: personId('reviewer_id').notNull(),
  score: integer().notNull(),
  opinion: text(),
})

export const grantPayment = part('grant_payment', grantRecord, {
  paidOn: date('paid_on').notNull(),
  amount: amount('amount').notNull(),
})

export const grantEvidence = part('grant_evidence', grantRecord, { name: text().notNull(), link: text() })
