import type { Db } from '@kexie/db/database'
import { type LockedRecord, lockRecords } from '@kexie/records/lock-records'
import { moveRecords } from '@kexie/records/move-records'
import { textProblems } from '@kexie/records/row-rules'
import { type AuditFact, audit } from '@kexie/runtime/audit'
import { uuidOf } from '@kexie/schema/global-id'
import { may } from '@kexie/schema/permission'
import type { ProblemFact } from '@kexie/schema/problems'
import { allows, stateMachine, statusText } from '@kexie/schema/state-machine'
import { forgetReview, type ReportingContext } from '../context.ts'
import { permissionObject } from '../permission-object.ts'
import { reportedRecord } from '../reported-record.ts'
import {
  type DuplicateRow,
  findDuplicate,
  type Verdict,
  decideDuplicate as writeVerdict,
} from '../store/duplicates.ts'
import { inClosedPeriod } from '../store/duties.ts'
import { releaseReviewLocks, renewReviewLocks } from '../store/review-locks.ts'
import { factOf, refused } from './each-record.ts'
import { reviewLockObstacle } from './obstacles.ts'

interface DuplicateDecision {
  pair: string
  verdict: Verdict
  keep?: string | null | undefined
  reason: string
}

/**
 * Decides about two records that may be one activity: linked as held together, kept apart for ever, or one of them
 * withdrawn in the same transaction, so that the city counts the activity once.
 */
export async function decideDuplicate(context: ReportingContext, input: DuplicateDecision) {
  const answer = await context.db.transaction(async (tx) => {
    const decided = await giveVerdict(context, tx, input)
    if (!('denied' in decided)) return decided
    await audit(tx, context, [decided.denied])
    return { code: 'NOT_PERMITTED' as const }
  })
  forgetReview(context)
  return 'code' in answer
    ? refused(null, answer, context)
    : { __typename: 'DuplicateDecided' as const, pair: answer }
}

async function giveVerdict(
  context: ReportingContext,
  tx: Db,
  input: DuplicateDecision,
): Promise<DuplicateRow | ProblemFact | { denied: AuditFact }> {
  const { viewer } = context
  const action = input.verdict === 'SAME' ? 'MERGE_DUPLICATE' : 'DECIDE_DUPLICATE'
  const id = uuidOf('DuplicatePair', input.pair)
  if (!may(viewer, action, { districtCode: viewer.districtCode }))
    return { denied: { action: 'DECIDE_DUPLICATE', outcome: 'DENIED' } }
  const found = id ? await findDuplicate(tx, id) : undefined
  if (!found) return unknownPair(input.pair)
  const locked = await lockRecords(tx, [found.firstId, found.secondId])
  // Read again: another verdict may have been given while we waited for the records.
  const pair = (await findDuplicate(tx, found.id)) ?? found
  const records = [pair.firstId, pair.secondId].map((key) => locked.get(key))
  if (!records.every((record) => record && may(viewer, action, permissionObject(record))))
    return { denied: { ...pairFact(pair), outcome: 'DENIED' } }
  const checkContext = { pair, locked, input }
  return (await verdictProblem(tx, viewer, checkContext)) ?? decide(context, tx, checkContext)
}

interface CheckContext {
  pair: DuplicateRow
  locked: ReadonlyMap<string, LockedRecord>
  input: DuplicateDecision
}

const unknownPair = (received: string): ProblemFact => ({
  code: 'NOT_FOUND',
  field: 'pair',
  label: { zh: '疑似重复', en: 'Pair' },
  received,
})

async function verdictProblem(
  tx: Db,
  viewer: ReportingContext['viewer'],
  { pair, locked, input }: CheckContext,
): Promise<ProblemFact | undefined> {
  const [reason] = textProblems('reason', { zh: '理由', en: 'Reason' }, input.reason, 500)
  if (reason) return reason
  if (pair.verdict === 'SAME') {
    const label = { zh: '结论', en: 'Verdict' }
    return { code: 'ALREADY_EXISTS', field: 'pair', label, received: pair.verdict }
  }
  const heldByOthers = await reviewLockObstacle(tx, [...locked.keys()], viewer)
  const closed = await inClosedPeriod(tx, [...locked.keys()])
  return (
    heldByOthers(pair.firstId) ?? heldByOthers(pair.secondId) ?? mergeProblem({ pair, locked, input }, closed)
  )
}

function mergeProblem(
  { pair, locked, input }: CheckContext,
  closed: ReadonlyMap<string, boolean>,
): ProblemFact | undefined {
  if (input.verdict !== 'SAME') return undefined
  const keep = reportedRecord(input.keep ?? '')
  const label = { zh: '保留的记录', en: 'Record that stays' }
  if (!keep) return { code: 'REQUIRED', field: 'keep', label }
  if (keep !== pair.firstId && keep !== pair.secondId)
    return { code: 'NOT_FOUND', field: 'keep', label, received: input.keep ?? '' }
  const other = locked.get(otherOf(pair, keep))
  if (other?.status === 'ACCEPTED' && closed.has(other.id)) return { code: 'PERIOD_CLOSED' }
  if (other && allows('WITHDRAW', other.status)) return undefined
  const expected = statusText(stateMachine.WITHDRAW.from)
  return { code: 'WRONG_STATE', expected, received: other?.status ?? '' }
}

const otherOf = ({ firstId, secondId }: DuplicateRow, keep: string) => (keep === firstId ? secondId : firstId)

/** Withdraws the other record where they are the same, and keeps the verdict. */
async function decide(
  context: ReportingContext,
  tx: Db,
  { pair, locked, input: { verdict, keep, reason } }: CheckContext,
): Promise<DuplicateRow> {
  const decidedBy = context.viewer.name
  const keptId = verdict === 'SAME' ? (reportedRecord(keep ?? '') ?? null) : null
  const other = keptId ? locked.get(otherOf(pair, keptId)) : undefined
  const withdrawn = other ? await withdraw(tx, other, decidedBy, reason.trim()) : []
  const decided = await writeVerdict(tx, pair.id, { verdict, keptId, reason: reason.trim(), decidedBy })
  await renewReviewLocks(tx, [...locked.keys()], decidedBy)
  const fact = { ...pairFact(pair), reason, after: { verdict, kept: keptId } }
  await audit(tx, context, [...withdrawn, fact])
  return decided
}

/** A correction that waits for a decision goes first, then the accepted revision it would have replaced. */
async function withdraw(tx: Db, record: LockedRecord, actor: string, reason: string): Promise<AuditFact[]> {
  await moveRecords(tx, [record], { action: 'WITHDRAW', actor, reason })
  await releaseReviewLocks(tx, [record.id])
  const fact = { ...factOf(record, 'WITHDRAW'), reason, after: { status: stateMachine.WITHDRAW.to } }
  const uncovered = (await lockRecords(tx, [record.id])).get(record.id)
  if (uncovered?.status !== 'ACCEPTED') return [fact]
  return [fact, ...(await withdraw(tx, uncovered, actor, reason))]
}

function pairFact({ id, verdict, keptId, firstId, secondId }: DuplicateRow): AuditFact {
  return {
    action: 'DECIDE_DUPLICATE',
    outcome: 'DONE',
    object: { type: 'DuplicatePair', key: id },
    before: { records: [firstId, secondId], verdict, kept: keptId },
  }
}
