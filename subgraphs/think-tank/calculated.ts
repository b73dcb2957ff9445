import type * as tables from '@kexie/db/tables/think-tank'

interface Proposal {
  parts: {
    submissions: readonly Pick<typeof tables.proposalSubmission.$inferSelect, 'level' | 'submittedOn'>[]
    instructions: readonly Pick<typeof tables.leaderInstruction.$inferSelect, 'level' | 'instructedOn'>[]
  }
}

/** When a proposal first reached the leadership of the city. */
export const firstSubmittedOn = ({ parts }: Proposal) =>
  first(parts.submissions.filter(({ level }) => level === 'MUNICIPAL').map((one) => one.submittedOn))

/** When a leader of the city or above first wrote an instruction on a proposal. */
export const firstInstructedOn = ({ parts }: Proposal) =>
  first(parts.instructions.filter(({ level }) => level !== 'COUNTY').map((one) => one.instructedOn))

const first = (days: readonly string[]) => days.toSorted()[0]
