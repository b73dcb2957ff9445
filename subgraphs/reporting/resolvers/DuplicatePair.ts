import { connection } from '@kexie/records/record-fields'
import { toGlobalId } from '@kexie/schema/global-id'
import type { DuplicatePairConnectionResolvers, DuplicatePairResolvers } from '../schema.generated.ts'

export const DuplicatePair: DuplicatePairResolvers = {
  id: ({ id }) => toGlobalId('DuplicatePair', id),
  first: ({ firstId }, _, { submissions }) => submissions.load(firstId),
  second: ({ secondId }, _, { submissions }) => submissions.load(secondId),
  kept: ({ keptId }, _, { submissions }) => (keptId ? submissions.load(keptId) : null),
  score: ({ score }) => Math.round(Number(score) * 100) / 100,
  reasons: ({ reasons }) => reasons as ('SAME_DAY' | 'LIKE_TITLE' | 'SAME_SUBJECTS' | 'SAME_NUMBER')[],
}

export const DuplicatePairConnection: DuplicatePairConnectionResolvers = connection
