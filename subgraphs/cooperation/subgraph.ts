import type { Db } from '@kexie/db/database'
import { callerToday } from '@kexie/records/identities'
import { recordSubgraph } from '@kexie/records/record-subgraph'
import type { Subgraph } from '@kexie/runtime/subgraph'
import { cooperationContext } from './context.ts'
import { cooperationRecords } from './records.ts'
import { Query } from './resolvers/Query.ts'

/** Platforms, matchmaking, projects from intention to result, the expo and the delegation, over `db`. */
export const cooperation = (db: Db): Subgraph =>
  recordSubgraph({
    name: 'cooperation',
    records: cooperationRecords,
    resolvers: { Query },
    recognise: (caller) => callerToday(db, caller),
    context: (caller) => cooperationContext(db, caller),
  })
