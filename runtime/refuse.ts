import { describeProblem, type Language, type ProblemFact } from '@kexie/schema/problems'

/** A whole call refused, in the reader's language. */
export function refuse(problems: readonly ProblemFact[], { language }: { language: Language }) {
  return {
    __typename: 'Refused' as const,
    row: null,
    problems: problems.map((problem) => describeProblem(problem, language)),
  }
}
