import { sql } from 'drizzle-orm'
import { boolean, check, date, index, integer, pgSchema, text } from 'drizzle-orm/pg-core'
import { codeOf } from './list-column.ts'
import { relation } from './provenance.ts'
import { amount, coordinate, domainTables, organizationId, personId, recordId } from './record-tables.ts'

export const venues = pgSchema('venues')

const { record, part } = domainTables(venues)

/** 科普阵地: from the day named, set up or opened. */
export const scienceBase = record(
  'science_base',
  {
    kind: codeOf('science-base-kind').notNull(),
    hostId: organizationId('host_id'),
    address: text(),
    longitude: coordinate('longitude'),
    latitude: coordinate('latitude'),
    /** Tours from place to place and still is one. */
    mobile: boolean().notNull(),
    endsOn: date('ends_on'),
  },
  (t) => [
    index('science_base_by_kind').on(t.kind),
    check('science_base_has_a_whole_position', sql`(${t.longitude} is null) = (${t.latitude} is null)`),
  ],
)

export const scienceBaseLevel = venues.enum('science_base_level', ['MUNICIPAL', 'PROVINCIAL', 'NATIONAL'])

/** 命名: on the register of its level from the day named until the day revoked, which counts no more. */
export const scienceBaseDesignation = part(
  'science_base_designation',
  scienceBase,
  {
    level: scienceBaseLevel().notNull(),
    designatedOn: date('designated_on').notNull(),
    revokedOn: date('revoked_on'),
    reassessedOn: date('reassessed_on'),
  },
  (t) => [
    check('science_base_designation_revoked_after_it_was_made', sql`${t.revokedOn} >= ${t.designatedOn}`),
  ],
)

/** 对外开放: until the last day open, so that a repair makes two openings. */
export const scienceBaseOpening = part(
  'science_base_opening',
  scienceBase,
  {
    openedOn: date('opened_on').notNull(),
    closedOn: date('closed_on'),
    hours: text(),
    byAppointment: boolean('by_appointment').notNull(),
  },
  (t) => [check('science_base_opening_closed_after_it_began', sql`${t.closedOn} >= ${t.openedOn}`)],
)

export const scienceActivityForm = venues.enum('science_activity_form', [
  'EXHIBITION',
  'SHOW',
  'QUIZ',
  'LECTURE',
  'OPEN_DAY',
  'CONSULTATION',
  'ONLINE',
])
export const scienceActivityHost = venues.enum('science_activity_host', [
  'CITY',
  'DISTRICT',
  'TOWN',
  'SOCIETY',
])

/** 科普活动: its day alone tells the campaign it belongs to. */
export const scienceActivity = record(
  'science_activity',
  {
    form: scienceActivityForm().notNull(),
    hostLevel: scienceActivityHost('host_level').notNull(),
    community: text(),
    attendance: integer().notNull(),
    attendanceRelation: relation('attendance_relation').notNull(),
    attendanceUpTo: integer('attendance_up_to'),
  },
  (t) => [check('science_activity_attendance_is_not_negative', sql`${t.attendance} >= 0`)],
)

export const scienceActivityCoHost = part('science_activity_co_host', scienceActivity, {
  organizationId: organizationId().notNull(),
})

/** 百场报告进社区: a lecture ordered, on the day held or agreed. */
export const lectureDelivery = record(
  'lecture_delivery',
  {
    lecturerId: personId('lecturer_id').notNull(),
    topic: text().notNull(),
    community: text().notNull(),
    orderedOn: date('ordered_on').notNull(),
    delivered: boolean().notNull(),
    attendance: integer(),
    attendanceRelation: relation('attendance_relation').notNull().default('EXACT'),
    attendanceUpTo: integer('attendance_up_to'),
    /** What the community gave it, 1 to 5. */
    rating: integer(),
  },
  (t) => [
    check('lecture_delivery_is_rated_once_delivered', sql`${t.delivered} or ${t.rating} is null`),
    check('lecture_delivery_rating_is_1_to_5', sql`${t.rating} between 1 and 5`),
  ],
)

/** 菜单: what a lecturer offers to communities. */
export const lecturerOffer = record('lecturer_offer', {
  lecturerId: personId('lecturer_id').notNull(),
  endsOn: date('ends_on'),
  /** ABOUT when the menu stands for a rounded number of lecturers. */
  countRelation: relation('count_relation').notNull().default('EXACT'),
})

export const lecturerOfferTopic = part('lecturer_offer_topic', lecturerOffer, { topic: text().notNull() })

/** 科普基地月月游; `baseId` is the record of a base in all its revisions. */
export const baseTour = record(
  'base_tour',
  {
    baseId: recordId('base_id').notNull(),
    quota: integer().notNull(),
    booked: integer().notNull(),
    attendance: integer().notNull(),
    attendanceRelation: relation('attendance_relation').notNull().default('EXACT'),
    attendanceUpTo: integer('attendance_up_to'),
  },
  (t) => [check('base_tour_keeps_its_quota', sql`${t.attendance} between 0 and ${t.quota}`)],
)

/** 市级青少年科技竞赛; preliminaries of schools and districts are none. */
export const youthContest = record(
  'youth_contest',
  {
    discipline: codeOf('contest-discipline').notNull(),
    /** Who competed, once each. */
    pupils: integer().notNull(),
    pupilsRelation: relation('pupils_relation').notNull().default('EXACT'),
    pupilsUpTo: integer('pupils_up_to'),
    tutors: integer().notNull(),
    tutorsRelation: relation('tutors_relation').notNull().default('EXACT'),
    tutorsUpTo: integer('tutors_up_to'),
  },
  (t) => [index('youth_contest_by_discipline').on(t.discipline)],
)

export const youthContestResult = part(
  'youth_contest_result',
  youthContest,
  { personId: personId(), schoolId: organizationId('school_id'), prize: text().notNull() },
  (t) => [
    check('youth_contest_result_has_a_winner', sql`coalesce(${t.personId}, ${t.schoolId}) is not null`),
  ],
)

/** 专项活动: one edition of a contest for everybody. */
export const specialContest = record('special_contest', {
  contest: codeOf('special-contest').notNull(),
  participations: integer().notNull(),
  participationsRelation: relation('participations_relation').notNull(),
  participationsUpTo: integer('participations_up_to'),
})

export const specialContestWork = part('special_contest_work', specialContest, {
  title: text().notNull(),
  authorId: personId('author_id').notNull(),
  prize: text(),
})

export const youthSelectionOutcome = venues.enum('youth_selection_outcome', [
  'NOMINATED',
  'NOT_SELECTED',
  'SELECTED',
  'ATTENDED',
])

/** A pupil nominated for a camp, a plan or the mayor's award, from the day of the result. */
export const youthSelection = record(
  'youth_selection',
  {
    programme: codeOf('youth-programme').notNull(),
    personId: personId().notNull(),
    schoolId: organizationId('school_id').notNull(),
    outcome: youthSelectionOutcome().notNull(),
  },
  (t) => [
    index('youth_selection_by_programme').on(t.programme),
    check(
      'youth_selection_attends_a_camp',
      sql`${t.outcome} <> 'ATTENDED' or ${t.programme} = 'SCIENCE_CAMP'`,
    ),
  ],
)

export const scienceWorkForm = venues.enum('science_work_form', [
  'BOOK',
  'ARTICLE',
  'PICTURE',
  'VIDEO',
  'EXHIBIT',
])
export const scienceWorkAward = venues.enum('science_work_award', [
  'PENDING',
  'NONE',
  'FIRST',
  'SECOND',
  'THIRD',
])

/** 省级优秀科普作品评选: a work submitted. */
export const scienceWork = record('science_work', {
  form: scienceWorkForm().notNull(),
  award: scienceWorkAward().notNull(),
})

export const scienceWorkAuthor = part('science_work_author', scienceWork, { personId: personId().notNull() })

export const scienceRoleKind = venues.enum('science_role_kind', [
  'VOLUNTEER',
  'LECTURER',
  'COMMUNITY_OFFICER',
])

/** 科技志愿者, 科普讲师团, 社区科普员: a person in a role, from the day registered or appointed. */
export const scienceRole = record(
  'science_role',
  { role: scienceRoleKind().notNull(), personId: personId().notNull(), endsOn: date('ends_on') },
  (t) => [index('science_role_by_role').on(t.role)],
)

export const scienceRoleCommunity = part('science_role_community', scienceRole, {
  community: text().notNull(),
})

/** 公民科学素质调查: what others measured in the city. */
export const literacySurvey = record(
  'literacy_survey',
  {
    /** Percent of citizens. */
    rate: amount('rate').notNull(),
    rateRelation: relation('rate_relation').notNull().default('EXACT'),
    rateUpTo: amount('rate_up_to'),
    rank: integer(),
    sampleSize: integer('sample_size'),
    sampleSizeRelation: relation('sample_size_relation').notNull().default('EXACT'),
    sampleSizeUpTo: integer('sample_size_up_to'),
    publisher: text().notNull(),
    link: text(),
  },
  (t) => [check('literacy_survey_rate_is_a_percentage', sql`${t.rate} between 0 and 100`)],
)

export const rankingSubject = venues.enum('ranking_subject', ['SCIENCE_EVENTS', 'AWARD_RATE'])

/** A rank among the cities of the province, as the province announced it. */
export const provincialRanking = record(
  'provincial_ranking',
  { subject: rankingSubject().notNull(), rank: integer().notNull(), publisher: text().notNull() },
  (t) => [check('provincial_ranking_rank_is_positive', sql`${t.rank} > 0`)],
)

export const scienceResourceKind = venues.enum('science_resource_kind', [
  'ARTICLE',
  'VIDEO',
  'EXHIBIT',
  'COURSEWARE',
])

/** 科普资源: published on the resource network or the association's account. */
export const scienceResource = record(
  'science_resource',
  {
    kind: scienceResourceKind().notNull(),
    topic: text().notNull(),
    audience: text(),
    licence: text(),
    link: text(),
    views: integer().notNull(),
    viewsRelation: relation('views_relation').notNull().default('EXACT'),
    viewsUpTo: integer('views_up_to'),
    downloads: integer().notNull(),
    downloadsRelation: relation('downloads_relation').notNull().default('EXACT'),
    downloadsUpTo: integer('downloads_up_to'),
  },
  (t) => [index('science_resource_by_kind').on(t.kind)],
)
