import { allows, stateMachine, statusText } from '@kexie/schema/state-machine'
import type { ReportingContext } from '../context.ts'
import { releaseClaims, claimRecords as writeClaims } from '../store/claims.ts'
import { eachRecord, factOf } from './each-record.ts'
import { claimObstacle } from './obstacles.ts'

interface RecordsInput {
  ids: readonly string[]
  revisions?: readonly number[] | null | undefined
}

/** Holds submissions for the viewer, so that nobody else decides about them for half an hour; again renews it. */
export function claimRecords(context: ReportingContext, { ids, revisions }: RecordsInput) {
  const { viewer } = context
  return eachRecord(context, ids, {
    action: 'CLAIM',
    revisions,
    async obstacles(tx, locked) {
      const claimed = await claimObstacle(tx, [...locked.keys()], viewer)
      return ({ id, status }) =>
        allows('RETURN', status)
          ? claimed(id)
          : { code: 'WRONG_STATE', expected: statusText(stateMachine.RETURN.from), received: status }
    },
    async apply(tx, lawful) {
      const records = lawful.map(({ record }) => record)
      await writeClaims(
        tx,
        records.map(({ id }) => id),
        viewer.name,
      )
      return records.map((record) => ({ ...factOf(record, 'CLAIM'), after: { claimedBy: viewer.name } }))
    },
  })
}

/** Lets go of submissions the viewer holds; one that nobody holds stays so. */
export function releaseRecords(context: ReportingContext, { ids, revisions }: RecordsInput) {
  return eachRecord(context, ids, {
    action: 'CLAIM',
    revisions,
    async obstacles(tx, locked) {
      const claimed = await claimObstacle(tx, [...locked.keys()], context.viewer)
      return ({ id }) => claimed(id)
    },
    async apply(tx, lawful) {
      const records = lawful.map(({ record }) => record)
      await releaseClaims(
        tx,
        records.map(({ id }) => id),
      )
      return records.map((record) => ({ ...factOf(record, 'RELEASE'), after: { claimedBy: null } }))
    },
  })
}
