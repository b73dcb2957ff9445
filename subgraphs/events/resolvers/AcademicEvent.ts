import type { RevisionKey } from '@kexie/records/parts'
import type { EventsContext } from '../context.ts'
import { seriesOf } from './EventSeries.ts'

interface Event extends RevisionKey {
  organizationId: string
}

export const AcademicEvent = {
  series: seriesOf,
  /** The lead is the reporting organization; the others follow in the order reported. */
  hosts: async (event: Event, _: unknown, { parts }: EventsContext) => [
    { organizationId: event.organizationId, role: 'LEAD' as const },
    ...((await parts['AcademicEvent.hosts']?.load(event)) ?? []),
  ],
}
