import { recordSubgraph } from '@kexie/db/book/record-subgraph'
import type { Db } from '@kexie/db/database'
import type { Subgraph } from '@kexie/schema/subgraph'
import { connectionSdl } from '@kexie/schema/templates'
import { associationContext } from './context.ts'
import { associationRecords } from './records.ts'
import { District } from './resolvers/District.ts'
import { IdentitiesMerged, MovedFigure } from './resolvers/MovedFigure.ts'
import { Mutation } from './resolvers/Mutation.ts'
import { Membership, Organization, OrganizationConnection } from './resolvers/Organization.ts'
import { Person, PersonConnection, PersonRole } from './resolvers/Person.ts'
import { Query } from './resolvers/Query.ts'

/** Districts, organizations and people, which every other subgraph borrows; committees, meetings, designations, grants. */
export const association = (db: Db): Subgraph =>
  recordSubgraph({
    name: 'association',
    records: associationRecords,
    borrowed: connectionSdl('Organization') + connectionSdl('Person'),
    resolvers: {
      Query,
      Mutation,
      District,
      Organization,
      OrganizationConnection,
      Membership,
      Person,
      PersonConnection,
      PersonRole,
      MovedFigure,
      IdentitiesMerged,
    },
    context: (asker) => associationContext(db, asker),
  })
