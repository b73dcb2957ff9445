import { constraintOf } from '@kexie/db/constraint-of'
import type { Db } from '@kexie/db/database'
import { acknowledged } from '@kexie/runtime/acknowledge'
import { type Actor, type AuditFact, audit } from '@kexie/runtime/audit'
import type { ProblemFact } from '@kexie/schema/problems'
import { typenameOf } from '@kexie/schema/records'
import { sql } from 'drizzle-orm'
import { type LockedRecord, lockRecords } from '../review/lock-records.ts'
import { moveRecords } from '../review/move-records.ts'
import { checkRow, fingerprintOf, type IdentifiedRow, type RowOutcome, repeatedRows } from './check-rows.ts'
import { closedDays } from './closed-days.ts'
import { externalKeyOwners } from './external-keys.ts'
import { laterProblem } from './held-later.ts'
import { keepNames } from './keep-names.ts'
import type { Draft, Prepared, Report } from './report.ts'
import { todayInShanghai } from './row-rules.ts'
import { writeDrafts } from './write-drafts.ts'

export type { Prepared, Report, ReportedRow } from './report.ts'

export type Outcome =
  | { row: number; change: 'CREATED' | 'REVISED' | 'UNCHANGED'; id: string }
  | { row: number; problems: ProblemFact[] }

export interface Receipt {
  outcomes: Outcome[]
  replayed: boolean
}

/**
 * Writes one call of a `report…` mutation in one transaction: each row becomes a new record, the next revision of
 * an existing one, or a list of problems. The same key with the same content is answered again and not written again.
 * @returns the answer row by row, or the problem that refuses the whole call
 */
export async function reportRecords<Input, Content>(
  db: Db,
  report: Report<Input, Content>,
): Promise<Receipt | ProblemFact> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await writeCall(db, report)
    } catch (error) {
      if (constraintOf(error) !== 'record_external_key_is_unique' || attempt === report.rows.length)
        throw error
      // A call at the same time was first to give one of the external keys to a record. Now that key is known, so
      // this can happen once for each row at most.
    }
  }
}

async function writeCall<Input, Content>(
  db: Db,
  report: Report<Input, Content>,
): Promise<Receipt | ProblemFact> {
  const { caller, idempotencyKey: key, type, organizationId, rows, submit, atomic, reason } = report
  const fingerprint = fingerprintOf({ type, organizationId, rows, submit, atomic, reason })
  try {
    return await db.transaction(async (tx) => {
      const answer = await acknowledged(tx, { actor: caller.viewer.name, key, fingerprint }, () =>
        writeRows(tx, report),
      )
      return 'code' in answer ? answer : { outcomes: answer.value, replayed: answer.replayed }
    })
  } catch (error) {
    if (error instanceof NothingWritten) return { outcomes: error.outcomes, replayed: false }
    throw error
  }
}

/** Rolls back a call of which no row is kept; its key stays free for the corrected call. */
class NothingWritten extends Error {
  readonly outcomes: Outcome[]

  constructor(outcomes: Outcome[]) {
    super('no row was written')
    this.outcomes = outcomes
  }
}

async function writeRows<Input, Content>(tx: Db, report: Report<Input, Content>): Promise<Outcome[]> {
  const rows = await identifyRows(tx, report)
  const existing = await lockRecords(
    tx,
    rows.flatMap(({ id }) => id ?? []),
  )
  const accepted = await acceptedAmong(tx, [...existing.values()])
  const prepared = (await report.prepare(tx, rows, report.organizationId)).map((row) =>
    submittable(row, report),
  )
  const closed = await closedDays(tx, report.type, prepared)
  const repeated = repeatedRows(rows)
  const checked = rows.map((row, index) =>
    checkRow(
      {
        row,
        repeated: repeated.has(row),
        current: existing.get(row.id ?? ''),
        isCounting: accepted.get(row.id ?? ''),
        prepared: prepared[index] ?? [],
        closed,
      },
      report,
    ),
  )
  const outcomes = checked.map((outcome, index): Outcome => ({ row: index + 1, ...outcomeOf(outcome) }))
  const drafts = checked.flatMap((outcome) => ('problems' in outcome ? [] : outcome))
  if (drafts.length === 0) throw new NothingWritten(outcomes)
  if (report.atomic && drafts.length < rows.length) throw new NothingWritten(outcomes.map(refuse))
  const changed = drafts.filter(({ change }) => change !== 'UNCHANGED')
  const written = await writeDrafts(tx, report, changed)
  await keepNames(
    tx,
    changed.filter(({ change, names = [] }) => change === 'REVISED' || names.length > 0),
  )
  await report.store(tx, written)
  if (report.submit) await submit(tx, drafts, report.caller.viewer)
  if (report.dryRun) throw new NothingWritten(outcomes)
  await audit(
    tx,
    report.caller,
    drafts.flatMap((draft) => factsOf(draft, report)),
  )
  return outcomes
}

/** Records of which a revision is accepted, each with whether it counts; what was only announced does not. */
async function acceptedAmong(tx: Db, records: readonly LockedRecord[]): Promise<Map<string, boolean>> {
  const ids = records.flatMap(({ id, status, revision }) => (status === 'ACCEPTED' || revision > 1 ? id : []))
  if (ids.length === 0) return new Map()
  const rows = await tx.execute<{ id: string; counts: boolean }>(sql`
    select a.id, reporting.has_counting(a.id) as counts from reporting.record a
    where a.id = any (${sql.param(ids)}::uuid[]) and a.status = 'ACCEPTED'`)
  return new Map(rows.map(({ id, counts }) => [id, counts]))
}

/** A row that is submitted at once must count nothing that is still to come; a draft may wait for its day. */
function submittable<Content>(
  row: Prepared<Content> | ProblemFact[],
  { submit, provenance }: Pick<Report<unknown, Content>, 'submit' | 'provenance'>,
): Prepared<Content> | ProblemFact[] {
  if (Array.isArray(row) || !submit || provenance === 'RECONSTRUCTED') return row
  const problem = laterProblem(row.occurredOn, row.contributions, todayInShanghai(new Date()))
  return problem ? [problem] : row
}

function refuse(outcome: Outcome): Outcome {
  return 'problems' in outcome ? outcome : { row: outcome.row, problems: [{ code: 'BATCH_REFUSED' }] }
}

function outcomeOf(outcome: RowOutcome<unknown>) {
  return 'problems' in outcome ? { problems: outcome.problems } : { change: outcome.change, id: outcome.id }
}

/** A row without an id but with a known external key means the record that has it. */
async function identifyRows<Input, Content>(tx: Db, { organizationId, type, rows }: Report<Input, Content>) {
  const keys = rows.flatMap(({ externalKey }) => externalKey ?? [])
  const owners = await externalKeyOwners(tx, organizationId, type, keys)
  return rows.map((row): IdentifiedRow<Input> => {
    const known = row.externalKey === null ? [] : (owners.get(row.externalKey) ?? [])
    const [only] = known.length === 1 ? known : []
    const keyOwner = known.find((id) => id === row.id) ?? known[0]
    return { ...row, id: row.id ?? only ?? null, keyOwner }
  })
}

/** What the audit keeps of a row: what was reported last and now; the whole content stands in the revision itself. */
function factsOf(draft: Draft<unknown>, { type, organizationId, submit }: Audited): AuditFact[] {
  const { id, change, revision, title, occurredOn, districtCode, credit, fingerprint, current } = draft
  const reason = draft.correctionReason ?? undefined
  const fact = {
    outcome: 'DONE',
    object: { type: typenameOf(type), key: id },
    organizationId,
    ...(reason && { reason }),
  } as const
  const after = { revision, title, occurredOn, districtCode, ...(credit && { credit }), fingerprint }
  const before = current && {
    revision: current.revision,
    status: current.status,
    fingerprint: current.fingerprint,
  }
  return [
    ...(change === 'UNCHANGED' ? [] : [{ ...fact, action: 'REPORT', before, after }]),
    ...(submit && (change !== 'UNCHANGED' || current?.status === 'DRAFT')
      ? [{ ...fact, action: 'SUBMIT', before: { status: 'DRAFT' }, after: { revision, status: 'SUBMITTED' } }]
      : []),
  ]
}

type Audited = Pick<Report<unknown, unknown>, 'type' | 'organizationId' | 'submit'>

async function submit(tx: Db, drafts: readonly Draft<unknown>[], viewer: Actor['viewer']): Promise<void> {
  const locked = await lockRecords(
    tx,
    drafts.map(({ id }) => id),
  )
  const fresh = [...locked.values()].filter(({ status }) => status === 'DRAFT')
  await moveRecords(tx, fresh, { action: 'SUBMIT', actor: viewer.name })
}
