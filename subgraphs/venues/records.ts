import * as tables from '@kexie/db/tables/venues'
import { declareRecords } from '@kexie/records/declare-records'
import { findHeld, heldProblems } from '@kexie/records/held-once'
import { recordType } from '@kexie/records/record-type'
import type { ReportedRow } from '@kexie/records/report-records'
import { scienceBaseProblems } from './base-rules.ts'
import { campaignOf } from './campaign.ts'
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
  }),
  ScienceActivity: recordType({
    table: tables.scienceActivity,
    parts: { coHosts: tables.scienceActivityCoHost },
    calculated: { campaign: ({ occurredOn }) => campaignOf(occurredOn) },
  }),
  /** An order lies ahead until it is delivered. */
  LectureDelivery: recordType({
    table: tables.lectureDelivery,
    side: ({ delivered }: LectureDeliveryInput) => (delivered ? 'PAST' : 'ANY'),
    problems: lectureDeliveryProblems,
  }),
  LecturerOffer: recordType({
    table: tables.lecturerOffer,
    parts: { topics: tables.lecturerOfferTopic },
    lookUp: (tx, rows: readonly ReportedRow<LecturerOfferInput>[]) =>
      findHeld(tx, rows, ({ lecturer: person }) => ({ person }), {
        table: tables.lecturerOffer,
        person: tables.lecturerOffer.lecturerId,
      }),
    problems: (row, { more }) => heldProblems(row, more, 'lecturer'),
  }),
  BaseTour: recordType({
    table: tables.baseTour,
    problems: baseTourProblems,
  }),
  YouthContest: recordType({
    table: tables.youthContest,
    parts: { results: tables.youthContestResult },
    problems: youthContestProblems,
  }),
  SpecialContest: recordType({
    table: tables.specialContest,
    parts: { works: tables.specialContestWork },
  }),
  YouthSelection: recordType({
    table: tables.youthSelection,
    problems: youthSelectionProblems,
  }),
  /** The province ranks by award rate; its ranks are observed. */
  ScienceWork: recordType({ table: tables.scienceWork, parts: { authors: tables.scienceWorkAuthor } }),
  ScienceRole: recordType({
    table: tables.scienceRole,
    parts: { communities: tables.scienceRoleCommunity },
    lookUp: (tx, rows: readonly ReportedRow<ScienceRoleInput>[]) =>
      findHeld(tx, rows, (row) => row, {
        table: tables.scienceRole,
        person: tables.scienceRole.personId,
        role: tables.scienceRole.role,
      }),
    problems: (row, { more }) => heldProblems(row, more, 'person'),
  }),
  LiteracySurvey: recordType({
    table: tables.literacySurvey,
  }),
  ProvincialRanking: recordType({
    table: tables.provincialRanking,
  }),
  ScienceResource: recordType({ table: tables.scienceResource }),
})
