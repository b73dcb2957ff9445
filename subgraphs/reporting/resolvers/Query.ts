import { checkedFirst } from '@kexie/db/book/cursor'
import { permit } from '@kexie/db/book/permit'
import { fromGlobalId, soughtUuid } from '@kexie/schema/global-id'
import { nodeTypeNames, recordKey } from '@kexie/schema/records'
import type { ReportingContext } from '../context.ts'
import type { QueryResolvers } from '../schema.generated.ts'
import { listDuplicates } from '../store/duplicates.ts'
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
