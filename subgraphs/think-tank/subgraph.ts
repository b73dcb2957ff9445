import type { Db } from '@kexie/db/database'
import { callerToday } from '@kexie/records/identities'
import { recordSubgraph } from '@kexie/records/record-subgraph'
import type { Subgraph } from '@kexie/runtime/subgraph'
import { thinkTankContext } from './context.ts'
import { thinkTankRecords } from './records.ts'

/** Think-tank members, research topics, reports, proposals with instructions, and the journal, over `db`. */
export const thinkTank = (db: Db): Subgraph =>
  recordSubgraph({
    name: 'think-tank',
    records: thinkTankRecords,
    resolvers: {},
    recognise: (caller) => callerToday(db, caller),
    context: (caller) => thinkTankContext(db, caller),
  })
