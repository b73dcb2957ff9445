import { textProblems } from '@kexie/records/row-rules'
import { audit } from '@kexie/runtime/audit'
import { refuse } from '@kexie/runtime/refuse'
import { soughtUuid } from '@kexie/schema/global-id'
import { orThrow } from '@kexie/schema/or-throw'
import { may } from '@kexie/schema/permission'
import type { MetricsContext } from '../context.ts'
import { findEdition, withdrawEdition as withdraw } from '../store/editions.ts'

/** Takes an edition back with a reason: the public finds it no more, what it said stays. */
export async function withdrawEdition(
  context: MetricsContext,
  { edition: id, reason }: { edition: string; reason: string },
) {
  const { db, viewer } = context
  if (!may(viewer, 'PUBLISH')) {
    await audit(db, context, [{ action: 'WITHDRAW_EDITION', outcome: 'DENIED' }])
    return refuse([{ code: 'NOT_PERMITTED' }], context)
  }
  const editionId = soughtUuid('Edition', id)
  const found = await findEdition(db, editionId)
  const label = { zh: '发布', en: 'Edition' }
  const problems = [
    ...(found && !found.withdrawnAt
      ? []
      : [{ code: 'NOT_FOUND', field: 'edition', label, received: id } as const]),
    ...textProblems('reason', { zh: '理由', en: 'Reason' }, reason, 500),
  ]
  if (problems.length > 0) return refuse(problems, context)
  const edition = await db.transaction(async (tx) => {
    await withdraw(tx, { editionId, withdrawnBy: viewer.name, reason: reason.trim() })
    const object = { type: 'Edition', key: editionId }
    await audit(tx, context, [{ action: 'WITHDRAW_EDITION', outcome: 'DONE', object, reason: reason.trim() }])
    return orThrow(await findEdition(tx, editionId), 'the edition that was withdrawn')
  })
  return { __typename: 'EditionSet' as const, edition }
}
