import { sql } from 'drizzle-orm'
import {
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

export const events = pgSchema('events')

/** 三级学术平台: high-end, special-topic, regular; PROFESSIONAL for matchmaking and training series beside them. */
export const seriesTier = events.enum('series_tier', ['HIGH_END', 'SPECIAL_TOPIC', 'REGULAR', 'PROFESSIONAL'])
export const cadence = events.enum('cadence', ['YEARLY', 'MONTHLY', 'WEEKLY', 'IRREGULAR'])

/** What an event of the series counts as; the series decides, the clerk does not. */
export const programme = events.enum('programme', [
  'ACADEMIC_MONTH',
  'TECH_CAFE',
  'SOCIETY_EXCHANGE',
  'HAIZHI_MATCHMAKING',
  'INDUSTRY_TRAINING',
])

export const eventSeries = events.table(
  'event_series',
  {
    code: text().primaryKey(),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    tier: seriesTier().notNull(),
    programme: programme().notNull(),
    cadence: cadence().notNull(),
    startedOn: date('started_on').notNull(),
    endedOn: date('ended_on'),
  },
  (t) => [check('event_series_ends_after_it_starts', sql`${t.endedOn} >= ${t.startedOn}`)],
)

const revisionKey = () => ({ id: uuid().notNull(), revision: integer().notNull() })
const partOf = () => ({
  recordId: uuid('record_id').notNull(),
  revision: integer().notNull(),
  position: smallint().notNull(),
})

export const eventStage = events.enum('event_stage', ['FORECAST', 'HELD', 'CANCELLED'])
export const eventForm = events.enum('event_form', [
  'EXCHANGE',
  'MATCHMAKING',
  'SALON',
  'LECTURE',
  'TRAINING',
  'FORUM',
])

export const academicEvent = events.table(
  'academic_event',
  {
    ...revisionKey(),
    seriesCode: text('series_code').notNull(),
    /** 第几期; only in numbered series. */
    issue: integer(),
    stage: eventStage().notNull(),
    form: eventForm().notNull(),
    topic: text(),
    industry: text(),
    endsOn: date('ends_on'),
    place: text(),
    /** Day the event was announced before it was held; null when it was reported afterwards only. */
    forecastOn: date('forecast_on'),
    /** As the organizer states it; expected attendance while the event is a forecast. */
    attendance: integer(),
    attendanceRelation: relation('attendance_relation').notNull(),
    /** AT_LEAST when the event stands for more of its kind than could be recorded one by one. */
    countRelation: relation('count_relation').notNull(),
    /** AT_LEAST when the list of participating organizations is known to be incomplete. */
    participantsRelation: relation('participants_relation').notNull(),
  },
  (t) => [
    primaryKey({ name: 'academic_event_pkey', columns: [t.id, t.revision] }),
    foreignKey({
      name: 'academic_event_is_a_record',
      columns: [t.id, t.revision],
      foreignColumns: [record.id, record.revision],
    }).onDelete('cascade'),
    foreignKey({
      name: 'academic_event_series_exists',
      columns: [t.seriesCode],
      foreignColumns: [eventSeries.code],
    }),
    index('academic_event_by_series').on(t.seriesCode, t.issue),
    check('academic_event_attendance_is_not_negative', sql`${t.attendance} >= 0`),
    check('academic_event_issue_is_positive', sql`${t.issue} > 0`),
  ],
)

export const hostRole = events.enum('host_role', ['LEAD', 'CO_HOST', 'ORGANIZER', 'SUPPORTER'])

/** LEAD is the reporting organization; CO_HOST shares the count; ORGANIZER (承办) and SUPPORTER (支持) do not. */
export const eventHost = events.table(
  'event_host',
  { ...partOf(), organizationId: uuid('organization_id').notNull(), role: hostRole().notNull() },
  (t) => [
    primaryKey({ name: 'event_host_pkey', columns: [t.recordId, t.revision, t.position] }),
    foreignKey({
      name: 'event_host_belongs_to_an_event',
      columns: [t.recordId, t.revision],
      foreignColumns: [academicEvent.id, academicEvent.revision],
    }).onDelete('cascade'),
    foreignKey({
      name: 'event_host_organization_exists',
      columns: [t.organizationId],
      foreignColumns: [organization.id],
    }),
    index('event_host_by_organization').on(t.organizationId),
  ],
)

export const guestHonour = events.enum('guest_honour', ['ACADEMICIAN', 'EXPERT', 'OTHER'])

export const eventGuest = events.table(
  'event_guest',
  {
    ...partOf(),
    personId: uuid('person_id').notNull(),
    honour: guestHonour().notNull(),
    overseas: boolean().notNull(),
    talk: text(),
  },
  (t) => [
    primaryKey({ name: 'event_guest_pkey', columns: [t.recordId, t.revision, t.position] }),
    foreignKey({
      name: 'event_guest_belongs_to_an_event',
      columns: [t.recordId, t.revision],
      foreignColumns: [academicEvent.id, academicEvent.revision],
    }).onDelete('cascade'),
    foreignKey({ name: 'event_guest_person_exists', columns: [t.personId], foreignColumns: [person.id] }),
    index('event_guest_by_person').on(t.personId),
  ],
)

export const eventParticipant = events.table(
  'event_participant',
  { ...partOf(), organizationId: uuid('organization_id').notNull() },
  (t) => [
    primaryKey({ name: 'event_participant_pkey', columns: [t.recordId, t.revision, t.position] }),
    foreignKey({
      name: 'event_participant_belongs_to_an_event',
      columns: [t.recordId, t.revision],
      foreignColumns: [academicEvent.id, academicEvent.revision],
    }).onDelete('cascade'),
    foreignKey({
      name: 'event_participant_organization_exists',
      columns: [t.organizationId],
      foreignColumns: [organization.id],
    }),
    index('event_participant_by_organization').on(t.organizationId),
  ],
)

/** Cooperation reached at the event; what becomes of it is the cooperation subgraph's. */
export const eventCooperationProject = events.table(
  'event_cooperation_project',
  { ...partOf(), title: text().notNull(), partner: text() },
  (t) => [
    primaryKey({ name: 'event_cooperation_project_pkey', columns: [t.recordId, t.revision, t.position] }),
    foreignKey({
      name: 'event_cooperation_project_belongs_to_an_event',
      columns: [t.recordId, t.revision],
      foreignColumns: [academicEvent.id, academicEvent.revision],
    }).onDelete('cascade'),
  ],
)

/** One year's edition of a yearly series, opened with its theme and period. */
export const seriesEdition = events.table(
  'series_edition',
  {
    ...revisionKey(),
    seriesCode: text('series_code').notNull(),
    year: smallint().notNull(),
    theme: text(),
    endsOn: date('ends_on'),
  },
  (t) => [
    primaryKey({ name: 'series_edition_pkey', columns: [t.id, t.revision] }),
    foreignKey({
      name: 'series_edition_is_a_record',
      columns: [t.id, t.revision],
      foreignColumns: [record.id, record.revision],
    }).onDelete('cascade'),
    foreignKey({
      name: 'series_edition_series_exists',
      columns: [t.seriesCode],
      foreignColumns: [eventSeries.code],
    }),
  ],
)

export const trainingClass = events.table(
  'training_class',
  {
    ...revisionKey(),
    course: text().notNull(),
    classNumber: integer('class_number').notNull(),
    endsOn: date('ends_on'),
    place: text(),
  },
  (t) => [
    primaryKey({ name: 'training_class_pkey', columns: [t.id, t.revision] }),
    foreignKey({
      name: 'training_class_is_a_record',
      columns: [t.id, t.revision],
      foreignColumns: [record.id, record.revision],
    }).onDelete('cascade'),
    check('training_class_number_is_positive', sql`${t.classNumber} > 0`),
  ],
)

export const classProblem = events.table(
  'class_problem',
  { ...partOf(), title: text().notNull(), enterprise: text(), solved: boolean().notNull() },
  (t) => [
    primaryKey({ name: 'class_problem_pkey', columns: [t.recordId, t.revision, t.position] }),
    foreignKey({
      name: 'class_problem_belongs_to_a_class',
      columns: [t.recordId, t.revision],
      foreignColumns: [trainingClass.id, trainingClass.revision],
    }).onDelete('cascade'),
  ],
)

export const classTrainee = events.table(
  'class_trainee',
  { ...partOf(), personId: uuid('person_id').notNull(), completed: boolean().notNull() },
  (t) => [
    primaryKey({ name: 'class_trainee_pkey', columns: [t.recordId, t.revision, t.position] }),
    foreignKey({
      name: 'class_trainee_belongs_to_a_class',
      columns: [t.recordId, t.revision],
      foreignColumns: [trainingClass.id, trainingClass.revision],
    }).onDelete('cascade'),
    foreignKey({ name: 'class_trainee_person_exists', columns: [t.personId], foreignColumns: [person.id] }),
    index('class_trainee_by_person').on(t.personId),
  ],
)

/** 自然科学优秀科技论文评选, one edition. */
export const paperAppraisal = events.table(
  'paper_appraisal',
  { ...revisionKey(), edition: integer().notNull(), year: smallint().notNull() },
  (t) => [
    primaryKey({ name: 'paper_appraisal_pkey', columns: [t.id, t.revision] }),
    foreignKey({
      name: 'paper_appraisal_is_a_record',
      columns: [t.id, t.revision],
      foreignColumns: [record.id, record.revision],
    }).onDelete('cascade'),
    check('paper_appraisal_edition_is_positive', sql`${t.edition} > 0`),
  ],
)

export const paperCategory = events.enum('paper_category', [
  'MATHEMATICS_AND_PHYSICS',
  'CHEMISTRY_AND_MATERIALS',
  'MECHANICAL_ENGINEERING',
  'ELECTRONICS_AND_INFORMATION',
  'CIVIL_ENGINEERING_AND_TRANSPORT',
  'ENERGY_AND_ENVIRONMENT',
  'AGRICULTURE',
  'MEDICINE_AND_HEALTH',
  'MANAGEMENT_AND_INTERDISCIPLINARY',
])
export const paperAward = events.enum('paper_award', ['FIRST', 'SECOND', 'THIRD', 'NONE'])

export const appraisedPaper = events.table(
  'appraised_paper',
  {
    ...revisionKey(),
    edition: integer().notNull(),
    category: paperCategory(),
    award: paperAward(),
    /** Author and unit lists can be rounded in the source: 1800多名, 近百个. */
    authorsRelation: relation('authors_relation').notNull(),
    unitsRelation: relation('units_relation').notNull(),
  },
  (t) => [
    primaryKey({ name: 'appraised_paper_pkey', columns: [t.id, t.revision] }),
    foreignKey({
      name: 'appraised_paper_is_a_record',
      columns: [t.id, t.revision],
      foreignColumns: [record.id, record.revision],
    }).onDelete('cascade'),
    index('appraised_paper_by_edition').on(t.edition, t.category),
  ],
)

export const paperAuthor = events.table(
  'paper_author',
  { ...partOf(), personId: uuid('person_id').notNull(), organizationId: uuid('organization_id') },
  (t) => [
    primaryKey({ name: 'paper_author_pkey', columns: [t.recordId, t.revision, t.position] }),
    foreignKey({
      name: 'paper_author_belongs_to_a_paper',
      columns: [t.recordId, t.revision],
      foreignColumns: [appraisedPaper.id, appraisedPaper.revision],
    }).onDelete('cascade'),
    foreignKey({ name: 'paper_author_person_exists', columns: [t.personId], foreignColumns: [person.id] }),
    foreignKey({
      name: 'paper_author_organization_exists',
      columns: [t.organizationId],
      foreignColumns: [organization.id],
    }),
    index('paper_author_by_person').on(t.personId),
  ],
)
