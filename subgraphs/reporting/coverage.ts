import { cameStates, notOwedStates, rebuiltStates } from '@kexie/schema/obligation-states'
import type { ObligationState } from './schema.generated.ts'

/** What of an obligation counts in rates. */
export interface Counted {
  state: ObligationState
  /** Null where nothing came, or nobody knows when. */
  on_time: boolean | null
  accepted: number
  /** How many alike this stands for; one unless said. */
  obligations?: number
}

const isOneOf = (states: readonly ObligationState[], { state }: Pick<Counted, 'state'>): boolean =>
  states.includes(state)

/**
 * Completeness and timeliness over dated obligations, in percent with two decimals. Both count what is owed once, and
 * what came is part of what is owed, so neither exceeds 100; null when nothing is owed. What was rebuilt says of neither.
 */
export function coverageOf(obligations: readonly Counted[]) {
  const owed = obligations.filter((one) => !isOneOf(notOwedStates, one))
  const arrived = owed.filter((one) => isOneOf(cameStates, one))
  const reconstructed = numberOf(arrived.filter(({ state }) => state === 'RECONSTRUCTED'))
  const onTime = numberOf(
    arrived.filter(({ state, on_time }) => on_time === true && state !== 'RECONSTRUCTED'),
  )
  const [owing, coming] = [numberOf(owed), numberOf(arrived)]
  return {
    owed: owing,
    came: coming,
    onTime,
    reconstructed,
    accepted: obligations.reduce((sum, { accepted }) => sum + accepted, 0),
    completeness: percent(coming - reconstructed, owing - reconstructed),
    timeliness: percent(onTime, owing - reconstructed),
  }
}

const numberOf = (obligations: readonly Counted[]) =>
  obligations.reduce((sum, { obligations: alike = 1 }) => sum + alike, 0)

const percent = (part: number, whole: number) =>
  whole === 0 ? null : Math.round((part / whole) * 10_000) / 100

/** Better states first: on time, nothing to report on time, late, not due, returned, missing; of a period that was rebuilt all share one place. */
const order: Readonly<Record<ObligationState, number>> = {
  ...{ REPORTED: 0, NOTHING: 1, RECONSTRUCTED: 2, UNKNOWN: 2, LATE: 3 },
  ...{ OPEN: 4, AHEAD: 5, EXEMPT: 6, RETURNED: 7, MISSING: 8 },
}

/** Whether it is of a period that was rebuilt, in which nobody is before another. */
export const isRebuilt = (one: Pick<Counted, 'state'>): boolean => isOneOf(rebuiltStates, one)

interface Ranked extends Counted {
  first_reported_on: string | null
}

/** The obligations of one month in the order of a league table, with ranks; equals share one. */
export function ranked<Row extends Ranked>(obligations: readonly Row[]): { rank: number; row: Row }[] {
  const sorted = obligations.toSorted(better)
  let rank = 0
  return sorted.map((row, place) => {
    const before = sorted[place - 1]
    if (!before || better(before, row) !== 0) rank = place + 1
    return { rank, row }
  })
}

/** By state, then by the day it came, then by how much was accepted; how much rebuilding gave to whom is no merit. */
function better(one: Ranked, other: Ranked): number {
  if (isRebuilt(one) && isRebuilt(other)) return 0
  return (
    order[one.state] - order[other.state] ||
    (one.first_reported_on ?? '').localeCompare(other.first_reported_on ?? '') ||
    other.accepted - one.accepted
  )
}
