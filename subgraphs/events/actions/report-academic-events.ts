import { lookUp, registerOrganizations, registerPeople } from '@kexie/db/book/registry'
import { type ReportInput, reportCall } from '@kexie/db/book/report-call'
import type { Prepared, ReportedRow } from '@kexie/db/book/report-records'
import { todayInShanghai } from '@kexie/db/book/row-rules'
import type { Db } from '@kexie/db/database'
import { academicEvent } from '@kexie/db/tables/events'
import { keyOf, uuidOf } from '@kexie/schema/global-id'
import type { ProblemFact } from '@kexie/schema/problems'
import { academicEventContributions } from '../academic-event-contributions.ts'
import { academicEventProblems } from '../academic-event-rules.ts'
import type { EventsContext } from '../context.ts'
import type { AcademicEventInput } from '../schema.generated.ts'
import { type AcademicEventContent, forecastDays, insertAcademicEvents } from '../store/academic-events.ts'
import { type EventSeriesRow, listSeries } from '../store/series.ts'

type Row = ReportedRow<AcademicEventInput>

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

async function prepare(tx: Db, rows: readonly Row[], { now, provenance }: EventsContext) {
  const today = todayInShanghai(now)
  const inputs = rows.map(({ input }) => input)
  const seriesByCode = new Map((await listSeries(tx)).map((series) => [series.code, series]))
  const known = await lookUp(tx, {
    organizations: inputs.flatMap(({ hosts, participants }) => [...hosts, ...participants].flatMap(({ organization }) => organization ?? [])),
    people: inputs.flatMap(({ guests }) => guests.flatMap(({ person }) => person.person ?? [])),
  })
  const problems = inputs.map((input) => academicEventProblems(input, seriesByCode.get(input.series), known, today))
  const sound = inputs.filter((_, index) => problems[index]?.length === 0)
  const personId = await registerPeople(tx, sound.flatMap(({ guests }) => guests.map(({ person }) => person)), provenance)
  const organizationId = await registerOrganizations(
    tx,
    sound.flatMap(({ participants, district }) => participants.map((party) => ({ ...party, districtCode: keyOf('District', district) ?? '' }))),
    provenance,
  )
  const forecasts = await forecastDays(tx, rows.flatMap(({ id }) => id ?? []))
  return rows.map(({ id, input }, index): Prepared<AcademicEventContent> | ProblemFact[] => {
    const series = seriesByCode.get(input.series)
    if (!series || problems[index]?.length) return problems[index] ?? []
    const forecastOn = forecasts.get(id ?? '') ?? (input.stage === 'FORECAST' ? today : null)
    return assemble(input, series, { forecastOn, personId, organizationId })
  })
}

interface Resolved {
  forecastOn: string | null
  personId: Awaited<ReturnType<typeof registerPeople>>
  organizationId: Awaited<ReturnType<typeof registerOrganizations>>
}

function assemble(input: AcademicEventInput, series: EventSeriesRow, resolved: Resolved): Prepared<AcademicEventContent> {
  const { title, occurredOn, district } = input
  const content: AcademicEventContent = {
    event: eventColumns(input, resolved.forecastOn),
    hosts: input.hosts.map(({ organization, role }) => ({ organizationId: uuidOf('Organization', organization) ?? '', role })),
    guests: input.guests.map(({ person, honour, overseas, talk }) => ({
      personId: resolved.personId(person),
      honour,
      overseas: overseas ?? false,
      talk: talk ?? null,
    })),
    participants: input.participants.map((party) => ({ organizationId: resolved.organizationId(party) })),
    cooperationProjects: input.cooperationProjects.map(({ title, partner }) => ({ title, partner: partner ?? null })),
  }
  return {
    title: title.trim(),
    occurredOn,
    districtCode: keyOf('District', district) ?? '',
    contributions: academicEventContributions(content, series.programme),
    content,
  }
}

function eventColumns(input: AcademicEventInput, forecastOn: string | null): AcademicEventContent['event'] {
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
    forecastOn,
    attendance: attendance ?? null,
    attendanceRelation: input.attendanceRelation,
    countRelation: input.countRelation,
    participantsRelation: input.participantsRelation,
  }
}
