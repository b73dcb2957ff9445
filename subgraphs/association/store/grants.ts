import type { Db } from '@kexie/db/database'
import { grantPayment, grantPolicy, grantRecord, policyBudget } from '@kexie/db/tables/association-records'
import { record } from '@kexie/db/tables/reporting'
import { and, asc, eq, sql } from 'drizzle-orm'

/** A policy's budget of a year and what of it is approved and paid, in yuan. */
export interface BudgetRow {
  policyId: string
  purpose: string
  year: number
  budget: number
  approved: number
  paid: number
}

/** What one beneficiary has been approved under a policy, in yuan. */
export interface ShareRow {
  policyId: string
  beneficiary: string
  approved: number
}

/**
 * Sums approved to each beneficiary under each policy by grants that still stand: the person where one is named, else the
 * applicant, each as who that is today.
 * @param besides grants left out of the sums: those about to be written anew
 */
export async function listShares(db: Db, besides: readonly string[]): Promise<ShareRow[]> {
  const beneficiary = sql<string>`association.survivor(coalesce(${grantRecord.personId}, ${grantRecord.applicantId}))`
  const rows = await db
    .select({
      policyId: grantRecord.policyId,
      beneficiary,
      approved: sql<string>`sum(${grantRecord.approved})`,
    })
    .from(grantRecord)
    .innerJoin(record, and(eq(record.id, grantRecord.id), eq(record.revision, grantRecord.revision)))
    .where(and(isLive, approvedBesides(besides)))
    .groupBy(grantRecord.policyId, beneficiary)
  return rows.map(({ approved, ...row }) => ({ ...row, approved: Number(approved) }))
}

const isLive = sql`${record.latest} and ${record.status} <> 'WITHDRAWN'`

const approvedBesides = (besides: readonly string[]) =>
  and(
    sql`${grantRecord.approvedOn} is not null`,
    sql`${grantRecord.id} <> all (${sql.param([...besides])}::uuid[])`,
  )

/**
 * Budgets of all policies by year, as their latest revisions say, with what grants that still stand use of them.
 * @param besides grants left out of the sums: those about to be written anew
 */
export async function listBudgets(db: Db, besides: readonly string[] = []): Promise<BudgetRow[]> {
  const used = db
    .select({
      policyId: grantRecord.policyId,
      year: sql<number>`extract(year from ${grantRecord.approvedOn})::integer`.as('grant_year'),
      approved: sql<string>`sum(${grantRecord.approved})`.as('approved_sum'),
      paid: sql<string>`sum((select sum(${grantPayment.amount}) from ${grantPayment}
        where ${grantPayment.recordId} = ${grantRecord.id} and ${grantPayment.revision} = ${grantRecord.revision}))`.as(
        'paid_sum',
      ),
    })
    .from(grantRecord)
    .innerJoin(record, and(eq(record.id, grantRecord.id), eq(record.revision, grantRecord.revision)))
    .where(and(isLive, approvedBesides(besides)))
    .groupBy(grantRecord.policyId, sql`extract(year from ${grantRecord.approvedOn})`)
    .as('used')
  const rows = await db
    .select({
      policyId: grantPolicy.id,
      purpose: grantPolicy.purpose,
      year: policyBudget.year,
      budget: policyBudget.amount,
      approved: used.approved,
      paid: used.paid,
    })
    .from(grantPolicy)
    .innerJoin(record, and(eq(record.id, grantPolicy.id), eq(record.revision, grantPolicy.revision)))
    .innerJoin(
      policyBudget,
      and(eq(policyBudget.recordId, grantPolicy.id), eq(policyBudget.revision, grantPolicy.revision)),
    )
    .leftJoin(used, and(eq(used.policyId, grantPolicy.id), eq(used.year, policyBudget.year)))
    .where(isLive)
    .orderBy(asc(grantPolicy.id), asc(policyBudget.year))
  return rows.map(({ budget, approved, paid, ...row }) => ({
    ...row,
    budget: Number(budget),
    approved: Number(approved ?? 0),
    paid: Number(paid ?? 0),
  }))
}
