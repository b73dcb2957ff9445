import { type CalendarEvent, calendarFile } from '@kexie/exchange/calendar'
import type { FastifyRequest } from 'fastify'
import type { AskGraph, Route } from './ask-graph.ts'

const question = `query CalendarFeed($filter: RecordFilter, $series: String, $after: String) {
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
  app.get('/calendar.ics', async (request, reply) => {
    const { organization, series, from, to } = request.query as Record<string, string | undefined>
    const filter = Object.fromEntries(Object.entries({ organization, from, to }).filter(([, value]) => value))
    const { events, message } = await eventsOf(ask, request, { filter, series: series || null })
    if (!events) return reply.status(400).type('text/plain; charset=utf-8').send(message)
    const host = request.headers.host ?? 'localhost'
    const entries = events.map((event) => entryOf(event, `${request.protocol}://${host}`))
    return reply
      .headers({ 'cache-control': 'max-age=300', 'content-disposition': 'inline; filename="calendar.ics"' })
      .type('text/calendar; charset=utf-8')
      .send(calendarFile('学术活动预报', entries, new Date().toISOString()))
  })
}

/** The events, or why there are none: an organization that does not exist, or who asks may not see them. */
async function eventsOf(ask: AskGraph, request: FastifyRequest, variables: Record<string, unknown>) {
  const events: Event[] = []
  let after: string | null = null
  for (let count = 0; count < mostPages; count++) {
    const { data, errors } = await ask(request, question, { ...variables, after })
    const page = data?.academicEvents as Page | null | undefined
    if (!page) return { events: null, message: errors?.[0]?.message ?? '暂无活动 · no events' }
    events.push(...page.nodes)
    after = page.pageInfo.endCursor
    if (!page.pageInfo.hasNextPage) break
  }
  return { events, message: null }
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
