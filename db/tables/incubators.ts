import { sql } from 'drizzle-orm'
import { boolean, check, date, index, integer, pgSchema, text } from 'drizzle-orm/pg-core'
import { codeOf } from './list-column.ts'
import { relation } from './provenance.ts'
import { amount, domainTables, organizationId, personId, recordId } from './record-tables.ts'

export const incubators = pgSchema('incubators')

const { record, part } = domainTables(incubators)

export const allianceMemberKind = incubators.enum('alliance_member_kind', [
  'MAKER_SPACE',
  'INCUBATOR',
  'UNIVERSITY_PARK',
  'SERVICE_AGENCY',
])

/** 众创空间联盟: one member, from the day it joined to its last day. */
export const allianceMember = record('alliance_member', {
  kind: allianceMemberKind().notNull(),
  memberId: organizationId('member_id').notNull(),
  services: text(),
  endsOn: date('ends_on'),
})

/** 创新创业学院, from the day named until the day closed. */
export const innovationCollege = record('innovation_college', {
  hostId: organizationId('host_id').notNull(),
  address: text(),
  endsOn: date('ends_on'),
})

/** One sitting of a training; `collegeId` is the record of the college in all its revisions. */
export const startupTraining = record(
  'startup_training',
  {
    collegeId: recordId('college_id').notNull(),
    topic: text().notNull(),
    /** Who came; online viewers are left out. */
    attendance: integer().notNull(),
    attendanceRelation: relation('attendance_relation').notNull(),
    attendanceUpTo: integer('attendance_up_to'),
  },
  (t) => [check('startup_training_attendance_is_not_negative', sql`${t.attendance} >= 0`)],
)

/** One edition of the youth-member contest, from the day it opens for entries. */
export const startupContest = record(
  'startup_contest',
  { edition: integer().notNull(), finalOn: date('final_on') },
  (t) => [check('startup_contest_edition_is_positive', sql`${t.edition} > 0`)],
)

export const contestJudge = part('contest_judge', startupContest, { personId: personId().notNull() })

export const recommendationResult = incubators.enum('recommendation_result', [
  'PENDING',
  'SELECTED',
  'NOT_SELECTED',
])

export const contestEntry = part(
  'contest_entry',
  startupContest,
  {
    project: text().notNull(),
    founderId: personId('founder_id').notNull(),
    enterpriseId: organizationId('enterprise_id'),
    score: amount('score'),
    rank: integer(),
    /** Day recommended to the provincial association; null when it was not. */
    recommendedOn: date('recommended_on'),
    recommendation: recommendationResult().notNull(),
  },
  (t) => [
    check('contest_entry_score_is_not_negative', sql`${t.score} >= 0`),
    check('contest_entry_rank_is_positive', sql`${t.rank} > 0`),
    check(
      'contest_entry_has_a_result_only_once_recommended',
      sql`${t.recommendation} = 'PENDING' or ${t.recommendedOn} is not null`,
    ),
  ],
)

/** 梦想秀: one roadshow; what follows from it is known by the project's name on its list of pitches. */
export const roadshow = record('roadshow', { issue: integer().notNull(), place: text() }, (t) => [
  check('roadshow_issue_is_positive', sql`${t.issue} > 0`),
])

export const roadshowPitch = part('roadshow_pitch', roadshow, {
  project: text().notNull(),
  founderId: personId('founder_id').notNull(),
  enterpriseId: organizationId('enterprise_id'),
})

export const roadshowIntention = part('roadshow_intention', roadshow, {
  project: text().notNull(),
  investorId: organizationId('investor_id').notNull(),
  expressedOn: date('expressed_on').notNull(),
})

export const roadshowInvestment = part(
  'roadshow_investment',
  roadshow,
  {
    project: text().notNull(),
    investorId: organizationId('investor_id').notNull(),
    /** Yuan of the agreement. */
    amount: amount('amount').notNull(),
    amountRelation: relation('amount_relation').notNull(),
    amountUpTo: amount('amount_up_to'),
    investedOn: date('invested_on').notNull(),
  },
  (t) => [check('roadshow_investment_amount_is_positive', sql`${t.amount} > 0`)],
)

/** 科创沙龙: one session. */
export const salon = record(
  'salon',
  {
    issue: integer().notNull(),
    topic: text().notNull(),
    online: boolean().notNull(),
    attendance: integer().notNull(),
    attendanceRelation: relation('attendance_relation').notNull().default('EXACT'),
    attendanceUpTo: integer('attendance_up_to'),
    /** How the talks listed relate to those given. */
    talksRelation: relation('talks_relation').notNull(),
  },
  (t) => [
    check('salon_issue_is_positive', sql`${t.issue} > 0`),
    check('salon_attendance_is_not_negative', sql`${t.attendance} >= 0`),
  ],
)

export const salonTalk = part('salon_talk', salon, {
  speakerId: personId('speaker_id').notNull(),
  title: text().notNull(),
})

/** A compilation of policies, answers to what is often asked: one edition, from the day it came out. */
export const handbook = record('handbook', {
  name: codeOf('handbook').notNull(),
  /** Year of the edition. */
  edition: integer().notNull(),
  link: text(),
})

export const handbookPrintRun = part(
  'handbook_print_run',
  handbook,
  {
    printedOn: date('printed_on').notNull(),
    copies: integer().notNull(),
    copiesRelation: relation('copies_relation').notNull().default('EXACT'),
    copiesUpTo: integer('copies_up_to'),
  },
  (t) => [check('handbook_print_run_copies_are_positive', sql`${t.copies} > 0`)],
)

export const handbookDistribution = part(
  'handbook_distribution',
  handbook,
  {
    recipient: text().notNull(),
    copies: integer().notNull(),
    copiesRelation: relation('copies_relation').notNull().default('EXACT'),
    copiesUpTo: integer('copies_up_to'),
    distributedOn: date('distributed_on').notNull(),
  },
  (t) => [check('handbook_distribution_copies_are_positive', sql`${t.copies} > 0`)],
)

/** Clicks of one month; `month` is any day of it. */
export const handbookViews = part(
  'handbook_views',
  handbook,
  {
    month: date().notNull(),
    clicks: integer().notNull(),
    clicksRelation: relation('clicks_relation').notNull(),
    clicksUpTo: integer('clicks_up_to'),
  },
  (t) => [check('handbook_views_clicks_are_not_negative', sql`${t.clicks} >= 0`)],
)

export const handbookEstimate = part(
  'handbook_estimate',
  handbook,
  {
    estimatedOn: date('estimated_on').notNull(),
    people: integer().notNull(),
    peopleRelation: relation('people_relation').notNull(),
    peopleUpTo: integer('people_up_to'),
  },
  (t) => [check('handbook_estimate_people_are_not_negative', sql`${t.people} >= 0`)],
)

/** One batch of students taken to an incubator. */
export const incubatorVisit = record(
  'incubator_visit',
  {
    batch: integer().notNull(),
    incubatorId: organizationId('incubator_id').notNull(),
    universityId: organizationId('university_id').notNull(),
    students: integer().notNull(),
    studentsRelation: relation('students_relation').notNull().default('EXACT'),
    studentsUpTo: integer('students_up_to'),
    teachers: integer().notNull(),
    teachersRelation: relation('teachers_relation').notNull().default('EXACT'),
    teachersUpTo: integer('teachers_up_to'),
  },
  (t) => [check('incubator_visit_counts_are_not_negative', sql`${t.students} >= 0 and ${t.teachers} >= 0`)],
)

/** A team of students and teachers settled in an incubator, from the day it moved in. */
export const startupTeam = record('startup_team', {
  incubatorId: organizationId('incubator_id').notNull(),
  universityId: organizationId('university_id'),
  endsOn: date('ends_on'),
})

export const startupTeamRole = incubators.enum('startup_team_role', ['STUDENT', 'TEACHER'])

export const startupTeamMember = part('startup_team_member', startupTeam, {
  personId: personId().notNull(),
  role: startupTeamRole().notNull(),
})

/** An enterprise on a cultivation list, from the day it was put there. */
export const cultivatedEnterprise = record(
  'cultivated_enterprise',
  {
    list: codeOf('cultivation-list').notNull(),
    enterpriseId: organizationId('enterprise_id').notNull(),
    endsOn: date('ends_on'),
  },
  (t) => [index('cultivated_enterprise_by_list').on(t.list)],
)

export const cultivationStage = incubators.enum('cultivation_stage', [
  'NOMINATED',
  'CULTIVATED',
  'APPLIED',
  'GRADUATED',
  'REMOVED',
])

export const cultivationStep = part('cultivation_step', cultivatedEnterprise, {
  stage: cultivationStage().notNull(),
  reachedOn: date('reached_on').notNull(),
})

export const innovationParkKind = incubators.enum('innovation_park_kind', [
  'TALENT_PORT',
  'INNOVATION_CENTRE',
  'DEMONSTRATION_AREA',
  'INDUSTRY_PARK',
])

/** A park or platform, from the day it was founded. */
export const innovationPark = record('innovation_park', {
  kind: innovationParkKind().notNull(),
  /** AT_LEAST when more have settled than are listed. */
  tenantsRelation: relation('tenants_relation').notNull(),
})

export const parkTenant = part(
  'park_tenant',
  innovationPark,
  {
    organizationId: organizationId().notNull(),
    enteredOn: date('entered_on').notNull(),
    leftOn: date('left_on'),
  },
  (t) => [check('park_tenant_leaves_after_it_entered', sql`${t.leftOn} >= ${t.enteredOn}`)],
)

export const parkMilestone = part('park_milestone', innovationPark, {
  milestone: text().notNull(),
  reachedOn: date('reached_on').notNull(),
})

/** A venture fund, from the day it was set up. */
export const ventureFund = record('venture_fund', {
  managerId: organizationId('manager_id'),
  place: text(),
})

export const fundPhase = part(
  'fund_phase',
  ventureFund,
  {
    phase: integer().notNull(),
    /** Yuan settled. */
    amount: amount('amount').notNull(),
    amountRelation: relation('amount_relation').notNull().default('EXACT'),
    amountUpTo: amount('amount_up_to'),
    settledOn: date('settled_on').notNull(),
  },
  (t) => [
    check('fund_phase_is_positive', sql`${t.phase} > 0`),
    check('fund_phase_amount_is_positive', sql`${t.amount} > 0`),
  ],
)

/** 众创云: one item of a module, from the day it was put up. */
export const startupListing = record(
  'startup_listing',
  { module: codeOf('platform-module').notNull(), body: text().notNull(), endsOn: date('ends_on') },
  (t) => [index('startup_listing_by_module').on(t.module)],
)

export const listingEnquiry = part(
  'listing_enquiry',
  startupListing,
  {
    askedOn: date('asked_on').notNull(),
    question: text().notNull(),
    answeredOn: date('answered_on'),
    answer: text(),
  },
  (t) => [
    check('listing_enquiry_answered_after_it_was_asked', sql`${t.answeredOn} >= ${t.askedOn}`),
    check('listing_enquiry_answer_has_a_day', sql`(${t.answer} is null) = (${t.answeredOn} is null)`),
  ],
)
