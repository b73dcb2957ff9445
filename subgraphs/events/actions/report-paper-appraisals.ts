import { type Known, lookUp } from '@kexie/db/book/registry'
import { type ReportInput, reportCall } from '@kexie/db/book/report-call'
import type { Prepared } from '@kexie/db/book/report-records'
import { calendarProblems, countProblem, textProblems, todayInShanghai } from '@kexie/db/book/row-rules'
import { paperAppraisal } from '@kexie/db/tables/events'
import { keyOf } from '@kexie/schema/global-id'
import type { ProblemFact } from '@kexie/schema/problems'
import type { EventsContext } from '../context.ts'
import type { PaperAppraisalInput } from '../schema.generated.ts'
import { insertPaperAppraisals } from '../store/papers.ts'

/** Reports editions of the paper appraisal; the ordinal is an observation, so the whole city may be its district. */
export function reportPaperAppraisals(context: EventsContext, input: ReportInput<PaperAppraisalInput>) {
  const today = todayInShanghai(context.now)
  return reportCall(
    context,
    {
      type: 'PaperAppraisal',
      table: paperAppraisal,
      store: insertPaperAppraisals,
      prepare: async (tx, rows) => {
        const known = await lookUp(tx, { organizations: [], people: [] })
        return rows.map(({ input: row }) => {
          const problems = paperAppraisalProblems(row, known, today)
          return problems.length > 0 ? problems : prepare(row)
        })
      },
    },
    input,
  )
}

function paperAppraisalProblems(row: PaperAppraisalInput, known: Known, today: string): ProblemFact[] {
  const label = { zh: '辖市区', en: 'District' }
  return [
    ...textProblems('title', { zh: '标题', en: 'Title' }, row.title, 200),
    ...countProblem('edition', { zh: '届次', en: 'Edition' }, row.edition, { min: 1, max: 1000 }),
    ...(known.districts.has(keyOf('District', row.district) ?? '') ? [] : [{ code: 'NOT_FOUND', field: 'district', label, received: row.district } as const]),
    ...calendarProblems(row, 'PAST', today),
  ]
}

function prepare({ title, edition, occurredOn, district }: PaperAppraisalInput): Prepared<{ edition: number; year: number }> {
  return {
    title: title.trim(),
    occurredOn,
    districtCode: keyOf('District', district) ?? '',
    contributions: [{ indicator: 'paper-award-edition', quantity: edition }],
    content: { edition, year: Number(occurredOn.slice(0, 4)) },
  }
}
