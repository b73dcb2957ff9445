import { permissionsOf } from '@kexie/schema/permission'
import type { Viewer as AskingViewer } from '@kexie/schema/viewer'
import type { ViewerResolvers } from '../schema.generated.ts'
import { findAccount } from '../store/accounts.ts'
import { listBarredTypes } from '../store/barred-types.ts'
import { listSessions } from '../store/sessions.ts'

export type ViewerRow = AskingViewer

export const Viewer: ViewerResolvers = {
  may: (viewer) => permissionsOf(viewer).map(({ action, reaches }) => ({ action, reaches: [...reaches] })),
  organization: ({ organizationId }, _, { organizations }) =>
    organizationId ? organizations.load(organizationId) : null,
  district: ({ districtCode }, _, { districts }) => (districtCode ? districts.load(districtCode) : null),
  barredTypes: ({ organizationId }, _, { db }) => (organizationId ? listBarredTypes(db, organizationId) : []),
  scopes: ({ scopes }) => [...scopes],
  account: async ({ accountId, role }, _, { db }) =>
    accountId && role !== 'SERVICE' ? ((await findAccount(db, accountId)) ?? null) : null,
  sessions: ({ accountId }, _, { db }) => (accountId ? listSessions(db, accountId) : []),
}
