import type { PolicyRow } from './grant-budgets.ts'
import type { GrantInput } from './schema.generated.ts'
import type { ShareRow } from './store/grants.ts'

/**
 * What beneficiaries have been approved under their policies, as the grants of one call add to it in the order of its rows.
 * @param beneficiaryOf who a grant is for: the key of `rows`, or a name nobody bears yet
 */
export function sharesOf(rows: readonly ShareRow[], beneficiaryOf: (grant: GrantInput) => string) {
  const shares = new Map(rows.map((row) => [keyOf(row.policyId, row.beneficiary), row.approved]))
  return {
    /** What is left for the beneficiary when `grant` brings more; undefined when it fits, which uses it up. */
    shortOf(
      { id, beneficiaryCap }: Pick<PolicyRow, 'id' | 'beneficiaryCap'>,
      grant: GrantInput,
    ): number | undefined {
      const { approved } = grant
      if (beneficiaryCap === null || !approved) return undefined
      const key = keyOf(id, beneficiaryOf(grant))
      const before = shares.get(key) ?? 0
      const left = Math.max(0, Number(beneficiaryCap) - before)
      if (approved > left) return left
      shares.set(key, before + approved)
      return undefined
    },
  }
}

const keyOf = (policyId: string, beneficiary: string) => `${policyId} ${beneficiary}`
