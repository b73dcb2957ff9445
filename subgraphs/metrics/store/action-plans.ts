import type { Db } from '@kexie/db/database'
import { upsertMany } from '@kexie/db/insert-many'
import { actionPlan } from '@kexie/db/tables/metrics'
import { asc, eq, inArray } from 'drizzle-orm'

export type ActionPlanRow = typeof actionPlan.$inferSelect

/** Every action plan and budget project, the earliest first. */
export function listActionPlans(db: Db): Promise<ActionPlanRow[]> {
  return db.select().from(actionPlan).orderBy(asc(actionPlan.fromYear), asc(actionPlan.code))
}

/** The plans of the codes, those there are. */
export function findActionPlans(db: Db, codes: readonly string[]): Promise<ActionPlanRow[]> {
  return db
    .select()
    .from(actionPlan)
    .where(inArray(actionPlan.code, [...codes]))
}

/** The plan of a code. */
export async function findActionPlan(db: Db, code: string): Promise<ActionPlanRow | undefined> {
  const [row] = await db.select().from(actionPlan).where(eq(actionPlan.code, code))
  return row
}

/** Sets a plan, or gives the one of its code another content. */
export const setActionPlan = (tx: Db, row: ActionPlanRow): Promise<void> => upsertMany(tx, actionPlan, [row])
