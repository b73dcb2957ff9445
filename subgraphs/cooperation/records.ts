import { declareRecords } from '@kexie/db/book/record-room'
import { recordType } from '@kexie/db/book/record-type'
import * as tables from '@kexie/db/tables/cooperation'
import * as counts from './contributions.ts'
import { expoActivityProblems, expoGuestProblems, projectProblems } from './cooperation-rules.ts'
import * as expo from './expo-contributions.ts'
import type { CooperationProjectInput, ExpoActivityInput, ExpoGuestInput } from './schema.generated.ts'

/** The record types of this domain: what each is beyond its SDL. */
export const cooperationRecords = declareRecords(new URL('./schema.graphql', import.meta.url), {
  /** Upgrade and closing are corrections. */
  InnovationPlatform: recordType({
    table: tables.innovationPlatform,
    parts: { upgrades: tables.platformUpgrade },
    contributions: ({ columns, parts }) => counts.platformContributions(columns, parts.upgrades),
  }),
  OverseasProject: recordType({
    table: tables.overseasProject,
    contributions: ({ columns }) => counts.overseasProjectContributions(columns),
  }),
  AchievementBankRegistration: recordType({
    table: tables.achievementBankRegistration,
    parts: { benefits: tables.conversionBenefit },
    contributions: ({ columns, parts }) => counts.bankContributions(columns, parts.benefits),
  }),
  PatentCase: recordType({ table: tables.patentCase, contributions: counts.patentCaseContributions }),
  EnterpriseService: recordType({
    table: tables.enterpriseService,
    contributions: ({ columns }) => counts.enterpriseServiceContributions(columns),
  }),
  TechnologyManagerAssignment: recordType({
    table: tables.technologyManagerAssignment,
    parts: { problems: tables.enterpriseProblem },
    contributions: ({ columns, parts }) => counts.technologyManagerContributions(columns, parts.problems),
  }),
  CooperationActivity: recordType({
    table: tables.cooperationActivity,
    parts: { coHosts: tables.activityCoHost },
    contributions: ({ columns, parts }) => counts.activityContributions(columns, parts.coHosts),
  }),
  /** Every further stage is a correction, counted on its own day. */
  CooperationProject: recordType({
    table: tables.cooperationProject,
    parts: { stages: tables.projectStep, followUps: tables.projectFollowUp },
    problems: (row: CooperationProjectInput) => projectProblems(row),
    contributions: ({ columns, parts }) => counts.projectContributions(columns, parts.stages),
  }),
  JointApplication: recordType({
    table: tables.jointApplication,
    contributions: counts.jointApplicationContributions,
  }),
  Demand: recordType({ table: tables.demand }),
  Achievement: recordType({ table: tables.achievement }),
  ExpertProfile: recordType({ table: tables.expertProfile }),
  ExpoEdition: recordType({
    table: tables.expoEdition,
    parts: { strands: tables.expoStrand },
    contributions: ({ columns }) => expo.editionContributions(columns),
  }),
  ExpoActivity: recordType({
    table: tables.expoActivity,
    problems: (row: ExpoActivityInput) => expoActivityProblems(row),
    contributions: ({ columns }) => expo.expoActivityContributions(columns),
  }),
  ExpoGuest: recordType({
    table: tables.expoGuest,
    problems: (row: ExpoGuestInput) => expoGuestProblems(row),
    contributions: ({ columns }) => expo.expoGuestContributions(columns),
  }),
  ExpoInvitation: recordType({
    table: tables.expoInvitation,
    contributions: ({ columns }) => expo.invitationContributions(columns),
  }),
  ExpoAttendance: recordType({
    table: tables.expoAttendance,
    contributions: ({ columns }) => expo.expoAttendanceContributions(columns),
  }),
  ExpoTask: recordType({ table: tables.expoTask }),
  DelegationMember: recordType({ table: tables.delegationMember }),
  EnterpriseLink: recordType({
    table: tables.enterpriseLink,
    parts: { visits: tables.enterpriseVisit },
    contributions: ({ columns }) => counts.linkContributions(columns),
  }),
  Pairing: recordType({ table: tables.pairing }),
  AllianceMembership: recordType({ table: tables.allianceMembership }),
  InboundVisit: recordType({ table: tables.inboundVisit }),
  MajorProject: recordType({ table: tables.majorProject }),
})
