import { lookUp } from '@kexie/db/book/registry'
import { type ReportInput, reportCall } from '@kexie/db/book/report-call'
import type { Prepared } from '@kexie/db/book/report-records'
import { calendarProblems, districtProblems, textProblems, todayInShanghai } from '@kexie/db/book/row-rules'
import { seriesEdition } from '@kexie/db/tables/events'
import { keyOf } from '@kexie/schema/global-id'
import type { ProblemFact } from '@kexie/schema/problems'
import type { EventsContext } from '../context.ts'
import type { SeriesEditionInput } from '../schema.generated.ts'
import { listSeries } from '../store/series.ts'
import { insertSeriesEditions, type SeriesEditionContent } from '../store/series-editions.ts'

/** Reports editions of yearly series; an edition of the Academic Activity Month counts as one. */
export function reportSeriesEditions(context: EventsContext, input: ReportInput<SeriesEditionInput>) {
  const today = todayInShanghai(context.now)
  return reportCall(
    context,
    {
      type: 'SeriesEdition',
      table: seriesEdition,
      store: insertSeriesEditions,
      prepare: async (tx, rows) => {
        const programmes = new Map((await listSeries(tx)).map(({ code, programme }) => [code, programme]))
        const known = await lookUp(tx, { organizations: [], people: [] })
        return rows.map(({ input: row }): Prepared<SeriesEditionContent> | ProblemFact[] => {
          const programme = programmes.get(row.series)
          const problems: ProblemFact[] = [
            ...textProblems('title', { zh: '标题', en: 'Title' }, row.title, 200),
            ...(programme ? [] : [{ code: 'NOT_FOUND', field: 'series', label: { zh: '系列', en: 'Series' }, received: row.series } as const]),
            ...districtProblems(row.district, known),
            ...calendarProblems(row, 'PAST', today),
          ]
          return problems.length > 0 ? problems : prepare(row, programme === 'ACADEMIC_MONTH')
        })
      },
    },
    input,
  )
}

function prepare({ title, series, occurredOn, endsOn, theme, district }: SeriesEditionInput, isMonth: boolean): Prepared<SeriesEditionContent> {
  return {
    title: title.trim(),
    occurredOn,
    districtCode: keyOf('District', district) ?? '',
    contributions: isMonth ? [{ indicator: 'academic-month-editions', quantity: 1 }] : [],
    content: { seriesCode: series, year: Number(occurredOn.slice(0, 4)), theme: theme?.trim() || null, endsOn: endsOn ?? null },
  }
}
