import { sql } from 'drizzle-orm'
import { boolean, check, date, index, integer, pgSchema, text } from 'drizzle-orm/pg-core'
import { codeOf } from './list-column.ts'
import { relation } from './provenance.ts'
import { amount, domainTables, organizationId, personId, recordId } from './record-tables.ts'

export const thinkTank = pgSchema('think_tank')

const { record, part } = domainTables(thinkTank)

export const thinkTankMemberKind = thinkTank.enum('member_kind', [
  'SCHOLAR',
  'BUSINESS_LEADER',
  'POLICY_EXPERT',
  'OVERSEAS_EXPERT',
])

/** 智库成员, from the day appointed. */
export const thinkTankMember = record('think_tank_member', {
  personId: personId().notNull(),
  kind: thinkTankMemberKind().notNull(),
  field: codeOf('think-tank-field').notNull(),
  endsOn: date('ends_on'),
})

export const topicStage = thinkTank.enum('topic_stage', [
  'APPLIED',
  'REFUSED',
  'APPROVED',
  'CONCLUDED',
  'TERMINATED',
])

/** 软科学研究课题, from the day applied for. */
export const researchTopic = record(
  'research_topic',
  {
    stage: topicStage().notNull(),
    field: codeOf('think-tank-field').notNull(),
    leaderId: personId('leader_id').notNull(),
    institutionId: organizationId('institution_id'),
    approvedOn: date('approved_on'),
    concludedOn: date('concluded_on'),
    grant: amount('grant_amount'),
  },
  (t) => [
    index('research_topic_by_stage').on(t.stage),
    check(
      'research_topic_approved_on_a_day',
      sql`(${t.stage} in ('APPROVED', 'CONCLUDED', 'TERMINATED')) = (${t.approvedOn} is not null)`,
    ),
  ],
)

export const topicMilestoneKind = thinkTank.enum('topic_milestone_kind', [
  'MID_TERM',
  'EXTENSION',
  'CONCLUSION_REVIEW',
])
export const topicMilestone = part('topic_milestone', researchTopic, {
  kind: topicMilestoneKind().notNull(),
  reachedOn: date('reached_on').notNull(),
  opinion: text(),
})

export const thinkTankReportKind = thinkTank.enum('report_kind', ['COMPILATION', 'RESEARCH_REPORT'])

/** A report or the yearly compilation, from the day issued. */
export const thinkTankReport = record('report', {
  kind: thinkTankReportKind().notNull(),
  year: integer().notNull(),
  copies: integer(),
  copiesRelation: relation('copies_relation').notNull().default('EXACT'),
  copiesUpTo: integer('copies_up_to'),
})

export const reportChapter = part('report_chapter', thinkTankReport, {
  heading: text().notNull(),
  authorId: personId('author_id'),
  topicId: recordId('topic_id'),
})

export const leadershipLevel = thinkTank.enum('leadership_level', [
  'NATIONAL',
  'PROVINCIAL',
  'MUNICIPAL',
  'COUNTY',
])

/** 呈报建议, from the day drafted. */
export const proposal = record('proposal', { field: codeOf('think-tank-field').notNull(), summary: text() })

export const proposalAuthor = part('proposal_author', proposal, { personId: personId().notNull() })

export const proposalSubmission = part('proposal_submission', proposal, {
  level: leadershipLevel().notNull(),
  recipient: text().notNull(),
  submittedOn: date('submitted_on').notNull(),
})

export const leaderInstruction = part('leader_instruction', proposal, {
  level: leadershipLevel().notNull(),
  leader: text().notNull(),
  instructedOn: date('instructed_on').notNull(),
  text: text(),
})

export const proposalFollowUp = part('proposal_follow_up', proposal, {
  followedOn: date('followed_on').notNull(),
  note: text().notNull(),
})

/** An issue of the journal the association edits, from the day issued. */
export const journalIssue = record(
  'journal_issue',
  { year: integer().notNull(), number: integer().notNull(), double: boolean().notNull() },
  (t) => [check('journal_issue_number_is_positive', sql`${t.number} > 0`)],
)

export const journalTopic = part('journal_topic', journalIssue, {
  topic: text().notNull(),
  authorId: personId('author_id'),
})

export const journalRecipientKind = thinkTank.enum('journal_recipient_kind', [
  'LEADER',
  'DEPARTMENT',
  'MEMBER',
])
export const journalDelivery = part('journal_delivery', journalIssue, {
  kind: journalRecipientKind().notNull(),
  recipient: text().notNull(),
  sentOn: date('sent_on').notNull(),
  acknowledgedOn: date('acknowledged_on'),
})
