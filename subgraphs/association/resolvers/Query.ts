import { meeting } from '@kexie/db/tables/association-records'
import { districtsOf } from '@kexie/records/districts'
import { identityKey } from '@kexie/records/identities'
import { listRecords } from '@kexie/records/list-records'
import { type Cadence, missedSlots } from '@kexie/records/missed-slots'
import { matching } from '@kexie/records/record-filter'
import { todayInShanghai } from '@kexie/records/row-rules'
import { settingRevisions } from '@kexie/records/setting-changes'
import { checkedFirst, cursorsOf } from '@kexie/runtime/cursor'
import { permit, permitted } from '@kexie/runtime/permit'
import { fromGlobalId, uuidOf } from '@kexie/schema/global-id'
import { recordKey } from '@kexie/schema/records'
import { and } from 'drizzle-orm'
import { publicKeys } from '../access-token.ts'
import { entryOf, pairOf } from '../actions/merge-identities.ts'
import { areaPreview, areaSetting } from '../actions/set-area.ts'
import { cityPreview } from '../actions/set-city.ts'
import { identityOf } from '../identity.ts'
import type { QueryResolvers } from '../schema.generated.ts'
import { listAccounts } from '../store/accounts.ts'
import { listBodies, listReviewers } from '../store/area-changes.ts'
import { listAudit, verifyAudit } from '../store/audit.ts'
import { listBindingRequests } from '../store/binding-requests.ts'
import { findCity } from '../store/city.ts'
import { listDistricts } from '../store/districts.ts'
import { listBudgets } from '../store/grants.ts'
import {
  countEntries,
  listLookAlikes,
  listMergedInto,
  previewMerge,
  previewUnmerge,
} from '../store/identities.ts'
import { meetingDays, overdueOn } from '../store/meetings.ts'
import { listChanges } from '../store/organization-changes.ts'
import { listOrganizations } from '../store/organizations.ts'
import { listPeople } from '../store/people.ts'
import { listResets } from '../store/resets.ts'
import { listServiceTokens } from '../store/service-tokens.ts'
import { listStrangerRefusals } from '../store/stranger-refusals.ts'

type Own = Pick<
  QueryResolvers,
  | 'mergePreview'
  | 'unmergePreview'
  | 'lookAlikes'
  | 'organizationChanges'
  | 'mergedEntries'
  | 'city'
  | 'cityPreview'
  | 'districts'
  | 'district'
  | 'organizations'
  | 'people'
  | 'overdueResolutions'
  | 'missedMeetings'
  | 'budgetUse'
  | 'viewer'
  | 'accounts'
  | 'serviceTokens'
  | 'accountResets'
  | 'bindingRequests'
  | 'auditEntries'
  | 'auditVerification'
  | 'strangerRefusals'
  | 'signingKeys'
  | 'identity'
  | 'areaRevision'
  | 'areaMembers'
  | 'areaPreview'
>

/** As many bodies as a page lists. */
const mostBodies = 1000

/** How often meetings of a kind are to be held (K10); the others are called when there is need. */
const cadences = { JOINT: 'YEARLY', LIAISON: 'QUARTERLY' } as const

const cadenceOf = (kind: string): Cadence => cadences[kind as keyof typeof cadences] ?? 'IRREGULAR'

export const Query: Own = {
  viewer: (_, __, { viewer }) => viewer,
  accounts: (_, { filter, first, after }, context) => {
    permit(context, 'READ_ACCOUNTS')
    return listAccounts(context.db, filter ?? {}, { first: checkedFirst(first), after })
  },
  serviceTokens: async (_, { organization }, context) => {
    const organizationId = organization
      ? await identityKey(context.db, 'Organization', organization)
      : context.viewer.organizationId
    permit(context, 'READ_TOKENS', { organizationId })
    return organizationId ? listServiceTokens(context.db, organizationId) : []
  },
  accountResets: permitted('READ_RESETS', (_, __, { db }) => listResets(db)),
  bindingRequests: permitted('READ_ACCOUNTS', (_, __, { db }) => listBindingRequests(db)),
  auditEntries: (_, { filter, first, after }, context) => {
    const object = filter?.object ? fromGlobalId(filter.object) : undefined
    // Of one record row-level security answers; of everything else the auditor alone reads.
    if (!object || !recordKey(filter?.object ?? '')) permit(context, 'READ_AUDIT')
    return listAudit(context.db, { ...filter, object }, { first: checkedFirst(first), after })
  },
  auditVerification: async (_, { after }, context) => {
    permit(context, 'READ_AUDIT')
    return verifyAudit(context.db, await context.keptSeals(), after)
  },
  strangerRefusals: permitted('READ_AUDIT', (_, { first, after }, { db }) =>
    listStrangerRefusals(db, { first: checkedFirst(first), after }),
  ),
  signingKeys: async (_, __, { db, viewer }) =>
    viewer.role === 'SYSTEM' ? (await publicKeys(db)).map((key) => JSON.stringify(key)) : [],
  identity: (_, credential, context) =>
    context.viewer.role === 'SYSTEM' ? identityOf(context, credential) : null,
  cityPreview: (_, { change }, context) => cityPreview(context, change),
  city: async (_, __, { db }) => (await findCity(db)) ?? null,
  districts: async (_, { closed }, { db }) =>
    (await listDistricts(db)).filter(({ closedOn }) => closed || closedOn === null),
  district: (_, { code }, { districts }) => districts.load(code),
  areaRevision: permitted('READ_SETTINGS', async (_, __, { db }) => {
    const { part, key } = areaSetting
    return (await settingRevisions(db, part, [key])).get(key) ?? 0
  }),
  areaMembers: permitted('SET_AREA', async (_, { code, since }, { db }) => {
    const bodies = await listBodies(db, [code], since)
    return {
      bodies: bodies.filter(({ namedOnly }) => !namedOnly).slice(0, mostBodies),
      accounts: await listReviewers(db, [code]),
    }
  }),
  areaPreview: (_, { change }, context) => areaPreview(context, change),
  organizations: async (_, { filter, first, after }, { db }) => {
    const districts = filter?.district ? await districtsOf(db, filter.district) : undefined
    return listOrganizations(db, { ...filter, districts }, { first: checkedFirst(first), after })
  },
  people: permitted('READ_REGISTER', (_, { filter, first, after }, { db }) =>
    listPeople(db, filter?.text, { first: checkedFirst(first), after }),
  ),
  mergePreview: permitted('MERGE', async (_, { merged, into, from, to }, { db }) => {
    const pair = pairOf({ merged, into })
    if (!pair) return null
    const [entries, figures] = [
      await countEntries(db, pair.merged),
      await previewMerge(db, { ...pair, from, to }),
    ]
    return { entries, figures }
  }),
  organizationChanges: async (_, { organization }, context) => {
    const { db, organizations } = context
    const id = await identityKey(db, 'Organization', organization)
    const { districtCode = null } = (await organizations.load(id)) ?? {}
    permit(context, 'READ_ORGANIZATION_HISTORY', { organizationId: id, districtCode })
    return listChanges(db, id)
  },
  mergedEntries: permitted('MERGE', async (_, { organization }, { db }) =>
    listMergedInto(db, await identityKey(db, 'Organization', organization)),
  ),
  unmergePreview: permitted('MERGE', async (_, { merged, from, to }, { db }) => {
    const entry = entryOf(merged)
    return entry ? previewUnmerge(db, { kind: entry.kind, merged: entry.id, from, to }) : null
  }),
  lookAlikes: permitted('MERGE', async (_, { organization, after }, { db }) => {
    const of = organization ? await identityKey(db, 'Organization', organization) : null
    const cursors = cursorsOf(db, 'look-alikes', ['uuid'])
    const { pairs, next } = await listLookAlikes(db, { of, after: cursors.decode(after)?.[0] ?? null })
    return { pairs, next: next && cursors.encode([next]) }
  }),
  overdueResolutions: permitted('READ_FIGURES', (_, { on, first, after }, { db, viewer }) =>
    listRecords(db, meeting, {
      viewer,
      type: 'Meeting',
      where: and(matching({}), overdueOn(on)),
      page: { first: checkedFirst(first), after },
    }),
  ),
  missedMeetings: permitted('READ_FIGURES', async (_, { kind, from, to }, { db, now }) =>
    missedSlots(
      { cadence: cadenceOf(kind), startedOn: from, endedOn: null },
      { from, to },
      await meetingDays(db, kind, from, to),
      todayInShanghai(now),
    ),
  ),
  budgetUse: permitted('READ_FIGURES', async (_, { policy }, { db }) =>
    (await listBudgets(db)).filter(({ policyId }) => policyId === uuidOf('GrantPolicy', policy)),
  ),
}
