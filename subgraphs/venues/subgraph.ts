import type { Db } from '@kexie/db/database'
import { callerToday } from '@kexie/records/identities'
import { recordSubgraph } from '@kexie/records/record-subgraph'
import type { Subgraph } from '@kexie/runtime/subgraph'
import { venuesContext } from './context.ts'
import { venueRecords } from './records.ts'
import { Query } from './resolvers/Query.ts'
import { ScienceActivity } from './resolvers/ScienceActivity.ts'

/** Bases and venues, activities, contests, teams and surveys of science popularization, read and reported over `db`. */
export const venues = (db: Db): Subgraph =>
  recordSubgraph({
    name: 'venues',
    records: venueRecords,
    resolvers: { Query, ScienceActivity },
    recognise: (caller) => callerToday(db, caller),
    context: (caller) => venuesContext(db, caller),
  })
