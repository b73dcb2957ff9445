import { allows, stateMachine, statusText } from '@kexie/schema/state-machine'
import type { ReportingContext } from '../context.ts'
import { releaseReviewLocks, lockForReview as writeReviewLocks } from '../store/review-locks.ts'
import { eachRecord, factOf } from './each-record.ts'
import { reviewLockObstacle } from './obstacles.ts'

interface RecordsInput {
  ids: readonly string[]
  revisions?: readonly number[] | null | undefined
}

/** Holds submissions for the viewer, so that nobody else decides about them for half an hour; again renews it. */
export function lockForReview(context: ReportingContext, { ids, revisions }: RecordsInput) {
  const { viewer } = context
  return eachRecord(context, ids, {
    action: 'LOCK_FOR_REVIEW',
    revisions,
    async obstacles(tx, locked) {
      const heldByOthers = await reviewLockObstacle(tx, [...locked.keys()], viewer)
      return ({ id, status }) =>
        allows('RETURN', status)
          ? heldByOthers(id)
          : { code: 'WRONG_STATE', expected: statusText(stateMachine.RETURN.from), received: status }
    },
    async apply(tx, lawful) {
      const records = lawful.map(({ record }) => record)
      await writeReviewLocks(
        tx,
        records.map(({ id }) => id),
        viewer.name,
      )
      return records.map((record) => ({
        ...factOf(record, 'LOCK_FOR_REVIEW'),
        after: { lockedBy: viewer.name },
      }))
    },
  })
}

/** Lets go of submissions the viewer holds; one that nobody holds stays so. */
export function releaseRecords(context: ReportingContext, { ids, revisions }: RecordsInput) {
  return eachRecord(context, ids, {
    action: 'LOCK_FOR_REVIEW',
    revisions,
    async obstacles(tx, locked) {
      const heldByOthers = await reviewLockObstacle(tx, [...locked.keys()], context.viewer)
      return ({ id }) => heldByOthers(id)
    },
    async apply(tx, lawful) {
      const records = lawful.map(({ record }) => record)
      await releaseReviewLocks(
        tx,
        records.map(({ id }) => id),
      )
      return records.map((record) => ({ ...factOf(record, 'RELEASE'), after: { lockedBy: null } }))
    },
  })
}
