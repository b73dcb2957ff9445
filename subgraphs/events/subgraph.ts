import { askerToday } from '@kexie/db/book/identities'
import { recordSubgraph } from '@kexie/db/book/record-subgraph'
import type { Db } from '@kexie/db/database'
import type { Subgraph } from '@kexie/schema/subgraph'
import { eventsContext } from './context.ts'
import { eventRecords } from './records.ts'
import { AcademicEvent } from './resolvers/AcademicEvent.ts'
import { EventSeries } from './resolvers/EventSeries.ts'
import { PaperAppraisal } from './resolvers/PaperAppraisal.ts'
import { Query } from './resolvers/Query.ts'
import { SeriesEdition } from './resolvers/SeriesEdition.ts'

/** Academic events, training classes and the paper appraisal, read and reported over `db`. */
export const events = (db: Db): Subgraph =>
  recordSubgraph({
    name: 'events',
    records: eventRecords,
    resolvers: { Query, AcademicEvent, EventSeries, PaperAppraisal, SeriesEdition },
    recognise: (asker) => askerToday(db, asker),
    context: (asker) => eventsContext(db, asker),
  })
