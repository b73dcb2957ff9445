import type { ProblemFact } from '@kexie/schema/problems'
import type { Counting } from '../ledger/contribution.ts'

interface Counted {
  occurredOn?: string | undefined
  quantity: number
  counting?: Counting | undefined
}

/**
 * The problem of a record that lies after today and counts as held; undefined for announcements, and for records of the
 * past that count something later, as a term of office that ends.
 */
export function laterProblem(
  occurredOn: string,
  contributions: readonly Counted[],
  today: string,
): ProblemFact | undefined {
  const isHeld = contributions.some(
    ({ occurredOn: day = occurredOn, quantity, counting = 'COUNTED' }) =>
      counting !== 'PLANNED' && quantity > 0 && day > today,
  )
  if (occurredOn <= today || !isHeld) return undefined
  const expected = { zh: `不晚于今天（${today}）的日期`, en: `a date not after today (${today})` }
  return {
    code: 'OCCURS_LATER',
    field: 'occurredOn',
    label: { zh: '日期', en: 'Date' },
    expected,
    received: occurredOn,
  }
}
