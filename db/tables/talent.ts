import { sql } from 'drizzle-orm'
import { boolean, check, date, index, integer, pgSchema, text } from 'drizzle-orm/pg-core'
import { codeOf } from './list-column.ts'
import { relation } from './provenance.ts'
import { domainTables, organizationId, personId, recordId } from './record-tables.ts'

export const talent = pgSchema('talent')

const { record, part } = domainTables(talent)

/** 青年科技人才托举工程: one person selected, from the day it was announced. */
export const talentSupport = record(
  'talent_support',
  {
    personId: personId().notNull(),
    mentorId: personId('mentor_id'),
    field: text(),
    /** Yuan over the whole term. */
    grantAmount: integer('grant_amount'),
    endsOn: date('ends_on'),
  },
  (t) => [check('talent_support_grant_is_not_negative', sql`${t.grantAmount} >= 0`)],
)

export const assessmentStage = talent.enum('assessment_stage', ['MID_TERM', 'FINAL'])

export const supportAssessment = part('support_assessment', talentSupport, {
  stage: assessmentStage().notNull(),
  assessedOn: date('assessed_on').notNull(),
  passed: boolean().notNull(),
})

export const honourLevel = talent.enum('honour_level', ['NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY'])
export const nominationResult = talent.enum('nomination_result', ['PENDING', 'AWARDED', 'NOT_AWARDED'])

/** 举荐, from the day it was submitted upwards; its result has a day of its own. */
export const nomination = record(
  'nomination',
  {
    personId: personId().notNull(),
    award: codeOf('award').notNull(),
    level: honourLevel().notNull(),
    result: nominationResult().notNull(),
    resultOn: date('result_on'),
  },
  (t) => [check('nomination_result_has_a_day', sql`(${t.result} = 'PENDING') = (${t.resultOn} is null)`)],
)

export const facilityKind = talent.enum('facility_kind', ['STATION', 'HOME', 'EMPLOYMENT_BASE'])

/** 科技工作者站点, 科技工作者之家, 就业基地: from the day approved or named until the day closed. */
export const workerFacility = record(
  'worker_facility',
  {
    kind: facilityKind().notNull(),
    /** Level on the day it was approved; later ones are its upgrades. */
    level: honourLevel().notNull(),
    hostId: organizationId('host_id'),
    place: text(),
    endsOn: date('ends_on'),
  },
  (t) => [index('worker_facility_by_kind').on(t.kind)],
)

export const facilityUpgrade = part('facility_upgrade', workerFacility, {
  level: honourLevel().notNull(),
  upgradedOn: date('upgraded_on').notNull(),
})

/** 科技工作者状况信息; `stationId` is the record of a station in all its revisions. */
export const stationReport = record('station_report', {
  stationId: recordId('station_id').notNull(),
  topic: text().notNull(),
  adoptedOn: date('adopted_on'),
})

export const serviceKind = talent.enum('service_kind', [
  'ROOM',
  'COUNSELLING',
  'GATHERING',
  'SHORT_REST',
  'SCIENCE_TRIP',
  'CONDOLENCE',
  'MATCHMAKING',
])

/** One occasion on which workers were served, in a home or by a care activity. */
export const serviceRecord = record(
  'service_record',
  {
    kind: serviceKind().notNull(),
    /** Record of the home; null for a care activity elsewhere. */
    homeId: recordId('home_id'),
    quota: integer(),
    /** AT_LEAST when more were served than were written down. */
    peopleRelation: relation('people_relation').notNull(),
  },
  (t) => [check('service_record_quota_is_positive', sql`${t.quota} > 0`)],
)

export const servedPerson = part('served_person', serviceRecord, { personId: personId().notNull() })

export const mediaFeature = record(
  'media_feature',
  {
    channel: codeOf('media-channel').notNull(),
    outlet: text().notNull(),
    link: text(),
    /** A reprint counts nothing: the item counts where it first appeared. */
    reprint: boolean().notNull(),
  },
  (t) => [index('media_feature_by_channel').on(t.channel)],
)

export const featuredPerson = part('featured_person', mediaFeature, { personId: personId().notNull() })

/** 联系服务制度: a high-level talent and who keeps contact, from the day assigned. */
export const talentContact = record(
  'talent_contact',
  {
    personId: personId().notNull(),
    officerId: personId('officer_id').notNull(),
    /** Days within which the officer makes contact again. */
    intervalDays: integer('interval_days').notNull(),
    endsOn: date('ends_on'),
    /** AT_LEAST when the talent stands for more who could not be listed. */
    countRelation: relation('count_relation').notNull(),
  },
  (t) => [check('talent_contact_interval_is_positive', sql`${t.intervalDays} > 0`)],
)

export const contactMade = part('contact_made', talentContact, {
  contactedOn: date('contacted_on').notNull(),
  summary: text(),
})

export const requestKind = talent.enum('request_kind', ['POLICY', 'PROJECT', 'FINANCE'])

/** “一揽子”服务: what a talent asked for, and the answer. */
export const serviceRequest = part(
  'service_request',
  talentContact,
  {
    kind: requestKind().notNull(),
    askedOn: date('asked_on').notNull(),
    question: text().notNull(),
    answeredOn: date('answered_on'),
    answer: text(),
  },
  (t) => [check('service_request_answered_after_it_was_asked', sql`${t.answeredOn} >= ${t.askedOn}`)],
)

/** 引进人才, by contract or arrival. */
export const talentIntroduction = record('talent_introduction', {
  personId: personId().notNull(),
  channel: codeOf('introduction-channel').notNull(),
  /** The base, session or fair through which they came, as worded. */
  through: text(),
  employerId: organizationId('employer_id'),
  /** 双招双引: came together with an investment. */
  withInvestment: boolean('with_investment').notNull(),
  countRelation: relation('count_relation').notNull(),
})

export const fairKind = talent.enum('fair_kind', ['CAMPUS', 'TALENT_FAIR', 'PROMOTION'])

export const recruitmentFair = record('recruitment_fair', {
  kind: fairKind().notNull(),
  place: text(),
  endsOn: date('ends_on'),
})

export const fairEnterprise = part(
  'fair_enterprise',
  recruitmentFair,
  {
    organizationId: organizationId().notNull(),
    positions: integer().notNull(),
    positionsRelation: relation('positions_relation').notNull().default('EXACT'),
    positionsUpTo: integer('positions_up_to'),
  },
  (t) => [check('fair_enterprise_positions_are_not_negative', sql`${t.positions} >= 0`)],
)

/** One talent under a family doctor, from the day signed. Who it is stands in `familyDoctorFile` alone. */
export const familyDoctorCare = record('family_doctor_care', { endsOn: date('ends_on') })

/** Confidential: the talent and each doctor in turn. The subgraph's role may add rows and never read them. */
export const familyDoctorFile = part('family_doctor_file', familyDoctorCare, {
  talent: text().notNull(),
  affiliation: text(),
  doctor: text().notNull(),
  assignedOn: date('assigned_on').notNull(),
})

/** Confidential: health follow-ups. The subgraph's role may read their days, not what was found. */
export const familyDoctorFollowUp = part(
  'family_doctor_follow_up',
  familyDoctorCare,
  { dueOn: date('due_on').notNull(), doneOn: date('done_on'), finding: text() },
  (t) => [index('family_doctor_follow_up_by_day').on(t.dueOn)],
)
