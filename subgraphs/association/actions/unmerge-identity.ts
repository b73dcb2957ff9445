import { textProblems } from '@kexie/records/row-rules'
import { audit } from '@kexie/runtime/audit'
import { refuse } from '@kexie/runtime/refuse'
import { may } from '@kexie/schema/permission'
import type { ProblemFact } from '@kexie/schema/problems'
import type { AssociationContext } from '../context.ts'
import type { UnmergeIdentityInput } from '../schema.generated.ts'
import { findEntryNames, unmergeIdentity as unmerge } from '../store/identities.ts'
import { entryOf, typeOfKind } from './merge-identities.ts'

/** Takes a merge back: the entry is itself again, and the ledger says what it would had the merge never been. */
export async function unmergeIdentity(context: AssociationContext, input: UnmergeIdentityInput) {
  const { db, viewer } = context
  if (!may(viewer, 'MERGE')) {
    await audit(db, context, [{ action: 'UNMERGE_IDENTITY', outcome: 'DENIED' }])
    return refuse([{ code: 'NOT_PERMITTED' }], context)
  }
  const entry = entryOf(input.merged)
  const problems = [
    ...(entry ? [] : [noMerge(input.merged)]),
    ...textProblems('reason', { zh: '理由', en: 'Reason' }, input.reason, 500),
  ]
  if (!entry || problems.length > 0) return refuse(problems, context)
  const reason = input.reason.trim()
  const entries = await db.transaction(async (tx) => {
    const moved = await unmerge(tx, { kind: entry.kind, merged: entry.id, by: viewer.name, reason })
    if (moved === null) return null
    const object = { type: typeOfKind(entry.kind), key: entry.id }
    const after = { entries: moved }
    await audit(tx, context, [{ action: 'UNMERGE_IDENTITY', outcome: 'DONE', object, after, reason }])
    return moved
  })
  if (entries === null) {
    const names = await findEntryNames(db, entry.kind, [entry.id])
    return refuse([noMerge(names.get(entry.id)?.name ?? input.merged)], context)
  }
  return { __typename: 'IdentityUnmerged' as const, entries, into: { kind: entry.kind, into: entry.id } }
}

const noMerge = (received: string): ProblemFact => ({
  code: 'NOT_FOUND',
  field: 'merged',
  label: { zh: '该条目的合并', en: 'A merge of the entry' },
  received,
})
