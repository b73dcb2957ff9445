import { type ComputedRef, computed, type WritableComputedRef } from 'vue'
import { useRoute } from 'vue-router'
import { openingYears } from '../city/city.ts'
import { type AskedPeriod, type PeriodFault, periodParameters, readPeriod } from './asked-period.generated.ts'
import { useAddress } from './use-address.ts'

type Parts = Record<keyof AskedPeriod, WritableComputedRef<number>>

interface Shown extends Parts {
  /** What of the address names no period; the rest of it says the period that pages open with. */
  fault: ComputedRef<PeriodFault | undefined>
  /** Shows another period; what would end before it begins ends with what it begins with. */
  move(parts: Partial<AskedPeriod>): void
}

/** The period that the address names, with the years that pages open with where it names none. */
export function usePeriod(): Shown {
  const route = useRoute()
  const opening = openingYears()
  // An address may name a thing twice.
  const asked = () =>
    Object.fromEntries(periodParameters.map((name) => [name, [route.query[name]].flat()[0] ?? '']))
  const read = computed(() => readPeriod(asked(), opening))
  const fault = computed(() => ('parameter' in read.value ? read.value : undefined))
  const period = computed(() =>
    'parameter' in read.value ? { ...opening, fromMonth: 1, toMonth: 12 } : read.value,
  )
  const move = mover({ ...opening, fromMonth: 1, toMonth: 12 }, period)
  const part = (name: keyof AskedPeriod) =>
    computed({ get: () => period.value[name], set: (value) => move({ [name]: value }) })
  const [from, to] = [part('from'), part('to')]
  return { from, to, fromMonth: part('fromMonth'), toMonth: part('toMonth'), fault, move }
}

function mover(opening: AskedPeriod, period: ComputedRef<AskedPeriod>): Shown['move'] {
  const written = periodParameters.map((name) => [name, useAddress(name, String(opening[name]))] as const)
  return (parts) => {
    const next = inOrder({ ...period.value, ...parts }, parts)
    for (const [name, digits] of written) digits.value = String(next[name])
  }
}

/** What was set holds, and the other end goes along where it has to. */
function inOrder(period: AskedPeriod, set: Partial<AskedPeriod>): AskedPeriod {
  const { from, to, fromMonth, toMonth } = period
  if (from > to) return inOrder({ ...period, ...(set.from === undefined ? { from: to } : { to: from }) }, set)
  if (from < to || fromMonth <= toMonth) return period
  const isEndSet = set.toMonth !== undefined && set.fromMonth === undefined
  return { ...period, ...(isEndSet ? { fromMonth: toMonth } : { toMonth: fromMonth }) }
}
