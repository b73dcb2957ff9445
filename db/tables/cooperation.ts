import { sql } from 'drizzle-orm'
import { boolean, check, date, index, integer, pgSchema, text } from 'drizzle-orm/pg-core'
import { codeOf } from './list-column.ts'
import { relation } from './provenance.ts'
import { amount, domainTables, organizationId, personId, recordId } from './record-tables.ts'

export const cooperation = pgSchema('cooperation')

const { record, part } = domainTables(cooperation)

export const platformLevel = cooperation.enum('platform_level', [
  'NATIONAL',
  'PROVINCIAL',
  'MUNICIPAL',
  'COUNTY',
])

export const innovationPlatform = record(
  'innovation_platform',
  {
    kind: codeOf('platform-kind').notNull(),
    level: platformLevel().notNull(),
    hostId: organizationId('host_id').notNull(),
    academicianId: personId('academician_id'),
    endsOn: date('ends_on'),
  },
  (t) => [index('innovation_platform_by_kind').on(t.kind)],
)

export const platformUpgrade = part('platform_upgrade', innovationPlatform, {
  level: platformLevel().notNull(),
  upgradedOn: date('upgraded_on').notNull(),
})

export const overseasProject = record('overseas_project', {
  country: text().notNull(),
  industry: codeOf('industry'),
  throughId: recordId('through_id'),
  enterpriseId: organizationId('enterprise_id'),
  signedOn: date('signed_on'),
  landedOn: date('landed_on'),
  countRelation: relation('count_relation').notNull(),
})

export const achievementBankRegistration = record('achievement_bank_registration', {
  enterpriseId: organizationId('enterprise_id').notNull(),
})

export const conversionBenefit = part('conversion_benefit', achievementBankRegistration, {
  year: integer().notNull(),
  declaredOn: date('declared_on').notNull(),
  amount: amount('amount').notNull(),
  amountRelation: relation('amount_relation').notNull().default('EXACT'),
  amountUpTo: amount('amount_up_to'),
})

export const patentCase = record('patent_case', {
  enterpriseId: organizationId('enterprise_id'),
  patentNumber: text('patent_number'),
  benefit: amount('benefit'),
  benefitRelation: relation('benefit_relation').notNull().default('EXACT'),
  benefitUpTo: amount('benefit_up_to'),
})

export const enterpriseService = record('enterprise_service', {
  programme: codeOf('service-programme').notNull(),
  enterpriseId: organizationId('enterprise_id').notNull(),
  expertId: personId('expert_id'),
  problem: text(),
  outcome: text(),
})

export const technologyManagerAssignment = record('technology_manager_assignment', {
  expertId: personId('expert_id').notNull(),
  enterpriseId: organizationId('enterprise_id').notNull(),
  endsOn: date('ends_on'),
})

export const enterpriseProblem = part('enterprise_problem', technologyManagerAssignment, {
  name: text().notNull(),
  solvedOn: date('solved_on'),
})

export const cooperationActivityKind = cooperation.enum('activity_kind', [
  'MATCHMAKING',
  'PARK_VISIT',
  'UNIVERSITY_VISIT',
  'RETURN_VISIT',
  'SPECIAL_TOPIC',
])

export const cooperationActivity = record('cooperation_activity', {
  kind: cooperationActivityKind().notNull(),
  frame: codeOf('activity-frame').notNull(),
  partnerId: organizationId('partner_id'),
  industry: codeOf('industry'),
  place: text(),
  attendance: integer(),
  attendanceRelation: relation('attendance_relation').notNull().default('EXACT'),
  attendanceUpTo: integer('attendance_up_to'),
})

export const activityCoHost = part('activity_co_host', cooperationActivity, {
  organizationId: organizationId().notNull(),
})

export const projectStage = cooperation.enum('project_stage', [
  'INTENTION',
  'AGREEMENT',
  'CONTRACT',
  'LANDED',
  'RESULT',
])

/** One project from intention to result. */
export const cooperationProject = record(
  'cooperation_project',
  {
    enterpriseId: organizationId('enterprise_id').notNull(),
    partnerId: organizationId('partner_id'),
    industry: codeOf('industry'),
    keyTechnology: boolean('key_technology').notNull(),
    amount: amount('amount'),
    amountRelation: relation('amount_relation').notNull(),
    amountUpTo: amount('amount_up_to'),
    responsibleId: personId('responsible_id'),
    dueOn: date('due_on'),
  },
  (t) => [
    index('cooperation_project_by_due_day').on(t.dueOn),
    check('cooperation_project_amount_is_not_negative', sql`${t.amount} >= 0`),
  ],
)

export const projectStep = part('project_step', cooperationProject, {
  stage: projectStage().notNull(),
  reachedOn: date('reached_on').notNull(),
})

export const projectFollowUp = part('project_follow_up', cooperationProject, {
  followedOn: date('followed_on').notNull(),
  note: text().notNull(),
})

export const applicationResult = cooperation.enum('application_result', ['PENDING', 'APPROVED', 'REFUSED'])

export const jointApplication = record('joint_application', {
  universityId: organizationId('university_id').notNull(),
  enterpriseId: organizationId('enterprise_id').notNull(),
  programme: text().notNull(),
  result: applicationResult().notNull(),
})

export const demandKind = cooperation.enum('demand_kind', ['TECHNOLOGY', 'TALENT', 'PROCESS'])
export const demandState = cooperation.enum('demand_state', ['OPEN', 'MATCHING', 'SOLVED', 'CLOSED'])

/** 需求库. */
export const demand = record(
  'demand',
  {
    kind: demandKind().notNull(),
    enterpriseId: organizationId('enterprise_id').notNull(),
    industry: codeOf('industry').notNull(),
    state: demandState().notNull(),
    urgent: boolean().notNull(),
    content: text().notNull(),
  },
  (t) => [index('demand_by_industry').on(t.industry, t.state)],
)

/** 成果库. */
export const achievement = record('achievement', {
  ownerId: organizationId('owner_id').notNull(),
  industry: codeOf('industry').notNull(),
  maturity: text(),
  content: text().notNull(),
})

/** 专家库. */
export const expertProfile = record('expert_profile', {
  personId: personId().notNull(),
  institutionId: organizationId('institution_id'),
  industry: codeOf('industry').notNull(),
  speciality: text().notNull(),
  endsOn: date('ends_on'),
})

export const expoEdition = record(
  'expo_edition',
  { number: integer().notNull(), theme: text(), endsOn: date('ends_on') },
  (t) => [check('expo_edition_number_is_positive', sql`${t.number} > 0`)],
)

export const expoStrand = part('expo_strand', expoEdition, { name: text().notNull() })

export const expoActivityKind = cooperation.enum('expo_activity_kind', [
  'SIGNING',
  'OPENING',
  'MATCHMAKING',
  'EXPERT_VISIT',
])

export const expoActivity = record(
  'expo_activity',
  {
    editionId: recordId('edition_id').notNull(),
    kind: expoActivityKind().notNull(),
    strand: text(),
    key: boolean().notNull(),
    coordinatorId: personId('coordinator_id'),
    place: text(),
  },
  (t) => [check('expo_activity_key_has_a_coordinator', sql`not ${t.key} or ${t.coordinatorId} is not null`)],
)

export const expoHonour = cooperation.enum('expo_honour', [
  'CHINESE_ACADEMICIAN',
  'FOREIGN_KEY_GUEST',
  'INSTITUTION_LEADER',
  'OTHER',
])

export const expoGuest = record(
  'expo_guest',
  {
    editionId: recordId('edition_id').notNull(),
    personId: personId().notNull(),
    institutionId: organizationId('institution_id'),
    honour: expoHonour().notNull(),
    nationality: text().notNull(),
    keyGuest: boolean('key_guest').notNull(),
    hostId: personId('host_id'),
    attended: boolean().notNull(),
    countRelation: relation('count_relation').notNull(),
  },
  (t) => [check('expo_guest_key_has_a_host', sql`not ${t.keyGuest} or ${t.hostId} is not null`)],
)

export const invitedKind = cooperation.enum('invited_kind', [
  'DOMESTIC_UNIVERSITY',
  'CAS_INSTITUTE',
  'FOREIGN_INSTITUTION',
  'COMPANY',
])

export const expoInvitation = record('expo_invitation', {
  editionId: recordId('edition_id').notNull(),
  invitedId: organizationId('invited_id').notNull(),
  kind: invitedKind().notNull(),
  attended: boolean().notNull(),
  leaderCame: boolean('leader_came').notNull(),
  countRelation: relation('count_relation').notNull(),
})

export const expoAttendance = record('expo_attendance', {
  editionId: recordId('edition_id').notNull(),
  representatives: integer().notNull(),
  representativesRelation: relation('representatives_relation').notNull(),
  representativesUpTo: integer('representatives_up_to'),
})

export const expoTask = record('expo_task', {
  editionId: recordId('edition_id').notNull(),
  area: text().notNull(),
  ownerId: organizationId('owner_id').notNull(),
  dueOn: date('due_on').notNull(),
  doneOn: date('done_on'),
})

export const delegationRole = cooperation.enum('delegation_role', ['LEADER', 'DEPUTY', 'MEMBER'])

export const delegationMember = record('delegation_member', {
  batch: integer().notNull(),
  team: text().notNull(),
  personId: personId().notNull(),
  sentById: organizationId('sent_by_id'),
  role: delegationRole().notNull(),
  endsOn: date('ends_on'),
})

export const enterpriseLinkKind = cooperation.enum('enterprise_link_kind', [
  'DELEGATION',
  'POLICY_TUTOR',
  'EXPERT_POST',
])

export const enterpriseLink = record('enterprise_link', {
  kind: enterpriseLinkKind().notNull(),
  personId: personId().notNull(),
  enterpriseId: organizationId('enterprise_id').notNull(),
  highTech: boolean('high_tech').notNull(),
  endsOn: date('ends_on'),
})

export const enterpriseVisit = part('enterprise_visit', enterpriseLink, {
  visitedOn: date('visited_on').notNull(),
  note: text(),
})

export const pairingKind = cooperation.enum('pairing_kind', ['UNIVERSITY_TOWN', 'TEAM_TEAM', 'SOCIETY_PARK'])

export const pairing = record('pairing', {
  kind: pairingKind().notNull(),
  oneId: organizationId('one_id').notNull(),
  otherId: organizationId('other_id').notNull(),
  endsOn: date('ends_on'),
})

export const allianceMembership = record('alliance_membership', {
  alliance: codeOf('alliance').notNull(),
  memberId: organizationId('member_id').notNull(),
  endsOn: date('ends_on'),
})

export const inboundVisit = record('inbound_visit', {
  visitors: text().notNull(),
  people: integer().notNull(),
  peopleRelation: relation('people_relation').notNull().default('EXACT'),
  peopleUpTo: integer('people_up_to'),
  outcome: text(),
})

export const majorProject = record('major_project', {
  level: platformLevel().notNull(),
  year: integer().notNull(),
  enterpriseId: organizationId('enterprise_id'),
})
