import type { Contribution } from '@kexie/db/book/contribution'
import { declareRecords } from '@kexie/db/book/record-room'
import { recordType } from '@kexie/db/book/record-type'
import type { ReportedRow } from '@kexie/db/book/report-records'
import type { Db } from '@kexie/db/database'
import * as tables from '@kexie/db/tables/events'
import { academicEventContributions } from './academic-event-contributions.ts'
import { academicEventProblems, seriesProblems, stageDays } from './academic-event-rules.ts'
import { appraisedPaperContributions } from './paper-contributions.ts'
import type { AcademicEventInput, PaperAppraisalInput, SeriesEditionInput } from './schema.generated.ts'
import { forecastDays } from './store/academic-events.ts'
import { type EventSeriesRow, listSeries } from './store/series.ts'
import { trainingClassContributions } from './training-class-contributions.ts'

type Series = ReadonlyMap<string, EventSeriesRow>

const seriesByCode = async (tx: Db): Promise<Series> =>
  new Map((await listSeries(tx)).map((series) => [series.code, series]))

const yearOf = (day: string) => Number(day.slice(0, 4))

/** The record types of this domain: what each is beyond its SDL. */
export const eventRecords = declareRecords(new URL('./schema.graphql', import.meta.url), {
  AcademicEvent: recordType({
    table: tables.academicEvent,
    parts: {
      hosts: tables.eventHost,
      guests: tables.eventGuest,
      participants: tables.eventParticipant,
      cooperationProjects: tables.eventCooperationProject,
    },
    side: ({ stage }: AcademicEventInput) => stageDays(stage),
    lookUp: async (tx, rows: readonly ReportedRow<AcademicEventInput>[]) => ({
      series: await seriesByCode(tx),
      forecasts: await forecastDays(
        tx,
        rows.flatMap(({ id }) => id ?? []),
      ),
    }),
    problems: (row, { more }) => academicEventProblems(row, more.series.get(row.series)),
    /** An event keeps the day it was first announced on through all its revisions. */
    derive: ({ columns, parts }, { id }, { more, today }) => {
      const announced = columns.stage === 'FORECAST' ? today : null
      return { columns: { ...columns, forecastOn: more.forecasts.get(id ?? '') ?? announced }, parts }
    },
    contributions: (content, { series }) => {
      const programme = series.get(content.columns.seriesCode)?.programme
      return programme ? academicEventContributions(content, programme) : []
    },
  }),
  /** An edition of the Academic Activity Month counts as one. */
  SeriesEdition: recordType({
    table: tables.seriesEdition,
    lookUp: seriesByCode,
    problems: ({ series }: SeriesEditionInput, { more }) => seriesProblems(series, more.get(series)),
    derive: ({ columns, parts }, { input }) => ({
      columns: { ...columns, year: yearOf(input.occurredOn) },
      parts,
    }),
    contributions: ({ columns }, series): Contribution[] =>
      series.get(columns.seriesCode)?.programme === 'ACADEMIC_MONTH'
        ? [{ indicator: 'academic-month-editions', quantity: 1 }]
        : [],
  }),
  TrainingClass: recordType({
    table: tables.trainingClass,
    parts: { problems: tables.classProblem, trainees: tables.classTrainee },
    contributions: trainingClassContributions,
  }),
  /** The ordinal is an observation, so the whole city may be its place. */
  PaperAppraisal: recordType({
    table: tables.paperAppraisal,
    wholeCity: true,
    derive: ({ columns, parts }, { input }: ReportedRow<PaperAppraisalInput>) => ({
      columns: { ...columns, year: yearOf(input.occurredOn) },
      parts,
    }),
    contributions: ({ columns }) => [{ indicator: 'paper-award-edition', quantity: columns.edition }],
  }),
  AppraisedPaper: recordType({
    table: tables.appraisedPaper,
    parts: { authors: tables.paperAuthor },
    contributions: appraisedPaperContributions,
  }),
})
