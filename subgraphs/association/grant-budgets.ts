import type { grantPolicy } from '@kexie/db/tables/association-records'
import type { GrantInput } from './schema.generated.ts'
import type { BudgetRow } from './store/grants.ts'

/** A policy as a grant finds it by reference. */
export type PolicyRow = typeof grantPolicy.$inferSelect

/** Budgets as the grants of one call use them up, in the order of its rows. */
export function budgetsFor(rows: readonly BudgetRow[]) {
  const left = new Map(rows.map((row) => [keyOf(row.policyId, row.year), row.budget - row.approved]))
  const purposes = new Map(rows.map(({ policyId, purpose }) => [policyId, purpose]))
  return {
    /** What is left of the year's budget when `grant` asks for more; undefined when it fits, which uses it up. */
    shortOf(policyId: string, { approvedOn, approved }: Pick<GrantInput, 'approvedOn' | 'approved'>) {
      if (!approvedOn || !approved) return undefined
      const key = keyOf(policyId, Number(approvedOn.slice(0, 4)))
      const before = left.get(key) ?? 0
      if (approved > before) return before
      left.set(key, before - approved)
      return undefined
    },
    purposeOf: (policyId: string) => purposes.get(policyId),
  }
}

const keyOf = (policyId: string, year: number) => `${policyId} ${year}`
