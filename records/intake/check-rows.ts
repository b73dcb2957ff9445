import { createHash } from 'node:crypto'
import { newId } from '@kexie/runtime/new-id'
import { canonical } from '@kexie/schema/canonical'
import type { ProblemFact } from '@kexie/schema/problems'
import { type RecordStatus, statusText, writable } from '@kexie/schema/state-machine'
import type { LockedRecord } from '../review/lock-records.ts'
import type { Draft, Prepared, Report, ReportedRow } from './report.ts'

/** A row with the record it means. */
export interface IdentifiedRow<Input> extends ReportedRow<Input> {
  /** The record that has the row's external key. */
  keyOwner: string | undefined
}

/** What becomes of a row: a draft to write, or why not. */
export type RowOutcome<Content> = Draft<Content> | { problems: ProblemFact[] }

interface CheckedRow<Content> {
  row: IdentifiedRow<unknown>
  /** The same record stands in an earlier row of the call. */
  repeated: boolean
  current: LockedRecord | undefined
  /** Whether what was accepted of the record counts; undefined where nothing was. */
  isCounting: boolean | undefined
  prepared: Prepared<Content> | ProblemFact[]
  /** Days whose period is closed. */
  closed: ReadonlySet<string>
}

/** Weighs a row against the record it means and the domain's checks. */
export function checkRow<Content>(checked: CheckedRow<Content>, report: Target): RowOutcome<Content> {
  const { row, repeated, current, isCounting, prepared, closed } = checked
  // A correction that states no key keeps the one the reporter's own software knows the record by.
  const externalKey = row.externalKey ?? current?.externalKey ?? null
  const fingerprint = Array.isArray(prepared) ? '' : contentPrint(prepared, externalKey)
  const correctionReason = reasonOf(checked, report)
  // Of a draft another reason is a change: it stands with what is handed in.
  const isSaidAnew = current?.status === 'DRAFT' && correctionReason !== current.correctionReason
  const unchanged = current?.fingerprint === fingerprint && repeatable.includes(current.status) && !isSaidAnew
  const problems = [
    ...(repeated ? [alreadyThere(row)] : []),
    ...(row.id === null ? [] : targetProblems(current, report, row.named ?? row.id, unchanged)),
    ...(row.keyOwner && row.keyOwner !== row.id ? [keyTaken(row.externalKey)] : []),
    ...(Array.isArray(prepared) ? prepared : closedProblems(prepared, current, closed, unchanged)),
    ...(unchanged || correctionReason || !isCounting || row.carried !== undefined
      ? []
      : [{ code: 'REASON_MISSING' } as const]),
  ]
  if (Array.isArray(prepared) || problems.length > 0) return { problems }
  const written = { externalKey, fingerprint, correctionReason, current }
  return { ...prepared, ...written, ...identity(current, unchanged, row.carried) }
}

/** Why a row corrects what was accepted: what is said now, else what was said of the correction that is being written. */
function reasonOf(
  { row, current, isCounting }: Pick<CheckedRow<unknown>, 'row' | 'current' | 'isCounting'>,
  { reason }: Target,
): string | null {
  if (isCounting === undefined || row.carried !== undefined) return null
  return reason?.trim() || (current?.status === 'ACCEPTED' ? null : (current?.correctionReason ?? null))
}

/** Names, remarks and what is counted follow from the content. */
function contentPrint<Content>(
  { names: _, remarks: __, contributions: ___, ...prepared }: Prepared<Content>,
  externalKey: string | null,
) {
  return fingerprintOf({ ...prepared, externalKey })
}

/** In a closed period only what was accepted is corrected, and that goes its reviewed way. */
function closedProblems(
  { occurredOn }: Prepared<unknown>,
  current: LockedRecord | undefined,
  closed: ReadonlySet<string>,
  unchanged: boolean,
): ProblemFact[] {
  if (unchanged || !closed.has(occurredOn) || current?.status === 'ACCEPTED') return []
  return [{ code: 'PERIOD_CLOSED', field: 'occurredOn', received: occurredOn }]
}

/** States in which the same row sent again asks for nothing; returned and withdrawn records need an answer. */
const repeatable: readonly RecordStatus[] = ['DRAFT', 'SUBMITTED', 'ACCEPTED']

type Target = Pick<Report<unknown, unknown>, 'type' | 'organizationId' | 'reason'>

function targetProblems(
  current: LockedRecord | undefined,
  { type, organizationId }: Target,
  id: string,
  unchanged: boolean,
): ProblemFact[] {
  if (current?.type !== type || current.organizationId !== organizationId) {
    return [{ code: 'NOT_FOUND', field: 'id', label: { zh: '记录', en: 'Record' }, received: id }]
  }
  if (unchanged || writable.includes(current.status)) return []
  return [{ code: 'WRONG_STATE', field: 'id', expected: statusText(writable), received: current.status }]
}

function alreadyThere({ id, externalKey }: ReportedRow<unknown>): ProblemFact {
  const received = externalKey ?? id ?? ''
  const field = externalKey ? 'externalKey' : 'id'
  return { code: 'ALREADY_EXISTS', field, label: { zh: '本批中的行', en: 'Row of this call' }, received }
}

function keyTaken(externalKey: string | null): ProblemFact {
  const label = { zh: '外部编号', en: 'External key' }
  return { code: 'ALREADY_EXISTS', field: 'externalKey', label, received: externalKey ?? '' }
}

function identity(
  current: LockedRecord | undefined,
  unchanged: boolean,
  carried: string | undefined,
): Pick<Draft<unknown>, 'id' | 'revision' | 'change'> {
  if (!current) return { id: carried ?? newId(), revision: 1, change: 'CREATED' }
  const { id, revision, lastRevision, status } = current
  if (unchanged) return { id, revision, change: 'UNCHANGED' }
  return { id, revision: status === 'DRAFT' ? revision : lastRevision + 1, change: 'REVISED' }
}

/** Rows that name a record, by id or key, which an earlier row of the call names already. */
export function repeatedRows<Row extends ReportedRow<unknown>>(rows: readonly Row[]): Set<Row> {
  const seen = new Set<string>()
  return new Set(
    rows.filter(({ id, externalKey }) => {
      const names = [id && `id ${id}`, externalKey && `key ${externalKey}`].filter(
        (name) => typeof name === 'string',
      )
      const repeated = names.some((name) => seen.has(name))
      for (const name of names) seen.add(name)
      return repeated
    }),
  )
}

/** SHA-256 of what `value` says: equal content, equal fingerprint, whatever its order and however a blank is written. */
export function fingerprintOf(value: unknown): string {
  return createHash('sha256')
    .update(canonical(said(value)))
    .digest('base64url')
}

/** Without what says nothing: a field that a type has since has no value in what was reported before. */
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([name, inner]) => !isNothing(name, inner))
  return Object.fromEntries(entries.map(([name, inner]) => [name, said(inner)]))
}

const isNothing = (name: string, value: unknown) =>
  value === null ||
  value === undefined ||
  (Array.isArray(value) && value.length === 0) ||
  (value === 'EXACT' && name.endsWith('Relation'))
