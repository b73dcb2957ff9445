import { reportAcademicEvents } from '../actions/report-academic-events.ts'
import { reportAppraisedPapers } from '../actions/report-appraised-papers.ts'
import { reportPaperAppraisals } from '../actions/report-paper-appraisals.ts'
import { reportSeriesEditions } from '../actions/report-series-editions.ts'
import { reportTrainingClasses } from '../actions/report-training-classes.ts'
import type { MutationResolvers } from '../schema.generated.ts'

export const Mutation: MutationResolvers = {
  reportAcademicEvents: (_, { input }, context) => reportAcademicEvents(context, input),
  reportSeriesEditions: (_, { input }, context) => reportSeriesEditions(context, input),
  reportTrainingClasses: (_, { input }, context) => reportTrainingClasses(context, input),
  reportPaperAppraisals: (_, { input }, context) => reportPaperAppraisals(context, input),
  reportAppraisedPapers: (_, { input }, context) => reportAppraisedPapers(context, input),
}
