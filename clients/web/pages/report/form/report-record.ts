import type { GraphDocument } from '../../../graph/ask.ts'
import type { Problem } from '../../../parts/forms/field.tsx'

interface Row {
  change?: 'CREATED' | 'REVISED' | 'UNCHANGED'
  record?: { id: string; status: string } | null
  problems?: Problem[]
}

/** What the mutation answers. */
export interface Reported {
  outcome: { results?: Row[]; problems?: Problem[] }
}

/** What it takes: one row here. */
export interface Reporting {
  input: {
    organization: string
    idempotencyKey: string
    submit: boolean
    dryRun: boolean
    reason: string | null
    rows: object[]
  }
}

/** The mutation that reports records of a type, as everybody else calls it. */
export const reportDocument = (plural: string) =>
  `mutation ReportOne($input: Report${plural}Input!) { outcome: report${plural}(input: $input) {
    ... on ReportReceipt { results {
      ... on RecordReported { change record { id status } }
      ... on Refused { problems { code message advice field } } } }
    ... on Refused { problems { code message advice field } } } }` as unknown as GraphDocument<
    Reported,
    Reporting
  >

/** Problems of the row and of the call as a whole. */
export const problemsIn = ({ outcome }: Reported): Problem[] => [
  ...(outcome.problems ?? []),
  ...(outcome.results ?? []).flatMap(({ problems }) => problems ?? []),
]
