import type { Db } from '@kexie/db/database'
import type { LockedRecord } from '@kexie/records/lock-records'
import { moveRecords } from '@kexie/records/move-records'
import { proposeWithdrawal } from '@kexie/records/propose-withdrawal'
import type { ProblemFact } from '@kexie/schema/problems'
import { allows, type RecordAction, stateMachine, statusText } from '@kexie/schema/state-machine'
import type { ReportingContext } from '../context.ts'
import { type NoteInput, notesFor, notesProblem } from '../field-notes.ts'
import { inClosedPeriod } from '../store/duties.ts'
import { addNotes } from '../store/notes.ts'
import { releaseReviewLocks } from '../store/review-locks.ts'
import { awaitingDistrict } from '../store/review-rules.ts'
import { eachRecord, factOf, type LawfulRecord, refused } from './each-record.ts'
import { bulkObstacle, laterObstacle, reviewLockObstacle, takenObstacle } from './obstacles.ts'

export interface MoveInput {
  ids: readonly string[]
  revisions?: readonly number[] | null | undefined
  reason?: string | null | undefined
  /** Beside fields of the records that are returned. */
  notes?: readonly NoteInput[]
}

/**
 * Submits, endorses, accepts, returns or withdraws records in one transaction; each is answered for itself, and a refused one
 * does not hold up the others. Withdrawing what was accepted asks a reason and is a proposal, which waits for a reviewer.
 * Accepting settles the ledger before the answer is given.
 */
export async function moveSubmissions(
  context: ReportingContext,
  action: RecordAction,
  { ids, revisions, reason, notes = [] }: MoveInput,
) {
  const problem = returnProblem(action, reason) ?? notesProblem(notes, ids)
  if (problem) return refused(null, problem, context)
  return eachRecord(context, ids, {
    action,
    revisions,
    obstacles: (tx, locked) => obstaclesTo(action, context, tx, locked, reason),
    async apply(tx, lawful) {
      const records = lawful.map(({ record }) => record)
      const proposed = action === 'WITHDRAW' ? records.filter(({ status }) => status === 'ACCEPTED') : []
      const move = { actor: context.viewer.name, reason: reason?.trim() || undefined }
      await moveRecords(
        tx,
        records.filter((record) => !proposed.includes(record)),
        { action, ...move },
      )
      await proposeWithdrawal(tx, proposed, { actor: move.actor, reason: move.reason ?? '' })
      await settleReview(tx, context, action, { lawful, ids, notes })
      return records.map((record) => ({
        ...factOf(record, action),
        reason,
        after: outcomeOf(action, record),
      }))
    },
  })
}

/** What the audit keeps of a step: an accepted record that its clerk withdraws waits, and a proposal that is accepted ends it. */
function outcomeOf(action: RecordAction, { revision, lastRevision, status, withdraws }: LockedRecord) {
  if (action === 'WITHDRAW' && status === 'ACCEPTED')
    return { revision: lastRevision + 1, status: 'SUBMITTED' }
  if (action === 'ACCEPT' && withdraws !== null) return { revision, status: stateMachine.WITHDRAW.to }
  return { revision, status: stateMachine[action].to }
}

function returnProblem(action: RecordAction, reason: MoveInput['reason']): ProblemFact | undefined {
  if (action !== 'RETURN' || reason?.trim()) return undefined
  return { code: 'REQUIRED', field: 'reason', label: { zh: '退回理由', en: 'Reason' } }
}

/** What stands in the way of a step: the record's state, the district's first look, a closed
 * period, a review lock, what the checks found, what others have taken since. */
async function obstaclesTo(
  action: RecordAction,
  { viewer }: ReportingContext,
  tx: Db,
  locked: ReadonlyMap<string, LockedRecord>,
  reason: MoveInput['reason'],
) {
  const ids = [...locked.keys()]
  const closed = await inClosedPeriod(tx, ids)
  const awaiting = action === 'ACCEPT' ? await awaitingDistrict(tx, ids) : new Set<string>()
  const [heldByOthers, unexplained, later, taken] = [
    await reviewLockObstacle(tx, ids, viewer),
    action === 'ACCEPT' ? await bulkObstacle(tx, ids) : undefined,
    action === 'SUBMIT' ? await laterObstacle(tx, [...locked.values()]) : undefined,
    action === 'ACCEPT' ? await takenObstacle(tx, [...locked.values()], viewer) : undefined,
  ]
  return (record: LockedRecord): ProblemFact | undefined => {
    if (awaiting.has(record.id)) return wrongState(['ENDORSED'], record)
    if (!allows(action, record.status)) return wrongState(stateMachine[action].from, record)
    if (changesClosed(action, record, closed.get(record.id))) return { code: 'PERIOD_CLOSED' }
    if (action === 'WITHDRAW' && record.status === 'ACCEPTED' && !reason?.trim()) return noReason
    return heldByOthers(record.id) ?? unexplained?.(record.id) ?? later?.(record.id) ?? taken?.(record.id)
  }
}

const noReason: ProblemFact = {
  code: 'REQUIRED',
  field: 'reason',
  label: { zh: '撤回已采纳记录的理由', en: 'Reason for withdrawing what was accepted' },
}

/**
 * What a closed period does not take: something new, and something less.
 * @param counted in a closed period, whether the record counts there already; undefined in an open one
 */
const changesClosed = (
  action: RecordAction,
  { status }: LockedRecord,
  counted: boolean | undefined,
): boolean =>
  (action === 'SUBMIT' && counted === false) ||
  (action === 'WITHDRAW' && counted !== undefined && status === 'ACCEPTED')

const wrongState = (expected: Parameters<typeof statusText>[0], { status }: LockedRecord): ProblemFact => ({
  code: 'WRONG_STATE',
  expected: statusText(expected),
  received: status,
})

interface Moved {
  lawful: readonly LawfulRecord[]
  ids: readonly string[]
  notes: readonly NoteInput[]
}

/** A decision ends the review lock; what is returned takes its notes along. */
async function settleReview(
  tx: Db,
  { viewer }: ReportingContext,
  action: RecordAction,
  { lawful, ids, notes }: Moved,
): Promise<void> {
  if (action === 'SUBMIT') return
  await releaseReviewLocks(
    tx,
    lawful.map(({ record }) => record.id),
  )
  const rows = lawful.flatMap(({ record, index }) => notesFor(record, ids[index] ?? '', notes))
  await addNotes(tx, rows, viewer.name)
}
