import * as tables from '@kexie/db/tables/cooperation'
import { declareRecords } from '@kexie/records/declare-records'
import { recordType } from '@kexie/records/record-type'
import { agreedOn, contractedOn, overseasAgreedOn } from './calculated.ts'
import { expoActivityProblems, expoGuestProblems, projectProblems } from './cooperation-rules.ts'
import type { CooperationProjectInput, ExpoActivityInput, ExpoGuestInput } from './schema.generated.ts'

/** The record types of this domain: what each is beyond its SDL. */
export const cooperationRecords = declareRecords(new URL('./schema.graphql', import.meta.url), {
  /** Upgrade and closing are corrections. */
  InnovationPlatform: recordType({
    table: tables.innovationPlatform,
    parts: { upgrades: tables.platformUpgrade },
  }),
  OverseasProject: recordType({
    table: tables.overseasProject,
    calculated: { agreedOn: overseasAgreedOn },
  }),
  AchievementBankRegistration: recordType({
    table: tables.achievementBankRegistration,
    parts: { benefits: tables.conversionBenefit },
  }),
  PatentCase: recordType({ table: tables.patentCase }),
  EnterpriseService: recordType({
    table: tables.enterpriseService,
  }),
  TechnologyManagerAssignment: recordType({
    table: tables.technologyManagerAssignment,
    parts: { problems: tables.enterpriseProblem },
  }),
  CooperationActivity: recordType({
    table: tables.cooperationActivity,
    parts: { coHosts: tables.activityCoHost },
  }),
  /** Every further stage is a correction, counted on its own day. */
  CooperationProject: recordType({
    table: tables.cooperationProject,
    parts: { stages: tables.projectStep, followUps: tables.projectFollowUp },
    problems: (row: CooperationProjectInput) => projectProblems(row),
    calculated: { agreedOn, contractedOn },
  }),
  JointApplication: recordType({
    table: tables.jointApplication,
  }),
  Demand: recordType({ table: tables.demand }),
  Achievement: recordType({ table: tables.achievement }),
  ExpertProfile: recordType({ table: tables.expertProfile }),
  ExpoEdition: recordType({
    table: tables.expoEdition,
    parts: { strands: tables.expoStrand },
  }),
  ExpoActivity: recordType({
    table: tables.expoActivity,
    problems: (row: ExpoActivityInput) => expoActivityProblems(row),
  }),
  ExpoGuest: recordType({
    table: tables.expoGuest,
    problems: (row: ExpoGuestInput) => expoGuestProblems(row),
  }),
  ExpoInvitation: recordType({
    table: tables.expoInvitation,
  }),
  ExpoAttendance: recordType({
    table: tables.expoAttendance,
  }),
  ExpoTask: recordType({ table: tables.expoTask }),
  DelegationMember: recordType({ table: tables.delegationMember }),
  EnterpriseLink: recordType({
    table: tables.enterpriseLink,
    parts: { visits: tables.enterpriseVisit },
  }),
  Pairing: recordType({ table: tables.pairing }),
  AllianceMembership: recordType({ table: tables.allianceMembership }),
  InboundVisit: recordType({ table: tables.inboundVisit }),
  MajorProject: recordType({ table: tables.majorProject }),
})
