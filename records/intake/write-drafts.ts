import type { Db } from '@kexie/db/database'
import { insertMany } from '@kexie/db/insert-many'
import { record } from '@kexie/db/tables/reporting'
import { and, inArray, or, sql } from 'drizzle-orm'
import type { Draft, Report } from './report.ts'

type Target = Pick<Report<unknown, unknown>, 'caller' | 'type' | 'organizationId' | 'provenance' | 'table'>

/**
 * Writes drafts: a new revision each, or the draft that stands there rewritten.
 * @returns what the domain still has to insert
 */
export async function writeDrafts<Content>(tx: Db, target: Target, drafts: readonly Draft<Content>[]) {
  const rewritten = drafts.filter(({ current }) => current?.status === 'DRAFT')
  const added = drafts.filter(({ current }) => current?.status !== 'DRAFT')
  await clearDrafts(tx, target, rewritten)
  await rewriteRecords(tx, rewritten)
  await retireLatest(
    tx,
    added.flatMap(({ current }) => current?.id ?? []),
  )
  // In the order of their keys: two calls that bring the same new ones wait for each other and never deadlock.
  const inKeyOrder = added.toSorted((a, b) => ((a.externalKey ?? '') < (b.externalKey ?? '') ? -1 : 1))
  await insertMany(
    tx,
    record,
    inKeyOrder.map((draft) => recordRow(target, draft)),
  )
  return drafts.map(({ id, revision, content }) => ({ id, revision, content }))
}

function recordRow(
  { type, organizationId, provenance, caller }: Target,
  draft: Draft<unknown>,
): typeof record.$inferInsert {
  const {
    id,
    revision,
    title,
    occurredOn,
    districtCode,
    credit,
    externalKey,
    fingerprint,
    correctionReason,
    remarks = [],
  } = draft
  const content = draft.recordContent
  return {
    id,
    revision,
    type,
    organizationId,
    districtCode,
    title,
    occurredOn,
    credit,
    externalKey,
    fingerprint,
    correctionReason,
    content,
    remarks,
    provenance,
    createdBy: caller.viewer.name,
  }
}

async function clearDrafts(tx: Db, { table }: Target, drafts: readonly Draft<unknown>[]): Promise<void> {
  if (drafts.length === 0) return
  const ids = drafts.map(({ id }) => id)
  await tx.delete(table).where(and(inArray(table.id, ids), sameRevisions(table.id, table.revision, drafts)))
}

function sameRevisions(
  id: Target['table']['id'],
  revision: Target['table']['revision'],
  drafts: readonly Draft<unknown>[],
) {
  return or(...drafts.map((draft) => sql`(${id}, ${revision}) = (${draft.id}, ${draft.revision})`))
}

async function rewriteRecords(tx: Db, drafts: readonly Draft<unknown>[]): Promise<void> {
  if (drafts.length === 0) return
  const rows = drafts.map(
    ({
      id,
      revision,
      title,
      occurredOn,
      districtCode,
      credit,
      externalKey,
      fingerprint,
      correctionReason,
      recordContent,
      remarks = [],
    }) => ({
      id,
      revision,
      title,
      occurred_on: occurredOn,
      district_code: districtCode,
      credit,
      external_key: externalKey,
      fingerprint,
      correction_reason: correctionReason,
      content: recordContent,
      remarks,
    }),
  )
  await tx.execute(sql`
    update reporting.record r set title = n.title, occurred_on = n.occurred_on, district_code = n.district_code, credit = n.credit,
      external_key = n.external_key, fingerprint = n.fingerprint, correction_reason = n.correction_reason, content = n.content, remarks = n.remarks
    from jsonb_populate_recordset(null::reporting.record, ${JSON.stringify(rows)}::text::jsonb) n
    where r.id = n.id and r.revision = n.revision`)
}

async function retireLatest(tx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .update(record)
    .set({ latest: false })
    .where(and(inArray(record.id, [...ids]), record.latest))
}
