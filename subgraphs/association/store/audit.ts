import type { Db } from '@kexie/db/database'
import { auditEntry } from '@kexie/db/tables/association-accounts'
import { isRegister } from '@kexie/records/identities'
import { type Page, type PageArguments, pageOf } from '@kexie/records/list-records'
import { cursorsOf } from '@kexie/runtime/cursor'
import { type GlobalId, toGlobalId, uuidOf } from '@kexie/schema/global-id'
import { and, desc, eq, sql } from 'drizzle-orm'
import type { AuditBreakKind } from '../schema.generated.ts'

export type AuditRow = typeof auditEntry.$inferSelect
export type AuditPage = Page<AuditRow>

export interface AuditConditions {
  object?: GlobalId | undefined
  actor?: string | null | undefined
  action?: string | null | undefined
  outcome?: AuditRow['outcome'] | null | undefined
  from?: Date | null | undefined
  to?: Date | null | undefined
}

/** Rows of the audit that the viewer of `db` may read, the newest first; row-level security says which. */
export async function listAudit(
  db: Db,
  { object, actor, action, outcome, from, to }: AuditConditions,
  page: PageArguments,
): Promise<AuditPage> {
  const condition = and(
    object ? isAbout(object) : undefined,
    actor ? eq(auditEntry.actor, actor) : undefined,
    action ? eq(auditEntry.action, action) : undefined,
    outcome ? eq(auditEntry.outcome, outcome) : undefined,
    from ? sql`${auditEntry.at} >= ${from.toISOString()}::timestamptz` : undefined,
    to ? sql`${auditEntry.at} <= ${to.toISOString()}::timestamptz` : undefined,
  )
  const cursors = cursorsOf(db, 'audit', ['number'])
  const cursor = cursors.decode(page.after)
  const rows = await db
    .select()
    .from(auditEntry)
    .where(and(condition, cursor && sql`${auditEntry.number} < ${cursor[0]}::bigint`))
    .orderBy(desc(auditEntry.number))
    .limit(page.first + 1)
  return pageOf(
    rows,
    page,
    cursors,
    ({ number }) => [`${number}`],
    () => db.$count(auditEntry, condition),
  )
}

/** What was done to somebody under another id, before a merge, was done to them. */
const isAbout = ({ type, key }: GlobalId) =>
  isRegister(type) && uuidOf(type, toGlobalId(type, key))
    ? sql`${auditEntry.objectKey} = any ((select association.same_as(${key}::uuid))::text[])`
    : eq(auditEntry.objectKey, key)

/** A row of the audit by number, and its seal in hexadecimal. */
export interface Seal {
  number: number
  seal: string
}

/** The newest row; undefined before the first. */
export async function newestSeal(db: Db): Promise<Seal | undefined> {
  const [row] = await db.execute<{ number: string; seal: string }>(
    sql`select number::text, seal from association.newest_seal()`,
  )
  return row && { number: Number(row.number), seal: row.seal }
}

/**
 * Verifies up to so many `rows` after number `from`, 50,000 being half a second's work: where they are not what they were, by themselves and by the seals kept
 * outside the database. Whoever goes on from `through` until it is `complete` has verified all.
 */
export async function verifyAudit(db: Db, kept: readonly Seal[], from = 0, rows = 50_000) {
  const after = Math.max(from, 0)
  const until = after + rows
  const newest = (await newestSeal(db))?.number ?? 0
  const complete = newest <= until
  const compared = kept.filter(({ number }) => number > after && (complete || number <= until))
  const breaks = await db.execute<{ number: string; broken: AuditBreakKind }>(
    sql`select number::text, broken from association.audit_breaks(${JSON.stringify(compared)}::text::jsonb, ${after}, ${until})`,
  )
  const among = and(sql`${auditEntry.number} > ${after}`, sql`${auditEntry.number} <= ${until}`)
  return {
    entries: await db.$count(auditEntry, among),
    through: Math.max(after, Math.min(newest, until)),
    complete,
    kept: compared.length,
    breaks: breaks.map(({ number, broken: kind }) => ({ number: Number(number), kind })),
  }
}

/** Verifies all of it, so many `rows` at a time. */
export async function verifyWholeAudit(db: Db, kept: readonly Seal[], rows?: number) {
  const whole = { entries: 0, breaks: [] as { number: number; kind: AuditBreakKind }[] }
  for (let after = 0, complete = false; !complete; ) {
    const found = await verifyAudit(db, kept, after, rows)
    whole.entries += found.entries
    whole.breaks.push(...found.breaks)
    after = found.through
    complete = found.complete
  }
  return whole
}
