import type { Db } from '@kexie/db/database'
import { reviewRule } from '@kexie/db/tables/reporting'
import { asc, eq, sql } from 'drizzle-orm'

export type ReviewRuleRow = typeof reviewRule.$inferSelect

/** Every rule that was ever set, by record type. */
export function listReviewRules(db: Db): Promise<ReviewRuleRow[]> {
  return db.select().from(reviewRule).orderBy(asc(reviewRule.type))
}

/** Which of the records wait for their district's first look; a record of the whole city, or of what lies above it, has no district to wait for. */
export async function awaitingDistrict(tx: Db, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.execute<{ id: string }>(sql`
    select r.id from reporting.record r join reporting.review_rule u on u.type = r.type and u.district_first
    where r.id = any (${sql.param([...ids])}::uuid[]) and r.latest and r.status = 'SUBMITTED'
      and r.district_code <> all ((select array_agg(s.scope_code) from association.scope(null) s where s.district_code = association.whole_city() and s.until = 'infinity')::text[])`)
  return new Set(rows.map(({ id }) => id))
}

/** Sets the rule of one record type. Returns it, and what it was. */
export async function setReviewRule(
  tx: Db,
  { type, districtFirst, setBy }: Pick<ReviewRuleRow, 'type' | 'districtFirst' | 'setBy'>,
): Promise<{ before: boolean; rule: ReviewRuleRow }> {
  const [before] = await tx.select().from(reviewRule).where(eq(reviewRule.type, type)).for('update')
  const setAt = new Date()
  const [rule] = await tx
    .insert(reviewRule)
    .values({ type, districtFirst, setBy, setAt })
    .onConflictDoUpdate({ target: reviewRule.type, set: { districtFirst, setBy, setAt } })
    .returning()
  if (!rule) throw new Error('no rule was written')
  return { before: before?.districtFirst ?? false, rule }
}
