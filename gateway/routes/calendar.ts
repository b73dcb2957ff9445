import type { FastifyRequest } from 'fastify'
import { type CalendarEvent, calendarFile } from '../files/calendar/calendar-file.ts'
import type { AskGraph, Route } from './ask-graph.ts'
import { answering } from './files/answering.ts'
import { askOrRefuse } from './files/ask-or-refuse.ts'
import { parametersOf } from './files/parameters.ts'

const query = `query CalendarFeed($filter: RecordFilter, $series: String, $after: String) {
  academicEvents(filter: $filter, series: $series, first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { id title occurredOn endsOn stage place topic organization { name } }
  }
}`

interface Event {
  id: string
  title: string
  occurredOn: string
  endsOn: string | null
  stage: 'FORECAST' | 'HELD' | 'CANCELLED'
  place: string | null
  topic: string | null
  organization: { name: string } | null
}

interface Page {
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
  nodes: Event[]
}

/** Pages of a hundred; the newest events come first, so what is announced is always among them. */
const mostPages = 5

/**
 * `/calendar.ics?organization=&series=&from=&to=`: the 500 newest academic events, announced ones included, for a calendar
 * program to subscribe to.
 */
export const calendarRoute: Route = (app, ask) => {
  app.get(
    '/calendar.ics',
    answering(async (request, reply) => {
      const { series = null, ...filter } = parametersOf(request, ['organization', 'series', 'from', 'to'])
      const events = await eventsOf(ask, request, { filter, series })
      const entries = events.map((event) => entryOf(event, ask.publicUrl()))
      return reply
        .headers({
          'cache-control': isAnonymous(request) ? 'public, max-age=300' : 'private, no-store',
          vary: 'authorization, cookie, accept-language',
          'content-disposition': 'inline; filename="calendar.ics"',
        })
        .type('text/calendar; charset=utf-8')
        .send(calendarFile('学术活动预报', entries, new Date().toISOString()))
    }),
  )
}

/** Whoever shows nothing of himself is answered as everybody is; any other answer is for him alone. */
const isAnonymous = ({ headers: { authorization, cookie } }: FastifyRequest) => !authorization && !cookie

/** @throws {RouteRefused} for an organization that does not exist, or what who asks may not see */
async function eventsOf(
  ask: AskGraph,
  request: FastifyRequest,
  variables: Record<string, unknown>,
): Promise<Event[]> {
  const events: Event[] = []
  let after: string | null = null
  for (let count = 0; count < mostPages; count++) {
    const { academicEvents: page }: { academicEvents: Page } = await askOrRefuse(ask, request, query, {
      ...variables,
      after,
    })
    events.push(...page.nodes)
    after = page.pageInfo.endCursor
    if (!page.pageInfo.hasNextPage) break
  }
  return events
}

const statuses = { FORECAST: 'TENTATIVE', HELD: 'CONFIRMED', CANCELLED: 'CANCELLED' } as const

function entryOf(event: Event, origin: string): CalendarEvent {
  const { id, title, occurredOn, endsOn, stage, place, topic, organization } = event
  return {
    uid: `${id}@kexie-graph`,
    title,
    startsOn: occurredOn,
    endsOn: endsOn ?? occurredOn,
    status: statuses[stage],
    place,
    description: [organization?.name, topic].filter(Boolean).join('\n'),
    address: `${origin}/records/${id}`,
  }
}
