import { askerToday } from '@kexie/db/book/identities'
import { recordSubgraph } from '@kexie/db/book/record-subgraph'
import type { Db } from '@kexie/db/database'
import type { Subgraph } from '@kexie/schema/subgraph'
import { thinkTankContext } from './context.ts'
import { thinkTankRecords } from './records.ts'

/** Think-tank members, research topics, reports, proposals with instructions, and the journal, over `db`. */
export const thinkTank = (db: Db): Subgraph =>
  recordSubgraph({
    name: 'think-tank',
    records: thinkTankRecords,
    resolvers: {},
    recognise: (asker) => askerToday(db, asker),
    context: (asker) => thinkTankContext(db, asker),
  })
