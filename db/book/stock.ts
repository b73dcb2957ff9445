import type { MeasuredCode } from '@kexie/schema/indicators'
import type { Contribution } from './contribution.ts'

/** What is in a stock from the day its record occurred to its last day, and then no more. */
export function inStock(
  indicator: MeasuredCode,
  endsOn: string | null | undefined,
  more: Pick<Contribution, 'relation' | 'occurredOn'> = {},
): Contribution[] {
  const one = { indicator, ...more }
  return [
    { ...one, quantity: 1 },
    ...(endsOn ? [{ ...one, quantity: -1, occurredOn: dayAfter(endsOn) }] : []),
  ]
}

/** The calendar day after `day`. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}
