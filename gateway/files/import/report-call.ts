import { createHash } from 'node:crypto'
import { customRecord } from '@kexie/schema/records'
import type { WorkbookShape } from '../shape/column.ts'
import type { RecordRead } from './read-row.ts'

export interface CallOptions {
  /** Global id of the reporting organization. */
  organization: string
  atomic: boolean
  submit: boolean
  dryRun: boolean
  /** Why what was accepted is corrected. */
  reason?: string | undefined
}

/** The mutation that reports rows of a type, asking of each only what became of it. */
export const reportMutation = (
  shape: WorkbookShape,
) => `mutation Import($input: Report${reported(shape)}Input!) {
  outcome: report${reported(shape)}(input: $input) {
    __typename
    ... on ReportReceipt { replayed results {
      __typename
      ... on RecordReported { change }
      ... on Refused { problems { code message advice field expected received } } } }
    ... on Refused { problems { code message advice } } } }`

const reported = ({ isCustom, plural }: WorkbookShape) => (isCustom ? `${customRecord}s` : plural)

/** Its variables. The key is made of all they say: the same rows for the same organization are one call, however often sent. */
export function reportVariables(shape: WorkbookShape, records: readonly RecordRead[], options: CallOptions) {
  const rows = records.map(({ input }) => input)
  const said = JSON.stringify([shape.type, options, rows])
  const idempotencyKey = `import ${createHash('sha256').update(said).digest('base64url')}`
  return { input: { ...options, ...(shape.isCustom && { type: shape.type }), idempotencyKey, rows } }
}

export interface ProblemShown {
  code: string
  message: string
  advice: string
  field: string | null
  expected: string | null
  received: string | null
}

export type RowAnswer =
  | { __typename: 'RecordReported'; change: 'CREATED' | 'REVISED' | 'UNCHANGED' }
  | { __typename: 'Refused'; problems: ProblemShown[] }

/** What the graph answers to it. */
export type CallAnswer =
  | { __typename: 'ReportReceipt'; replayed: boolean; results: RowAnswer[] }
  | { __typename: 'Refused'; problems: Pick<ProblemShown, 'code' | 'message' | 'advice'>[] }
