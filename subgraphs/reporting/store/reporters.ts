import type { Db } from '@kexie/db/database'
import { reporterRule } from '@kexie/db/tables/reporting-reporters'
import { usualReporters } from '@kexie/schema/usual-reporters'
import { eq } from 'drizzle-orm'
import { everyTypeName } from './record-types.ts'

/** Who reports a type of record; without anybody who set it, it is as usual. */
export interface ReporterRuleRow {
  type: string
  /** None: all. */
  kinds: (typeof reporterRule.$inferSelect)['kinds']
  setBy: string | null
  setAt: Date | null
  reason: string | null
}

/** A type of which nobody said who reports it. */
const usual = (type: string): ReporterRuleRow => ({
  type,
  kinds: usualReporters(type),
  setBy: null,
  setAt: null,
  reason: null,
})

/** Of every type of record who reports it, in their order. */
export async function listReporterRules(db: Db): Promise<ReporterRuleRow[]> {
  const set = new Map((await db.select().from(reporterRule)).map((row) => [row.type, row]))
  return (await everyTypeName(db)).map((type) => ({ ...usual(type), ...set.get(type), type }))
}

/** Says who reports a type, or takes back that it was said. Returns the rule, and what it was. */
export async function setReporterRule(
  tx: Db,
  { type, kinds, ...said }: ReporterRuleRow & { setBy: string; reason: string },
): Promise<{ before: ReporterRuleRow; rule: ReporterRuleRow }> {
  const [known] = await tx.select().from(reporterRule).where(eq(reporterRule.type, type)).for('update')
  const before = { ...usual(type), ...known, type }
  if (kinds.length === 0) {
    await tx.delete(reporterRule).where(eq(reporterRule.type, type))
    return { before, rule: usual(type) }
  }
  const row = { kinds, setBy: said.setBy, setAt: new Date(), reason: said.reason }
  await tx
    .insert(reporterRule)
    .values({ type, ...row })
    .onConflictDoUpdate({ target: reporterRule.type, set: row })
  return { before, rule: { type, ...row } }
}
