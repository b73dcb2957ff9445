import { thinkTankMembers } from './members.ts'
import { journalIssues, submittedProposals } from './proposals-and-journal.ts'
import { researchTopics, thinkTankReports } from './topics-and-reports.ts'

/** Everything the think-tank domain is told about Changzhou, by the record type that takes it; the same on every call. */
export function thinkTankBatches() {
  return {
    ThinkTankMember: thinkTankMembers(),
    ResearchTopic: researchTopics(),
    ThinkTankReport: thinkTankReports(),
    Proposal: submittedProposals(),
    JournalIssue: journalIssues(),
  }
}
