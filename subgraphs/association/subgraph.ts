import { readFileSync } from 'node:fs'
import type { Db } from '@kexie/db/database'
import { callerToday } from '@kexie/records/identities'
import { recordSubgraph } from '@kexie/records/record-subgraph'
import type { Subgraph } from '@kexie/runtime/subgraph'
import { permissionSdl } from '@kexie/schema/permission-words'
import { connectionSdl } from '@kexie/schema/templates'
import { type AssociationSettings, associationContext } from './context.ts'
import { associationRecords } from './records.ts'
import { Account, AccountConnection } from './resolvers/Account.ts'
import { AccountReset } from './resolvers/AccountReset.ts'
import { AuditEntry, AuditEntryConnection } from './resolvers/AuditEntry.ts'
import { BindingRequest } from './resolvers/BindingRequest.ts'
import { City, CityLogo } from './resolvers/City.ts'
import { District } from './resolvers/District.ts'
import { DistrictOutline } from './resolvers/DistrictOutline.ts'
import { IdentitiesMerged, MovedFigure } from './resolvers/MovedFigure.ts'
import { Mutation } from './resolvers/Mutation.ts'
import {
  LookAlike,
  Membership,
  MergedEntry,
  Organization,
  OrganizationChange,
  OrganizationConnection,
} from './resolvers/Organization.ts'
import { Person, PersonConnection, PersonRole } from './resolvers/Person.ts'
import { Query } from './resolvers/Query.ts'
import { ServiceToken } from './resolvers/ServiceToken.ts'
import { Session } from './resolvers/Session.ts'
import { StrangerRefusal, StrangerRefusalConnection } from './resolvers/StrangerRefusal.ts'
import { Viewer } from './resolvers/Viewer.ts'

const sdlIn = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8')

/**
 * Districts, organizations and people, which every other subgraph borrows; committees, meetings, designations, grants.
 * The audit is verified by the seals that are kept outside the database too.
 */
export const association = (db: Db, settings: AssociationSettings = {}): Subgraph =>
  recordSubgraph({
    name: 'association',
    records: associationRecords,
    borrowed:
      sdlIn('./city.graphql') +
      sdlIn('./accounts.graphql') +
      sdlIn('./workbook.graphql') +
      sdlIn('./register.graphql') +
      sdlIn('./areas.graphql') +
      permissionSdl +
      ['Organization', 'Person', 'Account', 'AuditEntry', 'StrangerRefusal']
        .map((type) => connectionSdl(type))
        .join(''),
    resolvers: {
      Query,
      Mutation,
      City,
      CityLogo,
      District,
      DistrictOutline,
      Organization,
      OrganizationConnection,
      OrganizationChange,
      MergedEntry,
      LookAlike,
      Membership,
      Person,
      PersonConnection,
      PersonRole,
      MovedFigure,
      IdentitiesMerged,
      IdentityUnmerged: IdentitiesMerged,
      Viewer,
      Account,
      AccountConnection,
      AccountReset,
      BindingRequest,
      Session,
      ServiceToken,
      AuditEntry,
      AuditEntryConnection,
      StrangerRefusal,
      StrangerRefusalConnection,
    },
    recognise: (caller) => callerToday(db, caller),
    context: (caller) => associationContext(db, caller, settings),
  })
