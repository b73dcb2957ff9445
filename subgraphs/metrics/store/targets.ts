import type { Db } from '@kexie/db/database'
import { target, targetRevision } from '@kexie/db/tables/metrics'
import { newId } from '@kexie/runtime/new-id'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'

export type TargetRow = typeof target.$inferSelect
export type TargetRevisionRow = typeof targetRevision.$inferSelect

/** Targets set for the indicators, all areas and periods. */
export function findTargets(db: Db, codes: readonly string[]): Promise<TargetRow[]> {
  return db
    .select()
    .from(target)
    .where(inArray(target.indicator, [...codes]))
}

/** Values the targets had, first to last. */
export function listRevisions(db: Db, ids: readonly string[]): Promise<TargetRevisionRow[]> {
  return db
    .select()
    .from(targetRevision)
    .where(inArray(targetRevision.targetId, [...ids]))
    .orderBy(asc(targetRevision.targetId), asc(targetRevision.revision))
}

/** What is set: an indicator's target for whole years in one area. */
export type NewTarget = Pick<
  TargetRow,
  'indicator' | 'districtCode' | 'fromYear' | 'toYear' | 'value' | 'relation' | 'baseline' | 'path'
> & { setBy: string; reason: string }

/** Sets a target, or gives the one that stands its next value; both stay in its history. */
export async function setTarget(tx: Db, { setBy, reason, ...given }: NewTarget): Promise<TargetRow> {
  const [row] = await tx
    .insert(target)
    .values({ ...given, id: newId() })
    .onConflictDoUpdate({
      target: [target.indicator, target.districtCode, target.fromYear, target.toYear],
      set: { value: given.value, relation: given.relation, baseline: given.baseline, path: given.path },
    })
    .returning()
  if (!row) throw new Error(`no target of ${given.indicator} was written`)
  const { id: targetId, value, relation, baseline, path } = row
  const last = tx
    .select({ revision: sql<number>`coalesce(max(${targetRevision.revision}), 0) + 1` })
    .from(targetRevision)
    .where(eq(targetRevision.targetId, targetId))
  await tx
    .insert(targetRevision)
    .values({ targetId, revision: sql`(${last})`, value, relation, baseline, path, setBy, reason })
  return row
}

/** The target that stands for an indicator, area and period. */
export async function findTarget(
  db: Db,
  {
    indicator,
    districtCode,
    fromYear,
    toYear,
  }: Pick<NewTarget, 'indicator' | 'districtCode' | 'fromYear' | 'toYear'>,
): Promise<TargetRow | undefined> {
  const [row] = await db
    .select()
    .from(target)
    .where(
      and(
        eq(target.indicator, indicator),
        eq(target.districtCode, districtCode),
        eq(target.fromYear, fromYear),
        eq(target.toYear, toYear),
      ),
    )
  return row
}
