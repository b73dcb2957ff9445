import { askerToday } from '@kexie/db/book/identities'
import { recordSubgraph } from '@kexie/db/book/record-subgraph'
import type { Db } from '@kexie/db/database'
import type { Subgraph } from '@kexie/schema/subgraph'
import { incubatorsContext } from './context.ts'
import { incubatorRecords } from './records.ts'
import { Query } from './resolvers/Query.ts'

/** Alliance, colleges, the year-month-week brand, handbooks, parks and the cloud platform, read and reported over `db`. */
export const incubators = (db: Db): Subgraph =>
  recordSubgraph({
    name: 'incubators',
    records: incubatorRecords,
    resolvers: { Query },
    recognise: (asker) => askerToday(db, asker),
    context: (asker) => incubatorsContext(db, asker),
  })
