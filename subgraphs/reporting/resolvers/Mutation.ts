import { moveSubmissions } from '../actions/move-submissions.ts'
import { setReviewRule } from '../actions/set-review-rule.ts'
import type { MutationResolvers } from '../schema.generated.ts'

export const Mutation: MutationResolvers = {
  submitRecords: (_, { input }, context) => moveSubmissions(context, 'SUBMIT', input),
  endorseRecords: (_, { input }, context) => moveSubmissions(context, 'ENDORSE', input),
  acceptRecords: (_, { input }, context) => moveSubmissions(context, 'ACCEPT', input),
  returnRecords: (_, { input }, context) => moveSubmissions(context, 'RETURN', input),
  withdrawRecords: (_, { input }, context) => moveSubmissions(context, 'WITHDRAW', input),
  setReviewRule: (_, { input }, context) => setReviewRule(context, input),
}
