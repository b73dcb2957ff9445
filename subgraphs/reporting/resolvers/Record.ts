import { recordKey, recordTypeNames } from '@kexie/schema/records'
import type { ReportingContext } from '../context.ts'

/** Every record type gains `submission`; the stub is all this subgraph knows of it. */
const borrowed = {
  __resolveReference: (stub: { id: string }) => stub,
  submission: ({ id }: { id: string }, _: unknown, { submissions }: ReportingContext) => {
    const key = recordKey(id)?.key
    return key ? submissions.load(key) : null
  },
}

export const recordStubResolvers = Object.fromEntries(recordTypeNames.map((type) => [type, borrowed]))
