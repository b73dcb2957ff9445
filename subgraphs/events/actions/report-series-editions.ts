import { prepareRows, type RowRules } from '@kexie/db/book/prepare-rows'
import { type ReportInput, reportCall } from '@kexie/db/book/report-call'
import { calendarProblems, districtProblems, textProblems } from '@kexie/db/book/row-rules'
import { seriesEdition } from '@kexie/db/tables/events'
import { keyOf } from '@kexie/schema/global-id'
import type { EventsContext } from '../context.ts'
import type { SeriesEditionInput } from '../schema.generated.ts'
import { type EventSeriesRow, listSeries } from '../store/series.ts'
import { insertSeriesEditions, type SeriesEditionContent } from '../store/series-editions.ts'

/** Reports editions of yearly series; an edition of the Academic Activity Month counts as one. */
export function reportSeriesEditions(context: EventsContext, input: ReportInput<SeriesEditionInput>) {
  return reportCall(
    context,
    {
      type: 'SeriesEdition',
      table: seriesEdition,
      prepare: async (tx, rows) => prepareRows(tx, rows, rulesOver(await listSeries(tx)), context),
      store: insertSeriesEditions,
    },
    input,
  )
}

function rulesOver(series: readonly EventSeriesRow[]): RowRules<SeriesEditionInput, SeriesEditionContent> {
  const programmes = new Map(series.map(({ code, programme }) => [code, programme]))
  return {
    problems: (row, known, today) => [
      ...textProblems('title', { zh: '标题', en: 'Title' }, row.title, 200),
      ...(programmes.has(row.series)
        ? []
        : [
            {
              code: 'NOT_FOUND',
              field: 'series',
              label: { zh: '系列', en: 'Series' },
              received: row.series,
            } as const,
          ]),
      ...districtProblems(row.district, known),
      ...calendarProblems(row, 'PAST', today),
    ],
    prepare: ({ title, series, occurredOn, endsOn, theme, district }) => ({
      title: title.trim(),
      occurredOn,
      districtCode: keyOf('District', district) ?? '',
      contributions:
        programmes.get(series) === 'ACADEMIC_MONTH'
          ? [{ indicator: 'academic-month-editions', quantity: 1 }]
          : [],
      content: {
        seriesCode: series,
        year: Number(occurredOn.slice(0, 4)),
        theme: theme?.trim() || null,
        endsOn: endsOn ?? null,
      },
    }),
  }
}
