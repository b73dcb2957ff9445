import { recordStubResolvers } from '@kexie/records/record-fields'
import type { ReportingContext } from '../context.ts'

/** Every record type gains `submission`; of the record itself this subgraph knows what `reporting.record` says. */
export const records = recordStubResolvers({
  submission: ({ id }: { id: string }, _: unknown, { submissions }: ReportingContext) => submissions.load(id),
})
