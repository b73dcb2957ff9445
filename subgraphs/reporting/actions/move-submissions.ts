import { type AuditFact, audit } from '@kexie/db/book/audit'
import { type LockedRecord, lockRecords, moveRecords } from '@kexie/db/book/move-records'
import { allows, type RecordAction, stateMachine, statusText } from '@kexie/db/book/state-machine'
import { may } from '@kexie/schema/permission'
import { describeProblem, type ProblemFact } from '@kexie/schema/problems'
import { recordKey } from '@kexie/schema/records'
import type { ReportingContext } from '../context.ts'
import { permissionObject } from '../permission-object.ts'
import { inClosedPeriod } from '../store/duties.ts'
import { awaitingDistrict } from '../store/review-rules.ts'
import { findSubmissions, type SubmissionRow } from '../store/submissions.ts'

const limit = 1000

export interface MoveInput {
  ids: readonly string[]
  reason?: string | null | undefined
}

/**
 * Submits, endorses, accepts, returns or withdraws records in one transaction; each is answered for itself, and a refused one
 * does not hold up the others. Accepting and withdrawing settle the ledger before the answer is given.
 */
export async function moveSubmissions(
  context: ReportingContext,
  action: RecordAction,
  { ids, reason }: MoveInput,
) {
  const problem = callProblem(action, { ids, reason })
  if (problem) return refused(null, problem, context)
  const keys = ids.map((id) => recordKey(id)?.key)
  const places = new Map(keys.map((key, index) => [key, index] as const).toReversed())
  const problems = await context.db.transaction(async (tx) => {
    const locked = await lockRecords(
      tx,
      keys.flatMap((key) => key ?? []),
    )
    const closed = await inClosedPeriod(tx, [...locked.keys()])
    const awaiting = action === 'ACCEPT' ? await awaitingDistrict(tx, [...locked.keys()]) : new Set<string>()
    const judged = keys.map((key, index) =>
      judge(locked.get(key ?? ''), action, context, {
        id: ids[index] ?? '',
        repeated: places.get(key) !== index,
        awaitsDistrict: awaiting.has(key ?? ''),
        closed: closed.has(key ?? ''),
      }),
    )
    const lawful = keys.flatMap((key, index) => (judged[index] ? [] : (locked.get(key ?? '') ?? [])))
    await moveRecords(tx, lawful, { action, actor: context.viewer.name, reason: reason?.trim() || undefined })
    const denied = keys.flatMap((key, index) =>
      judged[index]?.code === 'NOT_PERMITTED' ? (locked.get(key ?? '') ?? []) : [],
    )
    await audit(tx, context, [
      ...denied.map((record) => factOf(record, action, 'DENIED')),
      ...lawful.map((record) => factOf(record, action, 'DONE', reason)),
    ])
    return judged
  })
  return receipt(context, keys, problems)
}

function callProblem(action: RecordAction, { ids, reason }: MoveInput): ProblemFact | undefined {
  const label = { zh: '记录', en: 'Records' }
  if (ids.length === 0) return { code: 'REQUIRED', field: 'ids', label }
  if (ids.length > limit) {
    return {
      code: 'TOO_MANY',
      field: 'ids',
      label,
      expected: { zh: `${limit} 条`, en: `${limit}` },
      received: `${ids.length}`,
    }
  }
  if (action === 'RETURN' && !reason?.trim())
    return { code: 'REQUIRED', field: 'reason', label: { zh: '退回理由', en: 'Reason' } }
  return undefined
}

function judge(
  record: LockedRecord | undefined,
  action: RecordAction,
  { viewer }: ReportingContext,
  {
    id,
    repeated,
    awaitsDistrict,
    closed,
  }: { id: string; repeated: boolean; awaitsDistrict: boolean; closed: boolean },
): ProblemFact | undefined {
  if (!record || !may(viewer, 'READ', permissionObject(record)))
    return { code: 'NOT_FOUND', field: 'ids', label: { zh: '记录', en: 'Record' }, received: id }
  if (!may(viewer, action, permissionObject(record))) return { code: 'NOT_PERMITTED' }
  if (repeated)
    return {
      code: 'ALREADY_EXISTS',
      field: 'ids',
      label: { zh: '本次调用中的记录', en: 'Record of this call' },
      received: id,
    }
  if (awaitsDistrict)
    return { code: 'WRONG_STATE', expected: statusText(['ENDORSED']), received: record.status }
  if (!allows(action, record.status))
    return { code: 'WRONG_STATE', expected: statusText(stateMachine[action].from), received: record.status }
  const entersClosed = action === 'SUBMIT' && record.revision === 1
  const leavesClosed = action === 'WITHDRAW' && record.status === 'ACCEPTED'
  return closed && (entersClosed || leavesClosed) ? { code: 'PERIOD_CLOSED' } : undefined
}

/** What of a decision the audit keeps. */
function factOf(
  { id, type, revision, status, organizationId }: LockedRecord,
  action: RecordAction,
  outcome: AuditFact['outcome'],
  reason?: string | null,
): AuditFact {
  const fact = {
    action,
    outcome,
    object: { type, key: id },
    organizationId,
    reason,
    before: { revision, status },
  }
  return outcome === 'DONE' ? { ...fact, after: { revision, status: stateMachine[action].to } } : fact
}

async function receipt(
  context: ReportingContext,
  keys: readonly (string | undefined)[],
  problems: readonly (ProblemFact | undefined)[],
) {
  const rows = await findSubmissions(
    context.db,
    context.viewer,
    keys.flatMap((key) => key ?? []),
  )
  const submissions = new Map<string, SubmissionRow>(rows.map((row) => [row.id, row]))
  const results = keys.map((key, index) => {
    const problem = problems[index]
    const submission = submissions.get(key ?? '')
    if (problem || !submission) return refused(index + 1, problem ?? { code: 'NOT_PERMITTED' }, context)
    return { __typename: 'RecordMoved' as const, row: index + 1, submission }
  })
  const refusals = problems.filter(Boolean).length
  return { __typename: 'MoveReceipt' as const, results, moved: keys.length - refusals, refused: refusals }
}

function refused(row: number | null, problem: ProblemFact, { language }: ReportingContext) {
  return { __typename: 'Refused' as const, row, problems: [describeProblem(problem, language)] }
}
