import type { Db } from '@kexie/db/database'
import { callerToday } from '@kexie/records/identities'
import { recordSubgraph } from '@kexie/records/record-subgraph'
import type { Subgraph } from '@kexie/runtime/subgraph'
import { talentContext } from './context.ts'
import { talentRecords } from './records.ts'
import { FamilyDoctorDistrictCount } from './resolvers/FamilyDoctorDistrictCount.ts'
import { Query } from './resolvers/Query.ts'

/** Support, nomination, stations and homes, publicity, care and introduction of talents, read and reported over `db`. */
export const talent = (db: Db): Subgraph =>
  recordSubgraph({
    name: 'talent',
    records: talentRecords,
    resolvers: { Query, FamilyDoctorDistrictCount },
    recognise: (caller) => callerToday(db, caller),
    context: (caller) => talentContext(db, caller),
  })
