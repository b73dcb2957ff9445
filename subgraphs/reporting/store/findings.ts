import type { Db } from '@kexie/db/database'
import { finding } from '@kexie/db/tables/reporting-review'
import { fromDecimal, toNumber } from '@kexie/schema/quantity'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'

export type FindingRow = typeof finding.$inferSelect

/** What the checks found in any revision of the records, weightiest first. */
export function listFindings(db: Db, ids: readonly string[]): Promise<FindingRow[]> {
  return db
    .select()
    .from(finding)
    .where(inArray(finding.recordId, [...ids]))
    .orderBy(asc(finding.recordId), asc(finding.revision), asc(finding.line))
}

const isOpen = sql`weight = 'EXPLAIN' and explanation is null`

/** What waits for an explanation in the revisions being worked on. */
export function findUnexplained(
  tx: Db,
  ids: readonly string[],
): Promise<Pick<FindingRow, 'recordId' | 'code'>[]> {
  return tx
    .select({ recordId: finding.recordId, code: finding.code })
    .from(finding)
    .where(and(inArray(finding.recordId, [...ids]), isOpen, isLatest))
}

const isLatest = sql`exists (select from reporting.record r where r.id = ${finding.recordId} and r.revision = ${finding.revision} and r.latest)`

/** An answer to all findings of one code in the revision being worked on. */
export interface Explanation {
  recordId: string
  revision: number
  code: FindingRow['code']
  explanation: string
}

/** Keeps what organizations answered; an answer given again replaces the one before, which the audit has. */
export async function explainFindings(
  tx: Db,
  given: readonly Explanation[],
  explainedBy: string,
): Promise<void> {
  if (given.length === 0) return
  await tx.execute(sql`
    update reporting.finding f set explanation = g.explanation, explained_by = ${explainedBy}, explained_at = now()
    from jsonb_to_recordset(${JSON.stringify(given)}::text::jsonb)
      as g ("recordId" uuid, revision integer, code text, explanation text)
    where f.record_id = g."recordId" and f.revision = g.revision and f.code = g.code`)
}

/** Findings of one code in one revision, as they stand. */
export function findingsOfCode(
  rows: readonly FindingRow[],
  { recordId, revision, code }: Pick<Explanation, 'recordId' | 'revision' | 'code'>,
): FindingRow[] {
  return rows.filter((row) => row.recordId === recordId && row.revision === revision && row.code === code)
}

/** What drafts count and when. */
export async function listCounted(tx: Db, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await tx.execute<{
    id: string
    recorded_on: string
    occurred_on: string
    quantity: string
    counting: 'COUNTED' | 'JOINT' | 'PLANNED'
  }>(sql`
    select r.id, r.occurred_on::text as recorded_on, c.occurred_on::text, c.quantity::text, c.counting
    from reporting.record r cross join lateral metrics.counted(r.type, r.content) c
    join metrics.in_force(null) f on f.rule_id = c.rule_id and c.occurred_on >= f.since and c.occurred_on < f.until
    where r.id = any (${sql.param([...ids])}::uuid[]) and r.latest`)
  return rows.map(({ id, recorded_on, occurred_on, quantity, counting }) => ({
    id,
    recordedOn: recorded_on,
    occurredOn: occurred_on,
    quantity: toNumber(fromDecimal(quantity)),
    counting,
  }))
}

/** Keeps with drafts why they may not be submitted, in place of what was found the last time. */
export async function keepBlocks(
  tx: Db,
  drafts: readonly { id: string; revision: number; day: string | undefined }[],
): Promise<void> {
  if (drafts.length === 0) return
  await tx.delete(finding).where(
    and(
      inArray(
        finding.recordId,
        drafts.map(({ id }) => id),
      ),
      eq(finding.weight, 'BLOCKS'),
    ),
  )
  const blocked = drafts.flatMap(({ id: recordId, revision, day }) =>
    day
      ? [
          {
            recordId,
            revision,
            line: 0,
            code: 'OCCURS_LATER' as const,
            weight: 'BLOCKS' as const,
            field: 'occurredOn',
            values: { day },
          },
        ]
      : [],
  )
  if (blocked.length > 0) await tx.insert(finding).values(blocked)
}
