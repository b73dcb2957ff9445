import type { Db } from '@kexie/db/database'
import * as tables from '@kexie/db/tables/events'
import * as papers from '@kexie/db/tables/events-papers'
import { declareRecords } from '@kexie/records/declare-records'
import { recordType } from '@kexie/records/record-type'
import type { ReportedRow } from '@kexie/records/report-records'
import { academicEventProblems, seriesProblems, stageDays } from './academic-event-rules.ts'
import type { AcademicEventInput, PaperAppraisalInput, SeriesEditionInput } from './schema.generated.ts'
import { forecastDays } from './store/academic-events.ts'
import { type EventSeriesRow, listSeries } from './store/series.ts'

type Series = ReadonlyMap<string, EventSeriesRow>

const seriesByCode = async (tx: Db): Promise<Series> =>
  new Map((await listSeries(tx)).map((series) => [series.code, series]))

/** Each programme counts its own events, and the series says of which it is. */
const programmeOf = (series: Series, { seriesCode }: { seriesCode: string }) =>
  series.get(seriesCode)?.programme

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
    calculated: { 'series.programme': ({ columns }, { series }) => programmeOf(series, columns) },
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
    calculated: { 'series.programme': ({ columns }, series) => programmeOf(series, columns) },
  }),
  TrainingClass: recordType({
    table: tables.trainingClass,
    parts: { problems: tables.classProblem, trainees: tables.classTrainee },
  }),
  /** The ordinal is an observation, so the whole city may be its place. */
  PaperAppraisal: recordType({
    table: papers.paperAppraisal,
    derive: ({ columns, parts }, { input }: ReportedRow<PaperAppraisalInput>) => ({
      columns: { ...columns, year: yearOf(input.occurredOn) },
      parts,
    }),
  }),
  AppraisedPaper: recordType({
    table: papers.appraisedPaper,
    parts: { authors: papers.paperAuthor },
  }),
})
