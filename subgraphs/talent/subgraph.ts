import { askerToday } from '@kexie/db/book/identities'
import { recordSubgraph } from '@kexie/db/book/record-subgraph'
import type { Db } from '@kexie/db/database'
import type { Subgraph } from '@kexie/schema/subgraph'
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
    recognise: (asker) => askerToday(db, asker),
    context: (asker) => talentContext(db, asker),
  })
