import { academicMonthEvents } from './academic-month.ts'
import { haizhiMatchmaking } from './haizhi-matchmaking.ts'
import { industryTraining } from './industry-training.ts'
import { appraisedPapers, paperAppraisals } from './papers.ts'
import { seriesEditions } from './series-editions.ts'
import { societyExchange } from './society-exchange.ts'
import { techCafe } from './tech-cafe.ts'
import { trizClasses } from './triz-classes.ts'

/** Everything the events domain is told about Changzhou, by the record type that takes it; the same on every call. */
export function academicBatches() {
  return {
    AcademicEvent: [
      ...academicMonthEvents(),
      ...techCafe(),
      ...societyExchange(),
      ...haizhiMatchmaking(),
      ...industryTraining(),
    ],
    SeriesEdition: seriesEditions(),
    TrainingClass: trizClasses(),
    PaperAppraisal: paperAppraisals(),
    AppraisedPaper: appraisedPapers(),
  }
}
