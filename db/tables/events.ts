import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgSchema,
  smallint,
  text,
} from 'drizzle-orm/pg-core'
import { codeOf } from './list-column.ts'
import { relation } from './provenance.ts'
import { domainTables, organizationId, personId } from './record-tables.ts'

export const events = pgSchema('events')

const { record, part } = domainTables(events)

/** 三级学术平台: high-end, special-topic, regular; PROFESSIONAL for matchmaking and training series beside them. */
export const seriesTier = events.enum('series_tier', ['HIGH_END', 'SPECIAL_TOPIC', 'REGULAR', 'PROFESSIONAL'])
export const cadence = events.enum('cadence', ['YEARLY', 'MONTHLY', 'WEEKLY', 'IRREGULAR'])

export const eventSeries = events.table(
  'event_series',
  {
    code: text().primaryKey(),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    tier: seriesTier().notNull(),
    programme: codeOf('programme').notNull(),
    cadence: cadence().notNull(),
    startedOn: date('started_on').notNull(),
    endedOn: date('ended_on'),
  },
  (t) => [check('event_series_ends_after_it_starts', sql`${t.endedOn} >= ${t.startedOn}`)],
)

export const eventStage = events.enum('event_stage', ['FORECAST', 'HELD', 'CANCELLED'])
export const eventForm = events.enum('event_form', [
  'EXCHANGE',
  'MATCHMAKING',
  'SALON',
  'LECTURE',
  'TRAINING',
  'FORUM',
])

export const academicEvent = record(
  'academic_event',
  {
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
    attendanceUpTo: integer('attendance_up_to'),
    /** AT_LEAST when the event stands for more of its kind than could be recorded one by one. */
    countRelation: relation('count_relation').notNull(),
    /** AT_LEAST when the list of participating organizations is known to be incomplete. */
    participantsRelation: relation('participants_relation').notNull(),
  },
  (t) => [
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
export const eventHost = part('event_host', academicEvent, {
  organizationId: organizationId().notNull(),
  role: hostRole().notNull(),
})

export const guestHonour = events.enum('guest_honour', ['ACADEMICIAN', 'EXPERT', 'OTHER'])

export const eventGuest = part('event_guest', academicEvent, {
  personId: personId().notNull(),
  honour: guestHonour().notNull(),
  overseas: boolean().notNull(),
  talk: text(),
})

export const eventParticipant = part('event_participant', academicEvent, {
  organizationId: organizationId().notNull(),
})

/** Cooperation reached at the event; what becomes of it is the cooperation subgraph's. */
export const eventCooperationProject = part('event_cooperation_project', academicEvent, {
  title: text().notNull(),
  partner: text(),
})

/** One year's edition of a yearly series, opened with its theme and period. */
export const seriesEdition = record(
  'series_edition',
  {
    seriesCode: text('series_code').notNull(),
    year: smallint().notNull(),
    theme: text(),
    endsOn: date('ends_on'),
  },
  (t) => [
    foreignKey({
      name: 'series_edition_series_exists',
      columns: [t.seriesCode],
      foreignColumns: [eventSeries.code],
    }),
  ],
)

export const trainingClass = record(
  'training_class',
  {
    course: text().notNull(),
    classNumber: integer('class_number').notNull(),
    endsOn: date('ends_on'),
    place: text(),
  },
  (t) => [check('training_class_number_is_positive', sql`${t.classNumber} > 0`)],
)

export const classProblem = part('class_problem', trainingClass, {
  title: text().notNull(),
  enterprise: text(),
  solved: boolean().notNull(),
})

export const classTrainee = part('class_trainee', trainingClass, {
  personId: personId().notNull(),
  completed: boolean().notNull(),
})
