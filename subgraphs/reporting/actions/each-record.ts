import type { Db } from '@kexie/db/database'
import { type LockedRecord, lockRecords } from '@kexie/records/lock-records'
import { type AuditFact, audit } from '@kexie/runtime/audit'
import { type Action, may } from '@kexie/schema/permission'
import { describeProblem, type ProblemFact } from '@kexie/schema/problems'
import { typenameOf } from '@kexie/schema/records'
import { forgetReview, type ReportingContext } from '../context.ts'
import { permissionObject } from '../permission-object.ts'
import { reportedRecord } from '../reported-record.ts'
import { findSubmissions, type SubmissionRow } from '../store/submissions.ts'

const limit = 1000

/** A record of the call, with its place in the input. */
export interface LawfulRecord {
  record: LockedRecord
  index: number
}

/** What is done to several records in one call, each answered for itself. */
export interface EachStep {
  /** What must be permitted for each record, and its name in the audit. */
  action: Action
  /** True where an input may name a record several times. */
  repeatable?: boolean
  /** The revision of each record that was seen; not compared unless given. */
  revisions?: readonly number[] | null | undefined
  /** Reads what stands in the way of the locked records; the function it gives says so of each. */
  obstacles(
    tx: Db,
    locked: ReadonlyMap<string, LockedRecord>,
  ): Promise<(record: LockedRecord, index: number) => ProblemFact | undefined>
  /** Does it to those in whose way nothing stands. Returns what the audit keeps. */
  apply(tx: Db, lawful: readonly LawfulRecord[]): Promise<AuditFact[]>
}

/**
 * Does one step to up to a thousand records in one transaction; a refused record does not hold up the others, and
 * what was denied is in the audit as well as what was done.
 */
export async function eachRecord(context: ReportingContext, ids: readonly string[], step: EachStep) {
  const problem = callProblem(ids) ?? revisionsProblem(ids, step)
  if (problem) return refused(null, problem, context)
  const keys = ids.map((id) => reportedRecord(id))
  const problems = await context.db.transaction(async (tx) => {
    const locked = await lockRecords(tx, [...new Set(keys.flatMap((key) => key ?? []))])
    const obstacle = await step.obstacles(tx, locked)
    const repeated = repetition(keys, step)
    const decided = keys.map((key, index) => {
      const record = locked.get(key ?? '')
      const named = { id: ids[index] ?? '', repeated: repeated(index) }
      return (
        accessProblem(record, step.action, context, named) ??
        (record && (revisedSince(record, step.revisions?.[index]) ?? obstacle(record, index)))
      )
    })
    const lawful = keys.flatMap((key, index): LawfulRecord | [] => {
      const record = locked.get(key ?? '')
      return record && !decided[index] ? { record, index } : []
    })
    const done = await step.apply(tx, lawful)
    await audit(tx, context, [...deniedFacts(keys, decided, locked, step.action), ...done])
    return decided
  })
  forgetReview(context)
  return receipt(context, keys, problems)
}

function callProblem(ids: readonly string[]): ProblemFact | undefined {
  const label = { zh: '记录', en: 'Records' }
  if (ids.length === 0) return { code: 'REQUIRED', field: 'ids', label }
  if (ids.length <= limit) return undefined
  const expected = { zh: `${limit} 条`, en: `${limit}` }
  return { code: 'TOO_MANY', field: 'ids', label, expected, received: `${ids.length}` }
}

function revisionsProblem(ids: readonly string[], { revisions }: EachStep): ProblemFact | undefined {
  if (!revisions || revisions.length === ids.length) return undefined
  return {
    code: 'INVALID_VALUE',
    field: 'revisions',
    label: { zh: '所见的修订号', en: 'Revisions seen' },
    expected: { zh: `与 ids 一样多的 ${ids.length} 个`, en: `as many as ids, ${ids.length}` },
    received: `${revisions.length}`,
  }
}

/** A decision is about what was seen: another revision may say something else, or propose to take everything back. */
function revisedSince({ revision }: LockedRecord, seen: number | undefined): ProblemFact | undefined {
  if (seen === undefined || seen === revision) return undefined
  return { code: 'REVISED_SINCE', expected: { zh: `${seen}`, en: `${seen}` }, received: `${revision}` }
}

function repetition(keys: readonly (string | undefined)[], { repeatable }: EachStep) {
  const places = new Map(keys.map((key, index) => [key, index] as const).toReversed())
  return (index: number) => !repeatable && places.get(keys[index]) !== index
}

/** Why `viewer` may not do this to the record; undefined when permitted. */
function accessProblem(
  record: LockedRecord | undefined,
  action: Action,
  { viewer }: ReportingContext,
  { id, repeated }: { id: string; repeated: boolean },
): ProblemFact | undefined {
  if (!record || !may(viewer, 'READ', permissionObject(record)))
    return { code: 'NOT_FOUND', field: 'ids', label: { zh: '记录', en: 'Record' }, received: id }
  if (!may(viewer, action, permissionObject(record))) return { code: 'NOT_PERMITTED' }
  const label = { zh: '本次调用中的记录', en: 'Record of this call' }
  return repeated ? { code: 'ALREADY_EXISTS', field: 'ids', label, received: id } : undefined
}

function deniedFacts(
  keys: readonly (string | undefined)[],
  decided: readonly (ProblemFact | undefined)[],
  locked: ReadonlyMap<string, LockedRecord>,
  action: string,
): AuditFact[] {
  const denied = keys.flatMap((key, index) =>
    decided[index]?.code === 'NOT_PERMITTED' ? (locked.get(key ?? '') ?? []) : [],
  )
  return denied.map((record) => ({ ...factOf(record, action), outcome: 'DENIED' }))
}

/** What of a step the audit keeps: on which record, in which state it was. */
export function factOf(
  { id, type, revision, status, organizationId }: LockedRecord,
  action: string,
): AuditFact {
  const object = { type: typenameOf(type), key: id }
  return { action, outcome: 'DONE', object, organizationId, before: { revision, status } }
}

async function receipt(
  context: ReportingContext,
  keys: readonly (string | undefined)[],
  problems: readonly (ProblemFact | undefined)[],
) {
  const found = keys.flatMap((key) => key ?? [])
  const rows = await findSubmissions(context.db, context.viewer, found)
  const submissions = new Map<string, SubmissionRow>(rows.map((row) => [row.id, row]))
  const results = keys.map((key, index) => {
    const problem = problems[index]
    const submission = submissions.get(key ?? '')
    if (problem || !submission) return refused(index + 1, problem ?? { code: 'NOT_PERMITTED' }, context)
    const { withdraws, status } = submission
    const waits = withdraws !== null && ['SUBMITTED', 'ENDORSED'].includes(status)
    return { __typename: 'RecordMoved' as const, row: index + 1, submission, waits }
  })
  const refusals = problems.filter(Boolean).length
  return { __typename: 'MoveReceipt' as const, results, moved: keys.length - refusals, refused: refusals }
}

/** One record, or the whole call, refused. */
export function refused(row: number | null, problem: ProblemFact, { language }: ReportingContext) {
  return { __typename: 'Refused' as const, row, problems: [describeProblem(problem, language)] }
}
