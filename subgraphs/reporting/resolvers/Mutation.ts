import { declareNothing, grantException, revokeDeclaration } from '../actions/change-obligation.ts'
import { closePeriod } from '../actions/close-period.ts'
import { decideDuplicate } from '../actions/decide-duplicate.ts'
import { explainFindings } from '../actions/explain-findings.ts'
import { issueBulletin } from '../actions/issue-bulletin.ts'
import { lockForReview, releaseRecords } from '../actions/lock-for-review.ts'
import { moveSubmissions } from '../actions/move-submissions.ts'
import { reportCustomRecords } from '../actions/report-custom-records.ts'
import { setCalendar } from '../actions/set-calendar.ts'
import { setDuties } from '../actions/set-duties.ts'
import { endDuty, setDuty } from '../actions/set-duty.ts'
import { setForm } from '../actions/set-form.ts'
import { setList } from '../actions/set-list.ts'
import { setRecordType } from '../actions/set-record-type.ts'
import { setReporters } from '../actions/set-reporters.ts'
import { setReviewRules } from '../actions/set-review-rules.ts'
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
  setDuties: (_, { input }, context) => setDuties(context, input),
  endDuty: (_, { input }, context) => endDuty(context, input),
  closePeriod: (_, { input }, context) => closePeriod(context, input, true),
  reopenPeriod: (_, { input }, context) => closePeriod(context, input, false),
  issueBulletin: (_, { input }, context) => issueBulletin(context, input),
  setReporters: (_, { input }, context) => setReporters(context, input),
  setReviewRules: (_, { input }, context) => setReviewRules(context, input),
  setCalendar: (_, { input }, context) => setCalendar(context, input),
  setForm: (_, { input }, context) => setForm(context, input),
  setRecordType: (_, { input }, context) => setRecordType(context, input),
  reportCustomRecords: (_, { input }, context) => reportCustomRecords(context, input),
  setList: (_, { input }, context) => setList(context, input),
  lockRecords: (_, { input }, context) => lockForReview(context, input),
  releaseRecords: (_, { input }, context) => releaseRecords(context, input),
  explainFindings: (_, { input }, context) => explainFindings(context, input),
  decideDuplicate: (_, { input }, context) => decideDuplicate(context, input),
}
