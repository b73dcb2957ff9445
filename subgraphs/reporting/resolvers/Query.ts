import { checkedFirst } from '@kexie/db/book/cursor'
import { permit, permitted } from '@kexie/db/book/permit'
import { fromGlobalId, soughtUuid } from '@kexie/schema/global-id'
import { nodeTypeNames, recordKey } from '@kexie/schema/records'
import { computeBulletin } from '../actions/issue-bulletin.ts'
import type { BulletinContent } from '../bulletin.ts'
import type { ReportingContext } from '../context.ts'
import { coverageOver, obligationsPage } from '../duties-queries.ts'
import type { QueryResolvers } from '../schema.generated.ts'
import { listDuplicates } from '../store/duplicates.ts'
import { listBulletins, listForms } from '../store/duties.ts'
import { countSubmissions, matchingSubmissions } from '../store/inbox.ts'
import { listReviewRules } from '../store/review-rules.ts'
import { listSubmissions } from '../store/submissions.ts'
import { conditionsOf } from '../submission-filter.ts'

export const Query: QueryResolvers = {
  submissions: (_, { filter, order, first, after }, { db, viewer }) =>
    listSubmissions(db, matchingSubmissions(viewer, conditionsOf(filter)), order, {
      first: checkedFirst(first),
      after,
    }),
  submissionCounts: (_, { filter }, context) => {
    permit(context, 'READ_SUBMISSION', { ...context.viewer, published: true })
    return countSubmissions(context.db, matchingSubmissions(context.viewer, conditionsOf(filter)))
  },
  duplicates: (_, { filter, first, after }, context) => {
    permit(context, 'JUDGE_DUPLICATE', { districtCode: context.viewer.districtCode })
    const { open, verdict, type, organization } = filter ?? {}
    const conditions = {
      open: open ?? undefined,
      verdict: verdict ?? undefined,
      type: type ?? undefined,
      organizationId: organization ? soughtUuid('Organization', organization) : undefined,
    }
    return listDuplicates(context.db, conditions, { first: checkedFirst(first), after })
  },
  submission: (_, { id }, { submissions }) => {
    const key = recordKey(id)?.key
    return key ? submissions.load(key) : null
  },
  reportingForms: permitted('READ_REGISTER', (_, __, { db }) => listForms(db)),
  obligations: (_, { filter, first, after }, context) => obligationsPage(context, filter, { first, after }),
  coverage: (_, asked, context) => coverageOver(context, asked),
  bulletin: permitted(
    'READ_BULLETIN',
    async (_, asked, { db }) => (await computeBulletin(db, asked)) ?? null,
  ),
  issuedBulletins: permitted('READ_BULLETIN', async (_, __, { db }) =>
    (await listBulletins(db)).map(({ content, number, issuedAt, issuedBy }) => ({
      ...(content as BulletinContent),
      number,
      issuedAt,
      issuedBy,
    })),
  ),
  reviewRules: async (_, __, context) => {
    permit(context, 'READ_REGISTER')
    return listReviewRules(context.db)
  },
  node: (_, { id }, context) => findNode(id, context),
  nodes: (_, { ids }, context) =>
    Promise.all(ids.slice(0, checkedFirst(Math.max(ids.length, 1))).map((id) => findNode(id, context))),
}

/** What `id` names: a record only when it exists and may be seen; other types are their owners' to find. */
async function findNode(id: string, { records }: ReportingContext) {
  const record = recordKey(id)
  if (record) {
    const found = await records.load(record.key)
    return found?.type === record.type ? found : null
  }
  const __typename = nodeTypeNames.find((type) => type === fromGlobalId(id)?.type)
  return __typename ? { __typename, id } : null
}
