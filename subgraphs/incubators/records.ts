import * as tables from '@kexie/db/tables/incubators'
import { declareRecords } from '@kexie/records/declare-records'
import { recordType } from '@kexie/records/record-type'
import { copiesProblems } from './copies.ts'
import * as rules from './row-rules.ts'
import type {
  CultivatedEnterpriseInput,
  HandbookInput,
  RoadshowInput,
  StartupContestInput,
  StartupListingInput,
  StartupTrainingInput,
} from './schema.generated.ts'

type College = typeof tables.innovationCollege.$inferSelect & { occurredOn: string }

/** The record types of this domain: what each is beyond its SDL. */
export const incubatorRecords = declareRecords(new URL('./schema.graphql', import.meta.url), {
  AllianceMember: recordType({
    table: tables.allianceMember,
  }),
  /** Move and new name are corrections. */
  InnovationCollege: recordType({
    table: tables.innovationCollege,
  }),
  StartupTraining: recordType({
    table: tables.startupTraining,
    problems: ({ college, occurredOn }: StartupTrainingInput, { found }) =>
      rules.collegeProblems(found<College>('InnovationCollege', college), occurredOn),
  }),
  /** The final, the results and the recommendations are corrections of the edition announced. */
  StartupContest: recordType({
    table: tables.startupContest,
    parts: { judges: tables.contestJudge, entries: tables.contestEntry },
    problems: ({ entries }: StartupContestInput) => rules.entryProblems(entries),
  }),
  /** An investment that follows is a correction, counted on its own day. */
  Roadshow: recordType({
    table: tables.roadshow,
    parts: {
      pitches: tables.roadshowPitch,
      intentions: tables.roadshowIntention,
      investments: tables.roadshowInvestment,
    },
    problems: ({ pitches, intentions, investments }: RoadshowInput) => [
      ...rules.pitchedProblems(pitches, 'intentions', intentions),
      ...rules.pitchedProblems(pitches, 'investments', investments),
    ],
  }),
  Salon: recordType({
    table: tables.salon,
    parts: { talks: tables.salonTalk },
  }),
  Handbook: recordType({
    table: tables.handbook,
    parts: {
      printRuns: tables.handbookPrintRun,
      distributions: tables.handbookDistribution,
      views: tables.handbookViews,
      estimates: tables.handbookEstimate,
    },
    problems: ({ printRuns, distributions, views, occurredOn }: HandbookInput) => [
      ...copiesProblems(printRuns, distributions),
      ...rules.viewProblems(views, occurredOn),
    ],
  }),
  IncubatorVisit: recordType({ table: tables.incubatorVisit }),
  StartupTeam: recordType({
    table: tables.startupTeam,
    parts: { members: tables.startupTeamMember },
  }),
  CultivatedEnterprise: recordType({
    table: tables.cultivatedEnterprise,
    parts: { stages: tables.cultivationStep },
    problems: ({ stages }: CultivatedEnterpriseInput) => rules.stageProblems(stages),
  }),
  InnovationPark: recordType({
    table: tables.innovationPark,
    parts: { tenants: tables.parkTenant, milestones: tables.parkMilestone },
  }),
  VentureFund: recordType({ table: tables.ventureFund, parts: { phases: tables.fundPhase } }),
  StartupListing: recordType({
    table: tables.startupListing,
    parts: { enquiries: tables.listingEnquiry },
    problems: ({ enquiries }: StartupListingInput) => rules.answerProblems(enquiries),
  }),
})
