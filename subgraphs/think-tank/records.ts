import * as tables from '@kexie/db/tables/think-tank'
import { declareRecords } from '@kexie/records/declare-records'
import { recordType } from '@kexie/records/record-type'
import { firstInstructedOn, firstSubmittedOn } from './calculated.ts'
import type { ProposalInput, ResearchTopicInput } from './schema.generated.ts'
import { proposalProblems, topicProblems } from './stage-rules.ts'

/** The record types of this domain: what each is beyond its SDL. */
export const thinkTankRecords = declareRecords(new URL('./schema.graphql', import.meta.url), {
  /** No document counts members yet. */
  ThinkTankMember: recordType({ table: tables.thinkTankMember }),
  ResearchTopic: recordType({
    table: tables.researchTopic,
    parts: { milestones: tables.topicMilestone },
    problems: (row: ResearchTopicInput) => topicProblems(row),
  }),
  ThinkTankReport: recordType({
    table: tables.thinkTankReport,
    parts: { chapters: tables.reportChapter },
  }),
  Proposal: recordType({
    table: tables.proposal,
    parts: {
      authors: tables.proposalAuthor,
      submissions: tables.proposalSubmission,
      instructions: tables.leaderInstruction,
      followUps: tables.proposalFollowUp,
    },
    problems: (row: ProposalInput) => proposalProblems(row),
    calculated: { firstSubmittedOn, firstInstructedOn },
  }),
  JournalIssue: recordType({
    table: tables.journalIssue,
    parts: { topics: tables.journalTopic, deliveries: tables.journalDelivery },
  }),
})
