import { decodeCursor } from '@kexie/db/book/cursor'
import { type Page, type PageArguments, pageOf } from '@kexie/db/book/list-records'
import type { Db } from '@kexie/db/database'
import { auditEntry } from '@kexie/db/tables/association-accounts'
import { and, desc, eq, sql } from 'drizzle-orm'

export type AuditRow = typeof auditEntry.$inferSelect
export type AuditPage = Page<AuditRow>

export interface AuditConditions {
  objectKey?: string | undefined
  actor?: string | null | undefined
  action?: string | null | undefined
  outcome?: AuditRow['outcome'] | null | undefined
  from?: Date | null | undefined
  to?: Date | null | undefined
}

/** Rows of the audit that the viewer of `db` may read, the newest first; row-level security says which. */
export async function listAudit(
  db: Db,
  { objectKey, actor, action, outcome, from, to }: AuditConditions,
  page: PageArguments,
): Promise<AuditPage> {
  const condition = and(
    objectKey ? eq(auditEntry.objectKey, objectKey) : undefined,
    actor ? eq(auditEntry.actor, actor) : undefined,
    action ? eq(auditEntry.action, action) : undefined,
    outcome ? eq(auditEntry.outcome, outcome) : undefined,
    from ? sql`${auditEntry.at} >= ${from.toISOString()}::timestamptz` : undefined,
    to ? sql`${auditEntry.at} <= ${to.toISOString()}::timestamptz` : undefined,
  )
  const cursor = decodeCursor(page.after, 1)
  const rows = await db
    .select()
    .from(auditEntry)
    .where(and(condition, cursor && sql`${auditEntry.number} < ${cursor[0]}::bigint`))
    .orderBy(desc(auditEntry.number))
    .limit(page.first + 1)
  return pageOf(
    rows,
    page,
    ({ number }) => [`${number}`],
    () => db.$count(auditEntry, condition),
  )
}

/** How many rows the audit has, and where its chain breaks. */
export async function verifyAudit(db: Db) {
  const breaks = await db.execute<{ number: string; broken: 'MISSING' | 'CHANGED' }>(
    sql`select number::text, broken from association.audit_breaks()`,
  )
  const entries = await db.$count(auditEntry)
  return { entries, breaks: breaks.map(({ number, broken: kind }) => ({ number: Number(number), kind })) }
}
