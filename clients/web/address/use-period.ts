import { computed, type WritableComputedRef } from 'vue'
import { openingYears } from '../city/city.ts'
import { useAddress } from './use-address.ts'

type Shown = Record<'from' | 'to' | 'fromMonth' | 'toMonth', WritableComputedRef<number>>

/**
 * First and last year in the address, or those that pages open with, and of the first and the last the months the period begins and ends with;
 * what ends before it begins ends with what it begins with.
 */
export function usePeriod(): Shown {
  const opening = openingYears()
  const from = useNumber('from', opening.from, /^(19|20)\d\d$/)
  const to = useNumber('to', opening.to, /^(19|20)\d\d$/)
  const fromMonth = useNumber('fromMonth', 1, month)
  const toMonth = useNumber('toMonth', 12, month)
  const last = noEarlier(to, () => from.value)
  return {
    ...{ from, to: last, fromMonth },
    toMonth: noEarlier(toMonth, () => (last.value === from.value ? fromMonth.value : 1)),
  }
}

const month = /^([1-9]|1[0-2])$/

/** A number in the address; the fallback where there is none, or anything else. */
function useNumber(name: string, fallback: number, isGood: RegExp): WritableComputedRef<number> {
  const digits = useAddress(name, String(fallback), (value) => isGood.test(value))
  return computed({
    get: () => Number(digits.value),
    set: (value) => {
      digits.value = String(value)
    },
  })
}

const noEarlier = (of: WritableComputedRef<number>, least: () => number): WritableComputedRef<number> =>
  computed({
    get: () => Math.max(least(), of.value),
    set: (value) => {
      of.value = value
    },
  })
