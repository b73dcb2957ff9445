import type { Db } from '@kexie/db/database'
import { type Actor, actorOf, audit } from '@kexie/runtime/audit'
import { soughtUuid } from '@kexie/schema/global-id'
import type { Text } from '@kexie/schema/indicator'
import { may } from '@kexie/schema/permission'
import { describeProblem, type Language, type ProblemFact } from '@kexie/schema/problems'
import { typenameOf } from '@kexie/schema/records'
import type { Viewer } from '@kexie/schema/viewer'
import { type Outcome, type Report, reportRecords } from './report-records.ts'
import { dissolvedProblem, findReporter, type Reporter, reporterProblem } from './reporters.ts'
import { textProblems } from './row-rules.ts'

const rowLimit = 10_000

/** Input of every `report…` mutation. */
export interface ReportInput<Row> {
  organization: string
  idempotencyKey: string
  atomic: boolean
  submit: boolean
  dryRun: boolean
  /** Why what was accepted is corrected. */
  reason?: string | null | undefined
  rows: readonly Row[]
}

/** What a domain adds: its record type and table, its checks, its inserts. */
export type Domain<Row, Content> = Pick<Report<Row, Content>, 'type' | 'table' | 'prepare' | 'store'> & {
  /** What its records are called. */
  label: Text
}

interface Caller extends Actor {
  db: Db
  language: Language
  provenance?: Report<unknown, unknown>['provenance']
  keepsIds?: boolean | undefined
}

/**
 * Rows as they are prepared, but those of what is not the organization's to report, or occurred after it was no more. What was accepted elsewhere
 * was reported by what it was then.
 */
async function itsOwn<Row, Content>(
  db: Db,
  reporter: Reporter,
  { prepare, ...domain }: Domain<Row, Content>,
): Promise<Domain<Row, Content>['prepare']> {
  const foreign = await reporterProblem(db, reporter, domain)
  return async (tx, rows, organizationId) =>
    (await prepare(tx, rows, organizationId)).map((row, place) => {
      if (rows[place]?.carried) return row
      // Said of each row, as whatever else is wrong with one.
      if (foreign) return [foreign]
      const problem = 'occurredOn' in row ? dissolvedProblem(reporter, row.occurredOn) : undefined
      return problem ? [problem] : row
    })
}

/** GraphQL answer of a `report…` mutation: a receipt with one outcome a row, or why the whole call was refused. */
export async function reportCall<
  Row extends { id?: string | null | undefined; externalKey?: string | null | undefined },
  Content,
>(
  { db, language, provenance = 'REPORTED', keepsIds = false, ...caller }: Caller,
  domain: Domain<Row, Content>,
  { organization, idempotencyKey, atomic, submit, dryRun, reason, rows }: ReportInput<Row>,
): Promise<ReceiptAnswer | RefusedAnswer> {
  const reporter = await findReporter(db, organization, domain.type)
  const organizationId = reporter?.id
  const problem = callProblem(caller.viewer, {
    organization,
    organizationId,
    idempotencyKey,
    reason: reason?.trim(),
    rows,
  })
  if (problem?.code === 'NOT_PERMITTED')
    await audit(db, caller, [{ action: `REPORT ${domain.type}`, outcome: 'DENIED', organizationId }])
  if (problem || !reporter) return refused(null, problem ? [problem] : [], language)
  const reported = rows.map((input) => ({
    id: input.id && !keepsIds ? soughtUuid(typenameOf(domain.type), input.id) : null,
    named: input.id ?? null,
    carried: input.id && keepsIds ? soughtUuid(typenameOf(domain.type), input.id) : undefined,
    externalKey: input.externalKey?.trim() || null,
    input,
  }))
  const receipt = await reportRecords(db, {
    ...domain,
    prepare: await itsOwn(db, reporter, domain),
    caller: actorOf(caller),
    organizationId: reporter.id,
    provenance,
    idempotencyKey,
    atomic,
    submit,
    dryRun,
    reason: reason?.trim() || undefined,
    rows: reported,
  })
  if ('code' in receipt) return refused(null, [receipt], language)
  const results = receipt.outcomes.map((outcome) => rowOutcome(outcome, domain.type, language))
  const count = receipt.outcomes.filter((outcome) => 'problems' in outcome).length
  return {
    __typename: 'ReportReceipt',
    results,
    reported: rows.length - count,
    refused: count,
    replayed: receipt.replayed,
    dryRun,
  }
}

type Call = Pick<ReportInput<unknown>, 'organization' | 'idempotencyKey' | 'reason' | 'rows'> & {
  organizationId: string | undefined
}

function callProblem(
  viewer: Viewer,
  { organization, organizationId, idempotencyKey, reason, rows }: Call,
): ProblemFact | undefined {
  if (!organizationId)
    return { code: 'NOT_FOUND', label: { zh: '填报单位', en: 'Organization' }, received: organization }
  if (!may(viewer, 'REPORT', { organizationId })) return { code: 'NOT_PERMITTED' }
  if (!idempotencyKey.trim()) return { code: 'REQUIRED', label: { zh: '幂等键', en: 'Idempotency key' } }
  const [unfit] = reason ? textProblems('reason', { zh: '更正理由', en: 'Reason' }, reason, 500) : []
  if (unfit) return unfit
  if (rows.length === 0) return { code: 'REQUIRED', label: { zh: '行', en: 'Rows' } }
  if (rows.length <= rowLimit) return undefined
  const expected = { zh: `${rowLimit}行`, en: `${rowLimit} rows` }
  return { code: 'TOO_MANY', label: { zh: '行', en: 'Rows' }, expected, received: `${rows.length}` }
}

function rowOutcome(outcome: Outcome, type: string, language: Language) {
  if ('problems' in outcome) return refused(outcome.row, outcome.problems, language)
  const { row, change, id } = outcome
  return { __typename: 'RecordReported' as const, row, change, record: { type, key: id } }
}

export type ReportedAnswer = Extract<ReturnType<typeof rowOutcome>, { __typename: 'RecordReported' }>
export type RefusedAnswer = ReturnType<typeof refused>

/** Receipt of one call as GraphQL shows it. */
export interface ReceiptAnswer {
  __typename: 'ReportReceipt'
  results: (ReportedAnswer | RefusedAnswer)[]
  reported: number
  refused: number
  replayed: boolean
  dryRun: boolean
}

function refused(row: number | null, problems: readonly ProblemFact[], language: Language) {
  return {
    __typename: 'Refused' as const,
    row,
    problems: problems.map((fact) => describeProblem(fact, language)),
  }
}
