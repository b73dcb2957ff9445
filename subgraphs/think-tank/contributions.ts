import type { Contribution } from '@kexie/db/book/contribution'
import type * as tables from '@kexie/db/tables/think-tank'

type Row<T extends { $inferSelect: object }> = T['$inferSelect']

/** A topic counts on the day it was approved, whatever became of it. */
export function researchTopicContributions({
  stage,
  approvedOn,
}: Pick<Row<typeof tables.researchTopic>, 'stage' | 'approvedOn'>): Contribution[] {
  if (!approvedOn || stage === 'APPLIED' || stage === 'REFUSED') return []
  return [{ indicator: 'research-topics', quantity: 1, occurredOn: approvedOn }]
}

/** The yearly compilation; a report issued by itself counts nothing. */
export function reportContributions({
  kind,
}: Pick<Row<typeof tables.thinkTankReport>, 'kind'>): Contribution[] {
  return kind === 'COMPILATION' ? [{ indicator: 'report-compilations', quantity: 1 }] : []
}

interface Proposal {
  title: string
  parts: {
    submissions: Pick<Row<typeof tables.proposalSubmission>, 'level' | 'submittedOn'>[]
    instructions: Pick<Row<typeof tables.leaderInstruction>, 'level' | 'instructedOn'>[]
  }
}

/**
 * A proposal counts when it first reaches the city leadership, and once more when a leader of the city or above first
 * writes an instruction on it; later submissions and further leaders add nothing.
 */
export function proposalContributions({ title, parts }: Proposal): Contribution[] {
  const submitted = parts.submissions.filter(({ level }) => level === 'MUNICIPAL')
  const instructed = parts.instructions.filter(({ level }) => level !== 'COUNTY')
  const submittedOn = first(submitted.map((one) => one.submittedOn))
  const instructedOn = first(instructed.map((one) => one.instructedOn))
  return [
    ...(submittedOn
      ? [{ indicator: 'proposals-submitted', quantity: 1, occurredOn: submittedOn } as const]
      : []),
    ...(instructedOn
      ? [
          {
            indicator: 'proposals-instructed',
            quantity: 1,
            occurredOn: instructedOn,
            subject: title,
          } as const,
        ]
      : []),
  ]
}

export function journalIssueContributions(): Contribution[] {
  return [{ indicator: 'journal-issues', quantity: 1 }]
}

const first = (days: readonly string[]) => days.toSorted()[0]
