import type { Db } from '@kexie/db/database'
import { callerToday } from '@kexie/records/identities'
import { recordSubgraph } from '@kexie/records/record-subgraph'
import type { Subgraph } from '@kexie/runtime/subgraph'
import { incubatorsContext } from './context.ts'
import { incubatorRecords } from './records.ts'
import { Query } from './resolvers/Query.ts'

/** Alliance, colleges, the year-month-week brand, handbooks, parks and the cloud platform, read and reported over `db`. */
export const incubators = (db: Db): Subgraph =>
  recordSubgraph({
    name: 'incubators',
    records: incubatorRecords,
    resolvers: { Query },
    recognise: (caller) => callerToday(db, caller),
    context: (caller) => incubatorsContext(db, caller),
  })
