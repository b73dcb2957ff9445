import type { Db } from '@kexie/db/database'
import { record } from '@kexie/db/tables/reporting'
import { type DeclaredRecords, recordContext, report } from '@kexie/records/declare-records'
import { lockRecords } from '@kexie/records/lock-records'
import { moveRecords } from '@kexie/records/move-records'
import type { RowInput } from '@kexie/records/record-type'
import { callerOf, systemViewer } from '@kexie/schema/viewer'
import { and, eq } from 'drizzle-orm'
import type { Provenance } from './carried.ts'

/** Rows of one type that one organization reports, as the input of their type brings them. */
export interface Call {
  type: string
  /** Its global id. */
  organization: string
  rows: readonly RowInput[]
  key: string
}

/**
 * `tx` whose inner transactions are itself: what fails ends the load anyway, and of rows written under hundreds of savepoints
 * PostgreSQL asks at every look whether the savepoint is one of its own, a tenth of the load.
 */
export function withoutSavepoints(tx: Db): Db {
  const transaction: Db['transaction'] = (body) => body(tx as Parameters<typeof body>[0])
  return Object.create(tx, { transaction: { value: transaction } }) as Db
}

/** How calls are reported that nobody makes: by whom their records say they came, and whether they bring their ids. */
export interface Manner {
  provenance: Provenance
  keepsIds?: boolean
  submit: boolean
  language?: 'zh' | 'en'
}

/** Reports rows as a clerk does, by the system, all or none. */
export function reportAll(
  tx: Db,
  declared: DeclaredRecords,
  { type, organization, rows, key }: Call,
  { submit, language = 'zh', ...manner }: Manner,
) {
  const context = { ...recordContext(tx, declared, callerOf(systemViewer, { language })), ...manner }
  const call = { organization, rows, idempotencyKey: key, atomic: true, submit, dryRun: false }
  return report(context, declared, type, call)
}

/** Accepts whatever waits. */
export async function acceptAll(tx: Db): Promise<void> {
  const submitted = await tx
    .select({ id: record.id })
    .from(record)
    .where(and(eq(record.latest, true), eq(record.status, 'SUBMITTED')))
  const locked = await lockRecords(
    tx,
    submitted.map(({ id }) => id),
  )
  await moveRecords(tx, [...locked.values()], { action: 'ACCEPT', actor: systemViewer.name })
}

/** In pieces that one call takes. */
export function slices<Row>(rows: readonly Row[]): Row[][] {
  const starts = Array.from({ length: Math.ceil(rows.length / 1000) }, (_, index) => index * 1000)
  return starts.map((start) => rows.slice(start, start + 1000))
}
