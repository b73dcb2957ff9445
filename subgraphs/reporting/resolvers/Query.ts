import { listCustomRecords } from '@kexie/records/custom-records'
import { lastSettingChanges, listSettingChanges } from '@kexie/records/setting-changes'
import { checkedFirst } from '@kexie/runtime/cursor'
import { permit, permitted } from '@kexie/runtime/permit'
import { recordKey } from '@kexie/schema/records'
import { statedDefinitions } from '@kexie/schema/stated-definitions'
import { bulletinNow } from '../actions/issue-bulletin.ts'
import { calendarPreview } from '../actions/set-calendar.ts'
import { dutyPreview } from '../actions/set-duty.ts'
import { formPreview } from '../actions/set-form.ts'
import { listPreview } from '../actions/set-list.ts'
import { recordTypePreview } from '../actions/set-record-type.ts'
import { reviewRulesPreview } from '../actions/set-review-rules.ts'
import type { ReportingContext } from '../context.ts'
import { coverageOver, obligationsPage, periodsOf } from '../duties-queries.ts'
import { findOwnNodes } from '../own-nodes.ts'
import { reportedRecord } from '../reported-record.ts'
import type { QueryResolvers } from '../schema.generated.ts'
import { findCalendar } from '../store/calendar.ts'
import { listDuplicates } from '../store/duplicates.ts'
import { listBulletins, listForms } from '../store/duties.ts'
import { matchingSubmissions } from '../store/inbox.ts'
import { countSubmissions, totalBeside } from '../store/inbox-counts.ts'
import { listReporterRules } from '../store/reporters.ts'
import { findReviewRules } from '../store/review-rules.ts'
import { listSubmissions } from '../store/submissions.ts'
import { listValueLists } from '../store/value-lists.ts'
import { conditionsOf } from '../submission-filter.ts'
import { issuedBulletin } from './Bulletin.ts'
import { findDefinitions } from './RecordDefinition.ts'

export const Query: QueryResolvers = {
  submissions: async (_, { filter, order, first, after }, { db, viewer }) => {
    const given = await conditionsOf(db, filter)
    const { text, ...besides } = given
    const matching = {
      text,
      condition: matchingSubmissions(viewer, besides),
      total: totalBeside(db, viewer, given),
    }
    return listSubmissions(db, matching, order, { first: checkedFirst(first), after })
  },
  submissionCounts: async (_, { filter }, context) => {
    permit(context, 'READ_SUBMISSION', { ...context.viewer, published: true })
    return countSubmissions(context.db, context.viewer, await conditionsOf(context.db, filter))
  },
  duplicates: (_, { filter, first, after }, context) => {
    permit(context, 'DECIDE_DUPLICATE', { districtCode: context.viewer.districtCode })
    const { open, verdict, type, organization } = filter ?? {}
    const conditions = {
      open: open ?? undefined,
      verdict: verdict ?? undefined,
      type: type ?? undefined,
      organization: organization ?? undefined,
    }
    return listDuplicates(context.db, conditions, { first: checkedFirst(first), after })
  },
  submission: (_, { id }, { submissions }) => {
    const key = reportedRecord(id)
    return key ? submissions.load(key) : null
  },
  reportingForms: permitted('READ_FORMS', (_, __, { db }) => listForms(db)),
  reportingPeriods: permitted('READ_FORMS', (_, asked, context) => periodsOf(context, asked)),
  obligations: (_, { filter, first, after }, context) => obligationsPage(context, filter, { first, after }),
  coverage: (_, asked, context) => coverageOver(context, asked),
  bulletin: permitted('READ_BULLETIN', (_, asked, context) => bulletinNow(context, asked)),
  issuedBulletins: permitted('READ_BULLETIN', async (_, __, { db }) =>
    (await listBulletins(db)).map(issuedBulletin),
  ),
  reviewRules: permitted('READ_FORMS', (_, __, { db }) => findReviewRules(db)),
  reviewRulesPreview: (_, { change }, context) => reviewRulesPreview(context, change),
  recordDefinitions: async (_, { custom }, context) => [
    ...(custom ? [] : statedDefinitions.records),
    ...(await context.customTypes()).map(({ definition }) => definition),
  ],
  recordDefinition: async (_, { type }, context) => (await findDefinitions(context, [type]))[0] ?? null,
  recordTypePreview: (_, { change }, context) => recordTypePreview(context, change),
  customRecords: async (_, { type, filter, first, after }, { db, viewer, customTypes }) => {
    const isKnown = (await customTypes()).some(({ definition }) => definition.type === type)
    return isKnown ? listCustomRecords(db, { viewer, type, filter, first: checkedFirst(first), after }) : null
  },
  reporterRules: permitted('READ_FORMS', (_, __, { db }) => listReporterRules(db)),
  valueLists: (_, __, { db }) => listValueLists(db),
  valueList: (_, { code }, { valueLists }) => valueLists.load(code),
  settingChanges: permitted('READ_SETTINGS', (_, { first, ...asked }, { db }) =>
    listSettingChanges(db, asked, first),
  ),
  lastSettingChanges: permitted('READ_SETTINGS', (_, __, { db }) => lastSettingChanges(db)),
  dutyPreview: (_, { change }, context) => dutyPreview(context, change),
  workCalendar: permitted('READ_FORMS', (_, { year }, { db }) => findCalendar(db, year)),
  calendarPreview: (_, { change }, context) => calendarPreview(context, change),
  formPreview: (_, { change }, context) => formPreview(context, change),
  listPreview: (_, { change }, context) => listPreview(context, change),
  node: async (_, { id }, context) => (await findNodes([id], context))[0] ?? null,
  nodes: (_, { ids }, context) => findNodes(ids.slice(0, checkedFirst(Math.max(ids.length, 1))), context),
}

/** What the ids name, where it exists and may be seen: of other subgraphs' entities the id, for their owners to complete. */
async function findNodes(ids: readonly string[], context: ReportingContext) {
  const own = await findOwnNodes(context, ids)
  return Promise.all(
    ids.map(async (id) => {
      const record = recordKey(id)
      if (!record) return own.get(id) ?? context.entities.load(id)
      const found = await context.records.load(record.key)
      return found?.__typename === record.type ? found : null
    }),
  )
}
