import type { Db } from '@kexie/db/database'
import { callerToday } from '@kexie/records/identities'
import { recordSubgraph } from '@kexie/records/record-subgraph'
import type { Subgraph } from '@kexie/runtime/subgraph'
import { eventsContext } from './context.ts'
import { eventRecords } from './records.ts'
import { AcademicEvent } from './resolvers/AcademicEvent.ts'
import { EventSeries } from './resolvers/EventSeries.ts'
import { Mutation } from './resolvers/Mutation.ts'
import { PaperAppraisal } from './resolvers/PaperAppraisal.ts'
import { Query } from './resolvers/Query.ts'
import { SeriesEdition } from './resolvers/SeriesEdition.ts'

/** Academic events, training classes and the paper appraisal, read and reported over `db`. */
export const events = (db: Db): Subgraph =>
  recordSubgraph({
    name: 'events',
    records: eventRecords,
    resolvers: { Query, Mutation, AcademicEvent, EventSeries, PaperAppraisal, SeriesEdition },
    recognise: (caller) => callerToday(db, caller),
    context: (caller) => eventsContext(db, caller),
  })
