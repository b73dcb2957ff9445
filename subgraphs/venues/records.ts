import { findHeld, heldProblems, holdingsIn } from '@kexie/db/book/held-once'
import { declareRecords } from '@kexie/db/book/record-room'
import { recordType } from '@kexie/db/book/record-type'
import type { ReportedRow } from '@kexie/db/book/report-records'
import * as tables from '@kexie/db/tables/venues'
import { scienceBaseProblems } from './base-rules.ts'
import * as counts from './contributions.ts'
import {
  baseTourProblems,
  lectureDeliveryProblems,
  youthContestProblems,
  youthSelectionProblems,
} from './row-rules.ts'
import type { LectureDeliveryInput, LecturerOfferInput, ScienceRoleInput } from './schema.generated.ts'

/** The record types of this domain: what each is beyond its SDL. */
export const venueRecords = declareRecords(new URL('./schema.graphql', import.meta.url), {
  /** Reassessment, revocation, closing and reopening are corrections. */
  ScienceBase: recordType({
    table: tables.scienceBase,
    parts: { designations: tables.scienceBaseDesignation, openings: tables.scienceBaseOpening },
    problems: scienceBaseProblems,
    contributions: ({ columns, parts }) => counts.scienceBaseContributions(columns, parts),
  }),
  ScienceActivity: recordType({
    table: tables.scienceActivity,
    parts: { coHosts: tables.scienceActivityCoHost },
    contributions: ({ columns, parts, occurredOn }) =>
      counts.scienceActivityContributions(columns, occurredOn, parts.coHosts),
  }),
  /** An order lies ahead until it is delivered. */
  LectureDelivery: recordType({
    table: tables.lectureDelivery,
    side: ({ delivered }: LectureDeliveryInput) => (delivered ? 'PAST' : 'ANY'),
    problems: lectureDeliveryProblems,
    contributions: ({ columns }) => counts.lectureDeliveryContributions(columns.delivered),
  }),
  LecturerOffer: recordType({
    table: tables.lecturerOffer,
    parts: { topics: tables.lecturerOfferTopic },
    lookUp: (tx, rows: readonly ReportedRow<LecturerOfferInput>[]) =>
      findHeld(
        tx,
        rows,
        ({ lecturer: person }) => ({ person }),
        holdingsIn(tables.lecturerOffer, tables.lecturerOffer.lecturerId),
      ),
    problems: (row, { more }) => heldProblems(row, more, 'lecturer'),
    contributions: ({ columns }) => counts.lecturerOfferContributions(columns),
  }),
  BaseTour: recordType({
    table: tables.baseTour,
    problems: baseTourProblems,
    contributions: ({ columns }) => counts.baseTourContributions(columns.attendance),
  }),
  YouthContest: recordType({
    table: tables.youthContest,
    parts: { results: tables.youthContestResult },
    problems: youthContestProblems,
    contributions: ({ columns }) => counts.youthContestContributions(columns),
  }),
  SpecialContest: recordType({
    table: tables.specialContest,
    parts: { works: tables.specialContestWork },
    contributions: ({ columns }) => counts.specialContestContributions(columns),
  }),
  YouthSelection: recordType({
    table: tables.youthSelection,
    problems: youthSelectionProblems,
    contributions: ({ columns }) => counts.youthSelectionContributions(columns),
  }),
  /** The province ranks by award rate; its ranks are observed. */
  ScienceWork: recordType({ table: tables.scienceWork, parts: { authors: tables.scienceWorkAuthor } }),
  ScienceRole: recordType({
    table: tables.scienceRole,
    parts: { communities: tables.scienceRoleCommunity },
    lookUp: (tx, rows: readonly ReportedRow<ScienceRoleInput>[]) =>
      findHeld(
        tx,
        rows,
        (row) => row,
        holdingsIn(tables.scienceRole, tables.scienceRole.personId, tables.scienceRole.role),
      ),
    problems: (row, { more }) => heldProblems(row, more, 'person'),
    contributions: ({ columns }) => counts.scienceRoleContributions(columns),
  }),
  LiteracySurvey: recordType({
    table: tables.literacySurvey,
    wholeCity: true,
    contributions: ({ columns }) => counts.literacySurveyContributions(columns),
  }),
  ProvincialRanking: recordType({
    table: tables.provincialRanking,
    wholeCity: true,
    contributions: ({ columns }) => counts.provincialRankingContributions(columns),
  }),
  ScienceResource: recordType({ table: tables.scienceResource }),
})
