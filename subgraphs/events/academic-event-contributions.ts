import type { Contribution } from '@kexie/db/book/contribution'
import type { Content } from '@kexie/db/book/record-type'
import type * as tables from '@kexie/db/tables/events'
import type { MeasuredCode } from '@kexie/schema/indicators'
import type { Relation } from '@kexie/schema/relation'
import type { EventSeriesRow } from './store/series.ts'

export type AcademicEventContent = Content<
  typeof tables.academicEvent,
  {
    hosts: typeof tables.eventHost
    guests: typeof tables.eventGuest
    participants: typeof tables.eventParticipant
    cooperationProjects: typeof tables.eventCooperationProject
  }
>

interface Counted {
  events: MeasuredCode
  participants: MeasuredCode
}

/** Each programme counts its own events: an issue of the Tech Cafe is not an event of the Academic Month as well. */
const counted: Record<EventSeriesRow['programme'], Counted> = {
  ACADEMIC_MONTH: { events: 'academic-exchange-events', participants: 'academic-participants' },
  TECH_CAFE: { events: 'tech-cafe-issues', participants: 'tech-cafe-participants' },
  SOCIETY_EXCHANGE: { events: 'society-academic-events', participants: 'society-event-participants' },
  HAIZHI_MATCHMAKING: {
    events: 'haizhi-matchmaking-events',
    participants: 'haizhi-matchmaking-participants',
  },
  INDUSTRY_TRAINING: { events: 'industry-training-sessions', participants: 'industry-training-participants' },
}

/**
 * What one event counts. A forecast counts as planned only, a cancelled event not at all; a co-host has the event
 * and its attendance as a joint share, which the city's sum leaves out.
 */
export function academicEventContributions(
  content: AcademicEventContent,
  programme: EventSeriesRow['programme'],
): Contribution[] {
  const { stage } = content.columns
  if (stage === 'CANCELLED') return []
  const size = sizeOf(content, counted[programme])
  if (stage === 'FORECAST') return size.map((contribution) => ({ ...contribution, standing: 'PLANNED' }))
  const coHosts = content.parts.hosts.filter(({ role }) => role === 'CO_HOST')
  const shares = coHosts.flatMap(({ organizationId }) =>
    size.map((contribution): Contribution => ({ ...contribution, standing: 'JOINT', organizationId })),
  )
  return [...size, ...shares, ...detailsOf(content, programme)]
}

function sizeOf({ columns: event }: AcademicEventContent, { events, participants }: Counted): Contribution[] {
  const one: Contribution = { indicator: events, quantity: 1, relation: event.countRelation }
  if (event.attendance === null || event.attendance === undefined) return [one]
  return [one, { indicator: participants, quantity: event.attendance, relation: event.attendanceRelation }]
}

function detailsOf(content: AcademicEventContent, programme: EventSeriesRow['programme']): Contribution[] {
  if (programme === 'TECH_CAFE' && content.columns.topic)
    return [subject('tech-cafe-topics', content.columns.topic.trim())]
  if (programme !== 'ACADEMIC_MONTH') return []
  const { guests, participants, cooperationProjects } = content.parts
  return [
    ...guests.flatMap(({ honour, personId }) => guestContribution(honour, personId)),
    ...participants.map(({ organizationId }) =>
      subject('academic-organizations', organizationId, content.columns.participantsRelation),
    ),
    ...(cooperationProjects.length > 0
      ? [{ indicator: 'academic-cooperation-projects', quantity: cooperationProjects.length } as const]
      : []),
  ]
}

function guestContribution(
  honour: AcademicEventContent['parts']['guests'][number]['honour'],
  personId: string,
): Contribution[] {
  if (honour === 'ACADEMICIAN') return [subject('academic-academicians', personId)]
  return honour === 'EXPERT' ? [subject('academic-experts', personId)] : []
}

function subject(indicator: MeasuredCode, value: string, relation: Relation = 'EXACT'): Contribution {
  return { indicator, quantity: 1, subject: value, relation }
}
