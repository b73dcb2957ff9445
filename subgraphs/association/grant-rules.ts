import { capWords } from '@kexie/records/taken'
import type { Text } from '@kexie/schema/indicator'
import type { ProblemFact } from '@kexie/schema/problems'
import type { GrantInput } from './schema.generated.ts'

const labels = {
  approvedOn: { zh: '批准日期', en: 'Day approved' },
  approved: { zh: '批准金额', en: 'Amount approved' },
  payments: { zh: '拨付', en: 'Payments' },
}

/** A grant against its policy and its own numbers: approved as a whole, within request and cap, paid within approval. */
export function grantProblems(
  { stage, requested, approvedOn, approved, payments }: GrantInput,
  cap: number | null,
): ProblemFact[] {
  const decided = stage === 'APPROVED' || stage === 'CLOSED'
  const paid = payments.reduce((sum, { amount }) => sum + amount, 0)
  return [
    ...given('approvedOn', approvedOn, decided),
    ...given('approved', approved, decided),
    ...atMost('approved', approved, requested, { zh: '申请金额', en: 'the amount asked for' }),
    ...atMost('approved', approved, cap, { zh: '办法规定的上限', en: 'the cap of the policy' }),
    ...atMost('payments', paid, approved ?? 0, { zh: '批准金额', en: 'the amount approved' }),
  ]
}

/** The budget left for a grant when it asks for more than that; undefined while it fits. */
export function budgetProblems(approved: number | null | undefined, left: number | undefined): ProblemFact[] {
  return left === undefined ? [] : atMost('approved', approved, left, capWords.BUDGET)
}

/** What a beneficiary may still have of a policy when a grant brings more; undefined while it fits. */
export function shareProblems(approved: number | null | undefined, left: number | undefined): ProblemFact[] {
  return left === undefined ? [] : atMost('approved', approved, left, capWords.SHARE)
}

function given(field: 'approvedOn' | 'approved', value: unknown, wanted: boolean): ProblemFact[] {
  const isGiven = value !== null && value !== undefined
  if (isGiven === wanted) return []
  const label = labels[field]
  if (wanted) return [{ code: 'REQUIRED', field, label }]
  const expected = { zh: '未批准时不填', en: 'none unless approved' }
  return [{ code: 'INVALID_VALUE', field, label, expected, received: `${value}` }]
}

function atMost(
  field: 'approved' | 'payments',
  value: number | null | undefined,
  limit: number | null | undefined,
  what: Text,
): ProblemFact[] {
  if (value === null || value === undefined || limit === null || limit === undefined || value <= limit)
    return []
  const expected = { zh: `不超过${what.zh} ${limit} 元`, en: `at most ${what.en}, ${limit} yuan` }
  return [{ code: 'INVALID_VALUE', field, label: labels[field], expected, received: `${value}` }]
}
