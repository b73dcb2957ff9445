import { connection, organizationStub, personStub, recordFields } from '@kexie/db/book/record-fields'
import { orThrow } from '@kexie/schema/or-throw'
import type { EventsContext } from '../context.ts'
import type {
  AcademicEventConnectionResolvers,
  AcademicEventResolvers,
  EventGuestResolvers,
  EventHostResolvers,
  EventParticipantResolvers,
} from '../schema.generated.ts'

export const AcademicEvent: AcademicEventResolvers = {
  ...recordFields('AcademicEvent', ({ records }: EventsContext) => records.AcademicEvent),
  series: async ({ seriesCode }, _, { series }) =>
    orThrow(await series.load(seriesCode), `series ${seriesCode}`),
  hosts: async (event, _, { hosts }) => [
    { organizationId: event.organizationId, role: 'LEAD' as const },
    ...(await hosts.load(event)),
  ],
  guests: (event, _, { guests }) => guests.load(event),
  participants: (event, _, { participants }) => participants.load(event),
  cooperationProjects: (event, _, { cooperationProjects }) => cooperationProjects.load(event),
}

export const AcademicEventConnection: AcademicEventConnectionResolvers = connection

export const EventHost: EventHostResolvers = {
  organization: ({ organizationId }) => organizationStub(organizationId),
}

export const EventParticipant: EventParticipantResolvers = {
  organization: ({ organizationId }) => organizationStub(organizationId),
}

export const EventGuest: EventGuestResolvers = {
  person: ({ personId }) => personStub(personId),
}
