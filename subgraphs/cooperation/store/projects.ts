import type { Db } from '@kexie/db/database'
import {
  cooperationProject,
  projectFollowUp,
  type projectStage,
  projectStep,
} from '@kexie/db/tables/cooperation'
import { record } from '@kexie/db/tables/reporting'
import type { Page, RecordRow } from '@kexie/records/list-records'
import { and, eq, type SQL, sql } from 'drizzle-orm'

export type CooperationProjectPage = Page<typeof cooperationProject.$inferSelect & RecordRow>

const own = (part: typeof projectStep | typeof projectFollowUp) =>
  sql`${part.recordId} = ${cooperationProject.id} and ${part.revision} = ${cooperationProject.revision}`

/** Projects due before `day` that by then had neither landed nor been followed up since they were due. */
export function overdueOn(day: string): SQL | undefined {
  return and(
    sql`${cooperationProject.dueOn} < ${day}::date`,
    sql`not exists (select from ${projectStep} where ${own(projectStep)}
      and ${projectStep.stage} in ('LANDED', 'RESULT') and ${projectStep.reachedOn} <= ${day}::date)`,
    sql`not exists (select from ${projectFollowUp} where ${own(projectFollowUp)}
      and ${projectFollowUp.followedOn} between ${cooperationProject.dueOn} and ${day}::date)`,
  )
}

/** How many accepted projects came as far as a stage, and their amounts in yuan. */
export interface FunnelRow {
  stage: (typeof projectStage.enumValues)[number]
  projects: number
  amount: string
}

/** Accepted projects begun between the dates, by the furthest stage each has reached; in the order of the stages. */
export async function countByStage(db: Db, from: string, to: string): Promise<FunnelRow[]> {
  const furthest = sql<
    FunnelRow['stage']
  >`(select max(${projectStep.stage}) from ${projectStep} where ${own(projectStep)})`
  return db
    .select({
      stage: furthest.as('stage'),
      projects: sql<number>`count(*)::integer`,
      amount: sql<string>`coalesce(sum(${cooperationProject.amount}), 0)::text`,
    })
    .from(record)
    .innerJoin(
      cooperationProject,
      and(eq(cooperationProject.id, record.id), eq(cooperationProject.revision, record.revision)),
    )
    .where(
      and(eq(record.status, 'ACCEPTED'), sql`${record.occurredOn} between ${from}::date and ${to}::date`),
    )
    .groupBy(sql`1`)
    .orderBy(sql`1`)
}
