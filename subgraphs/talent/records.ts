import * as tables from '@kexie/db/tables/talent'
import { declareRecords } from '@kexie/records/declare-records'
import { recordType } from '@kexie/records/record-type'
import { facilityProblems, quotaProblems, resultProblems } from './part-rules.ts'
import type {
  FamilyDoctorCareInput,
  NominationInput,
  ServiceRecordInput,
  StationReportInput,
} from './schema.generated.ts'

type Facility = typeof tables.workerFacility.$inferSelect

/** The record types of this domain: what each is beyond its SDL. */
export const talentRecords = declareRecords(new URL('./schema.graphql', import.meta.url), {
  TalentSupport: recordType({
    table: tables.talentSupport,
    parts: { assessments: tables.supportAssessment },
  }),
  Nomination: recordType({
    table: tables.nomination,
    problems: ({ result, resultOn, occurredOn }: NominationInput) =>
      resultProblems(result, resultOn, occurredOn),
  }),
  /** Upgrade, move and closing are corrections. */
  WorkerFacility: recordType({
    table: tables.workerFacility,
    parts: { upgrades: tables.facilityUpgrade },
  }),
  StationReport: recordType({
    table: tables.stationReport,
    problems: ({ station }: StationReportInput, { found }) =>
      facilityProblems('station', station, found<Facility>('WorkerFacility', station), 'STATION'),
  }),
  ServiceRecord: recordType({
    table: tables.serviceRecord,
    parts: { people: tables.servedPerson },
    problems: ({ home, quota, people }: ServiceRecordInput, { found }) => [
      ...(home ? facilityProblems('home', home, found<Facility>('WorkerFacility', home), 'HOME') : []),
      ...quotaProblems(people.length, quota),
    ],
  }),
  MediaFeature: recordType({
    table: tables.mediaFeature,
    parts: { people: tables.featuredPerson },
    /** How many people an item features, each once; an item about nobody has none. */
    calculated: {
      featured: ({ parts }) => new Set(parts.people.map(({ personId }) => personId)).size || null,
    },
  }),
  TalentContact: recordType({
    table: tables.talentContact,
    parts: { contacts: tables.contactMade, requests: tables.serviceRequest },
  }),
  TalentIntroduction: recordType({
    table: tables.talentIntroduction,
  }),
  /** No document counts fairs yet. */
  RecruitmentFair: recordType({
    table: tables.recruitmentFair,
    parts: { enterprises: tables.fairEnterprise },
  }),
  /**
   * Title, ledger and registry of people learn nothing of who they are: names, doctors and follow-ups go into the
   * confidential tables alone.
   */
  FamilyDoctorCare: recordType({
    table: tables.familyDoctorCare,
    parts: { doctors: tables.familyDoctorFile, followUps: tables.familyDoctorFollowUp },
    derive: ({ columns, parts }, { input }: { input: FamilyDoctorCareInput }) => {
      const who = { talent: input.talent.trim(), affiliation: input.affiliation?.trim() || null }
      return {
        columns: { endsOn: columns.endsOn },
        parts: { ...parts, doctors: parts.doctors.map((doctor) => ({ ...doctor, ...who })) },
      }
    },
    brought: ({
      parts: {
        doctors: [first],
      },
    }) => ({ talent: first?.talent, affiliation: first?.affiliation ?? undefined }),
    /** Of what is confidential, when the care ends: the stock has to know. */
    calculated: { careEndsOn: ({ columns }) => columns.endsOn },
  }),
})
