import { prepareRows, type RowRules } from '@kexie/db/book/prepare-rows'
import { type ReportInput, reportCall } from '@kexie/db/book/report-call'
import type { Prepared, ReportedRow } from '@kexie/db/book/report-records'
import { todayInShanghai } from '@kexie/db/book/row-rules'
import type { Db } from '@kexie/db/database'
import { academicEvent } from '@kexie/db/tables/events'
import { keyOf, uuidOf } from '@kexie/schema/global-id'
import { academicEventContributions } from '../academic-event-contributions.ts'
import { academicEventProblems } from '../academic-event-rules.ts'
import type { EventsContext } from '../context.ts'
import type { AcademicEventInput } from '../schema.generated.ts'
import { type AcademicEventContent, forecastDays, insertAcademicEvents } from '../store/academic-events.ts'
import { type EventSeriesRow, listSeries } from '../store/series.ts'

/** Reports new events, results of forecasts, and corrections: one transaction, one answer a row. */
export function reportAcademicEvents(context: EventsContext, input: ReportInput<AcademicEventInput>) {
  return reportCall(
    context,
    {
      type: 'AcademicEvent',
      table: academicEvent,
      prepare: (tx, rows) => prepare(tx, rows, context),
      store: insertAcademicEvents,
    },
    input,
  )
}

async function prepare(tx: Db, rows: readonly ReportedRow<AcademicEventInput>[], context: EventsContext) {
  const prepared = await prepareRows(tx, rows, rulesOver(await listSeries(tx)), context)
  const forecasts = await forecastDays(
    tx,
    rows.flatMap(({ id }) => id ?? []),
  )
  const today = todayInShanghai(context.now)
  return prepared.map((row, index) =>
    Array.isArray(row) ? row : announced(row, forecasts.get(rows[index]?.id ?? ''), today),
  )
}

/** An event keeps the day it was first announced on through all its revisions. */
function announced(
  row: Prepared<AcademicEventContent>,
  known: string | undefined,
  today: string,
): Prepared<AcademicEventContent> {
  const { event } = row.content
  const forecastOn = known ?? (event.stage === 'FORECAST' ? today : null)
  return { ...row, content: { ...row.content, event: { ...event, forecastOn } } }
}

function rulesOver(series: readonly EventSeriesRow[]): RowRules<AcademicEventInput, AcademicEventContent> {
  const byCode = new Map(series.map((one) => [one.code, one]))
  return {
    people: ({ guests }) => guests.map(({ person }) => person),
    organizations: ({ hosts, participants, district }) => {
      const districtCode = keyOf('District', district) ?? ''
      return [...hosts, ...participants].map((party) => ({ ...party, districtCode }))
    },
    problems: (input, known, today) => academicEventProblems(input, byCode.get(input.series), known, today),
    prepare: (input, { personId, organizationId }) => {
      const content: AcademicEventContent = {
        event: eventColumns(input),
        hosts: input.hosts.map(({ organization, role }) => ({
          organizationId: uuidOf('Organization', organization) ?? '',
          role,
        })),
        guests: input.guests.map(({ person, honour, overseas, talk }) => ({
          personId: personId(person),
          honour,
          overseas: overseas ?? false,
          talk: talk ?? null,
        })),
        participants: input.participants.map((party) => ({ organizationId: organizationId(party) })),
        cooperationProjects: input.cooperationProjects.map(({ title, partner }) => ({
          title,
          partner: partner ?? null,
        })),
      }
      const programme = byCode.get(input.series)?.programme
      const contributions = programme ? academicEventContributions(content, programme) : []
      return {
        title: input.title.trim(),
        occurredOn: input.occurredOn,
        districtCode: keyOf('District', input.district) ?? '',
        contributions,
        content,
      }
    },
  }
}

function eventColumns(input: AcademicEventInput): AcademicEventContent['event'] {
  const { series, issue, stage, form, topic, industry, endsOn, place, attendance } = input
  return {
    seriesCode: series,
    issue: issue ?? null,
    stage,
    form,
    topic: topic?.trim() || null,
    industry: industry?.trim() || null,
    endsOn: endsOn ?? null,
    place: place?.trim() || null,
    attendance: attendance ?? null,
    attendanceRelation: input.attendanceRelation,
    countRelation: input.countRelation,
    participantsRelation: input.participantsRelation,
  }
}
