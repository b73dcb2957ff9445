import type { Obligation } from './obligation.ts'
import type { RecordType } from './record-types.ts'

type Owed = Pick<Obligation, 'from' | 'state' | 'closedAt'> & {
  form: Pick<Obligation['form'], 'types' | 'past'>
}

/** Types among `known` that fulfil one period of a form, as it was for that period; null where any type does. */
export function typesOf({ form, from }: Owed, known: readonly RecordType[]): readonly RecordType[] | null {
  const { types } = form.past.find(({ until }) => from < until) ?? form
  return types.length === 0 ? null : known.filter(({ type }) => types.includes(type))
}

/** Types that forms ask for by name, for periods that something is still to be reported for, in the order of `known`. */
export function owedTypes(periods: readonly Owed[], known: readonly RecordType[]): readonly RecordType[] {
  const owed = periods.filter(isToReport).flatMap((one) => typesOf(one, known) ?? [])
  return known.filter((type) => owed.includes(type))
}

/** Whether something is still to be reported for a period, or to be mended. */
export const isToReport = ({ state, closedAt }: Pick<Obligation, 'state' | 'closedAt'>): boolean =>
  !closedAt && ['OPEN', 'MISSING', 'RETURNED'].includes(state)
