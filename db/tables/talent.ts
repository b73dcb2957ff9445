import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgSchema,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { organization, person } from './association.ts'
import { relation } from './provenance.ts'
import { record } from './reporting.ts'

export const talent = pgSchema('talent')

const revisionKey = () => ({ id: uuid().notNull(), revision: integer().notNull() })
const partOf = () => ({
  recordId: uuid('record_id').notNull(),
  revision: integer().notNull(),
  position: smallint().notNull(),
})

interface Keyed {
  id: AnyPgColumn
  revision: AnyPgColumn
}

/** Every record table is keyed by its revision and goes with it. */
const recordRules = (name: string, t: Keyed) => [
  primaryKey({ name: `${name}_pkey`, columns: [t.id, t.revision] }),
  foreignKey({
    name: `${name}_is_a_record`,
    columns: [t.id, t.revision],
    foreignColumns: [record.id, record.revision],
  }).onDelete('cascade'),
]

interface Part {
  recordId: AnyPgColumn
  revision: AnyPgColumn
  position: AnyPgColumn
}

/** Every part is keyed by its place in the revision it belongs to and goes with it. */
const partRules = (name: string, t: Part, whole: Keyed) => [
  primaryKey({ name: `${name}_pkey`, columns: [t.recordId, t.revision, t.position] }),
  foreignKey({
    name: `${name}_belongs_to_a_record`,
    columns: [t.recordId, t.revision],
    foreignColumns: [whole.id, whole.revision],
  }).onDelete('cascade'),
]

const exists = (name: string, column: AnyPgColumn, target: AnyPgColumn) =>
  foreignKey({ name: `${name}_exists`, columns: [column], foreignColumns: [target] })

/** 青年科技人才托举工程: one person selected, from the day it was announced. */
export const talentSupport = talent.table(
  'talent_support',
  {
    ...revisionKey(),
    personId: uuid('person_id').notNull(),
    mentorId: uuid('mentor_id'),
    field: text(),
    /** Yuan over the whole term. */
    grantAmount: integer('grant_amount'),
    endsOn: date('ends_on'),
  },
  (t) => [
    ...recordRules('talent_support', t),
    exists('talent_support_person', t.personId, person.id),
    exists('talent_support_mentor', t.mentorId, person.id),
    index('talent_support_by_person').on(t.personId),
    check('talent_support_grant_is_not_negative', sql`${t.grantAmount} >= 0`),
  ],
)

export const assessmentStage = talent.enum('assessment_stage', ['MID_TERM', 'FINAL'])

export const supportAssessment = talent.table(
  'support_assessment',
  {
    ...partOf(),
    stage: assessmentStage().notNull(),
    assessedOn: date('assessed_on').notNull(),
    passed: boolean().notNull(),
  },
  (t) => partRules('support_assessment', t, talentSupport),
)

export const honourLevel = talent.enum('honour_level', ['NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY'])
export const award = talent.enum('award', [
  'NATIONAL_INNOVATION_AWARD',
  'MOST_BEAUTIFUL_WORKER',
  'ENTERPRISE_INNOVATION_MASTER',
  'OTHER',
])
export const nominationResult = talent.enum('nomination_result', ['PENDING', 'AWARDED', 'NOT_AWARDED'])

/** 举荐, from the day it was submitted upwards; its result has a day of its own. */
export const nomination = talent.table(
  'nomination',
  {
    ...revisionKey(),
    personId: uuid('person_id').notNull(),
    award: award().notNull(),
    level: honourLevel().notNull(),
    result: nominationResult().notNull(),
    resultOn: date('result_on'),
  },
  (t) => [
    ...recordRules('nomination', t),
    exists('nomination_person', t.personId, person.id),
    index('nomination_by_person').on(t.personId),
    check('nomination_result_has_a_day', sql`(${t.result} = 'PENDING') = (${t.resultOn} is null)`),
  ],
)

export const facilityKind = talent.enum('facility_kind', ['STATION', 'HOME', 'EMPLOYMENT_BASE'])

/** 科技工作者站点, 科技工作者之家, 就业基地: from the day approved or named until the day closed. */
export const workerFacility = talent.table(
  'worker_facility',
  {
    ...revisionKey(),
    kind: facilityKind().notNull(),
    /** Level on the day it was approved; later ones are its upgrades. */
    level: honourLevel().notNull(),
    hostId: uuid('host_id'),
    place: text(),
    endsOn: date('ends_on'),
  },
  (t) => [
    ...recordRules('worker_facility', t),
    exists('worker_facility_host', t.hostId, organization.id),
    index('worker_facility_by_kind').on(t.kind),
  ],
)

export const facilityUpgrade = talent.table(
  'facility_upgrade',
  { ...partOf(), level: honourLevel().notNull(), upgradedOn: date('upgraded_on').notNull() },
  (t) => partRules('facility_upgrade', t, workerFacility),
)

/** 科技工作者状况信息; `stationId` is the record of a station in all its revisions. */
export const stationReport = talent.table(
  'station_report',
  {
    ...revisionKey(),
    stationId: uuid('station_id').notNull(),
    topic: text().notNull(),
    adoptedOn: date('adopted_on'),
  },
  (t) => [...recordRules('station_report', t), index('station_report_by_station').on(t.stationId)],
)

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
export const serviceRecord = talent.table(
  'service_record',
  {
    ...revisionKey(),
    kind: serviceKind().notNull(),
    /** Record of the home; null for a care activity elsewhere. */
    homeId: uuid('home_id'),
    quota: integer(),
    /** AT_LEAST when more were served than were written down. */
    peopleRelation: relation('people_relation').notNull(),
  },
  (t) => [
    ...recordRules('service_record', t),
    index('service_record_by_home').on(t.homeId),
    check('service_record_quota_is_positive', sql`${t.quota} > 0`),
  ],
)

export const servedPerson = talent.table(
  'served_person',
  { ...partOf(), personId: uuid('person_id').notNull() },
  (t) => [
    ...partRules('served_person', t, serviceRecord),
    exists('served_person_person', t.personId, person.id),
    index('served_person_by_person').on(t.personId),
  ],
)

export const mediaChannel = talent.enum('media_channel', ['MAINSTREAM', 'WECHAT_COLUMN'])

export const mediaFeature = talent.table(
  'media_feature',
  {
    ...revisionKey(),
    channel: mediaChannel().notNull(),
    outlet: text().notNull(),
    link: text(),
    /** A reprint counts nothing: the item counts where it first appeared. */
    reprint: boolean().notNull(),
  },
  (t) => [...recordRules('media_feature', t), index('media_feature_by_channel').on(t.channel)],
)

export const featuredPerson = talent.table(
  'featured_person',
  { ...partOf(), personId: uuid('person_id').notNull() },
  (t) => [
    ...partRules('featured_person', t, mediaFeature),
    exists('featured_person_person', t.personId, person.id),
    index('featured_person_by_person').on(t.personId),
  ],
)

/** 联系服务制度: a high-level talent and who keeps contact, from the day assigned. */
export const talentContact = talent.table(
  'talent_contact',
  {
    ...revisionKey(),
    personId: uuid('person_id').notNull(),
    officerId: uuid('officer_id').notNull(),
    /** Days within which the officer makes contact again. */
    intervalDays: integer('interval_days').notNull(),
    endsOn: date('ends_on'),
    /** AT_LEAST when the talent stands for more who could not be listed. */
    countRelation: relation('count_relation').notNull(),
  },
  (t) => [
    ...recordRules('talent_contact', t),
    exists('talent_contact_person', t.personId, person.id),
    exists('talent_contact_officer', t.officerId, person.id),
    index('talent_contact_by_person').on(t.personId),
    check('talent_contact_interval_is_positive', sql`${t.intervalDays} > 0`),
  ],
)

export const contactMade = talent.table(
  'contact_made',
  { ...partOf(), contactedOn: date('contacted_on').notNull(), summary: text() },
  (t) => partRules('contact_made', t, talentContact),
)

export const requestKind = talent.enum('request_kind', ['POLICY', 'PROJECT', 'FINANCE'])

/** “一揽子”服务: what a talent asked for, and the answer. */
export const serviceRequest = talent.table(
  'service_request',
  {
    ...partOf(),
    kind: requestKind().notNull(),
    askedOn: date('asked_on').notNull(),
    question: text().notNull(),
    answeredOn: date('answered_on'),
    answer: text(),
  },
  (t) => [
    ...partRules('service_request', t, talentContact),
    check('service_request_answered_after_it_was_asked', sql`${t.answeredOn} >= ${t.askedOn}`),
  ],
)

export const introductionChannel = talent.enum('introduction_channel', [
  'HAIZHI_BASE',
  'OFFSHORE_BASE',
  'HAIZHI_MATCHMAKING',
  'RECRUITMENT',
])

/** 引进人才, by contract or arrival. */
export const talentIntroduction = talent.table(
  'talent_introduction',
  {
    ...revisionKey(),
    personId: uuid('person_id').notNull(),
    channel: introductionChannel().notNull(),
    /** The base, session or fair through which they came, as worded. */
    through: text(),
    employerId: uuid('employer_id'),
    /** 双招双引: came together with an investment. */
    withInvestment: boolean('with_investment').notNull(),
    countRelation: relation('count_relation').notNull(),
  },
  (t) => [
    ...recordRules('talent_introduction', t),
    exists('talent_introduction_person', t.personId, person.id),
    exists('talent_introduction_employer', t.employerId, organization.id),
    index('talent_introduction_by_person').on(t.personId),
  ],
)

export const fairKind = talent.enum('fair_kind', ['CAMPUS', 'TALENT_FAIR', 'PROMOTION'])

export const recruitmentFair = talent.table(
  'recruitment_fair',
  { ...revisionKey(), kind: fairKind().notNull(), place: text(), endsOn: date('ends_on') },
  (t) => recordRules('recruitment_fair', t),
)

export const fairEnterprise = talent.table(
  'fair_enterprise',
  { ...partOf(), organizationId: uuid('organization_id').notNull(), positions: integer().notNull() },
  (t) => [
    ...partRules('fair_enterprise', t, recruitmentFair),
    exists('fair_enterprise_organization', t.organizationId, organization.id),
    check('fair_enterprise_positions_are_not_negative', sql`${t.positions} >= 0`),
  ],
)

/** One talent under a family doctor, from the day signed. Who it is stands in `familyDoctorFile` alone. */
export const familyDoctorCare = talent.table(
  'family_doctor_care',
  { ...revisionKey(), endsOn: date('ends_on') },
  (t) => recordRules('family_doctor_care', t),
)

/** Confidential: the talent and each doctor in turn. The subgraph's role may add rows and never read them. */
export const familyDoctorFile = talent.table(
  'family_doctor_file',
  {
    ...partOf(),
    talent: text().notNull(),
    affiliation: text(),
    doctor: text().notNull(),
    assignedOn: date('assigned_on').notNull(),
  },
  (t) => partRules('family_doctor_file', t, familyDoctorCare),
)

/** Confidential: health follow-ups. The subgraph's role may read their days, not what was found. */
export const familyDoctorFollowUp = talent.table(
  'family_doctor_follow_up',
  { ...partOf(), dueOn: date('due_on').notNull(), doneOn: date('done_on'), finding: text() },
  (t) => [
    ...partRules('family_doctor_follow_up', t, familyDoctorCare),
    index('family_doctor_follow_up_by_day').on(t.dueOn),
  ],
)
