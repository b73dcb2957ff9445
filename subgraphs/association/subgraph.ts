import type { Db } from '@kexie/db/database'
import { defineSubgraph } from '@kexie/schema/define-subgraph'
import type { Subgraph } from '@kexie/schema/subgraph'
import { connectionSdl } from '@kexie/schema/templates'
import { associationContext } from './context.ts'
import { District } from './resolvers/District.ts'
import { Mutation } from './resolvers/Mutation.ts'
import { Membership, Organization, OrganizationConnection } from './resolvers/Organization.ts'
import { Person, PersonConnection, PersonRole } from './resolvers/Person.ts'
import { Query } from './resolvers/Query.ts'

/** Districts, organizations and people: the registers every other subgraph borrows from. */
export const association = (db: Db): Subgraph =>
  defineSubgraph({
    name: 'association',
    schemaFile: new URL('./schema.graphql', import.meta.url),
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
    },
    context: (headers) => associationContext(db, headers),
  })
