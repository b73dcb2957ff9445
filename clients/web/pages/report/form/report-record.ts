import type { GraphDocument } from '../../../graph/ask.ts'
import type { Problem } from '../../../parts/forms/field.tsx'
import type { FormShape } from './form-shape.ts'

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
    /** Which of the types that the city defined it is of. */
    type?: string
    rows: object[]
  }
}

/** The records of a form's type as the mutation names them: those of the types that the city defined have one. */
const namedIn = ({ plural, custom }: Pick<FormShape, 'plural' | 'custom'>) =>
  custom ? 'CustomRecords' : plural

/** The mutation that reports records of a type, as everybody else calls it. */
export const reportDocument = (shape: Pick<FormShape, 'plural' | 'custom'>) =>
  `mutation ReportOne($input: Report${namedIn(shape)}Input!) { outcome: report${namedIn(shape)}(input: $input) {
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
