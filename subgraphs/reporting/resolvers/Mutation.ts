import { declareNothing, grantException, revokeDeclaration } from '../actions/change-obligation.ts'
import { closePeriod } from '../actions/close-period.ts'
import { decideDuplicate } from '../actions/decide-duplicate.ts'
import { explainFindings } from '../actions/explain-findings.ts'
import { issueBulletin } from '../actions/issue-bulletin.ts'
import { lockForReview, releaseRecords } from '../actions/lock-for-review.ts'
import { moveSubmissions } from '../actions/move-submissions.ts'
import { endDuty, setDuty } from '../actions/set-duty.ts'
import { setReporters } from '../actions/set-reporters.ts'
import { setReviewRule } from '../actions/set-review-rule.ts'
import type { MutationResolvers } from '../schema.generated.ts'

export const Mutation: MutationResolvers = {
  submitRecords: (_, { input }, context) => moveSubmissions(context, 'SUBMIT', input),
  endorseRecords: (_, { input }, context) => moveSubmissions(context, 'ENDORSE', input),
  acceptRecords: (_, { input }, context) => moveSubmissions(context, 'ACCEPT', input),
  returnRecords: (_, { input }, context) => moveSubmissions(context, 'RETURN', input),
  withdrawRecords: (_, { input }, context) => moveSubmissions(context, 'WITHDRAW', input),
  declareNothing: (_, { input }, context) => declareNothing(context, input),
  revokeDeclaration: (_, { input }, context) => revokeDeclaration(context, input),
  grantException: (_, { input }, context) => grantException(context, input),
  setDuty: (_, { input }, context) => setDuty(context, input),
  endDuty: (_, { input }, context) => endDuty(context, input),
  closePeriod: (_, { input }, context) => closePeriod(context, input, true),
  reopenPeriod: (_, { input }, context) => closePeriod(context, input, false),
  issueBulletin: (_, { input }, context) => issueBulletin(context, input),
  setReporters: (_, { input }, context) => setReporters(context, input),
  setReviewRule: (_, { input }, context) => setReviewRule(context, input),
  lockRecords: (_, { input }, context) => lockForReview(context, input),
  releaseRecords: (_, { input }, context) => releaseRecords(context, input),
  explainFindings: (_, { input }, context) => explainFindings(context, input),
  decideDuplicate: (_, { input }, context) => decideDuplicate(context, input),
}
