import type { Db } from '@kexie/db/database'
import type { Remark } from '@kexie/db/tables/reporting'
import type { Actor } from '@kexie/runtime/audit'
import type { ProblemFact } from '@kexie/schema/problems'
import type { Contribution } from '../ledger/contribution.ts'
import type { RecordTable } from '../reading/read-records.ts'
import type { LockedRecord } from '../review/lock-records.ts'

/** A row that passed the domain's checks: what all records share, what it would count, and the domain's own content. */
export interface Prepared<Content> {
  title: string
  occurredOn: string
  districtCode: string
  credit: string | null
  contributions: Contribution[]
  /** What is odd about it and no problem. */
  remarks?: readonly Remark[]
  content: Content
  /** The same as rules read it, and as the record keeps it. */
  recordContent: Readonly<Record<string, unknown>>
  /** Ids of the people and organizations it names. */
  names?: readonly string[]
}

export interface ReportedRow<Input> {
  /** Record to correct, or null for a new one. */
  id: string | null
  /** The id as the caller wrote it, for problems to repeat. */
  named?: string | null
  /** Identity in the reporter's own system; a row with a known key corrects that record. */
  externalKey: string | null
  /** The id that a new record has elsewhere already, and keeps. */
  carried?: string | undefined
  input: Input
}

export interface Report<Input, Content> {
  caller: Actor
  type: string
  organizationId: string
  provenance: LockedRecord['provenance']
  idempotencyKey: string
  /** Why what was accepted is corrected; none is needed for anything else. */
  reason?: string | undefined
  /** True: one refused row refuses them all. */
  atomic: boolean
  /** True: drafts are submitted in the same transaction. */
  submit: boolean
  /** True: everything is done and undone again; the outcomes are what they would have been. */
  dryRun: boolean
  rows: readonly ReportedRow<Input>[]
  /** The domain table with the composite key; rewriting a draft replaces its row and, by cascade, its parts. */
  table: RecordTable
  /** The domain's checks: for each row what to write, or every problem with it. */
  prepare(
    tx: Db,
    rows: readonly ReportedRow<Input>[],
    organizationId: string,
  ): Promise<(Prepared<Content> | ProblemFact[])[]>
  /** Inserts the domain's rows for freshly written revisions. */
  store(tx: Db, revisions: readonly { id: string; revision: number; content: Content }[]): Promise<void>
}

/** A checked row with the revision it becomes. */
export interface Draft<Content> extends Prepared<Content> {
  id: string
  revision: number
  change: 'CREATED' | 'REVISED' | 'UNCHANGED'
  externalKey: string | null
  fingerprint: string
  /** Why it corrects what counts; null where nothing of the record does. */
  correctionReason: string | null
  /** The locked revision it rewrites or follows. */
  current: LockedRecord | undefined
}
