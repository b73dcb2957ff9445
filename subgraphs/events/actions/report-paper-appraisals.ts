import { prepareRows, type RowRules } from '@kexie/db/book/prepare-rows'
import { type ReportInput, reportCall } from '@kexie/db/book/report-call'
import { areaProblems, calendarProblems, countProblem, textProblems } from '@kexie/db/book/row-rules'
import { paperAppraisal } from '@kexie/db/tables/events'
import { keyOf } from '@kexie/schema/global-id'
import type { EventsContext } from '../context.ts'
import type { PaperAppraisalInput } from '../schema.generated.ts'
import { insertPaperAppraisals, type PaperAppraisalContent } from '../store/papers.ts'

/** Reports editions of the paper appraisal; the ordinal is an observation, so the whole city may be its district. */
export function reportPaperAppraisals(context: EventsContext, input: ReportInput<PaperAppraisalInput>) {
  return reportCall(
    context,
    {
      type: 'PaperAppraisal',
      table: paperAppraisal,
      prepare: (tx, rows) => prepareRows(tx, rows, rules, context),
      store: insertPaperAppraisals,
    },
    input,
  )
}

const rules: RowRules<PaperAppraisalInput, PaperAppraisalContent> = {
  problems: (row, known, today) => [
    ...textProblems('title', { zh: '标题', en: 'Title' }, row.title, 200),
    ...countProblem('edition', { zh: '届次', en: 'Edition' }, row.edition, { min: 1, max: 1000 }),
    ...areaProblems(row.district, known),
    ...calendarProblems(row, 'PAST', today),
  ],
  prepare: ({ title, edition, occurredOn, district }) => ({
    title: title.trim(),
    occurredOn,
    districtCode: keyOf('District', district) ?? '',
    contributions: [{ indicator: 'paper-award-edition', quantity: edition }],
    content: { edition, year: Number(occurredOn.slice(0, 4)) },
  }),
}
