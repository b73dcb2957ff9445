import type { CalendarEventsQuery } from './events.generated.ts'

export type AcademicEvent = NonNullable<CalendarEventsQuery['academicEvents']>['nodes'][number]
