import { computed, type WritableComputedRef } from 'vue'
import { openingYears } from '../city/city.ts'
import { useAddress } from './use-address.ts'

/** First and last year in the address, or those that pages open with; a last year before the first counts as the first. */
export function usePeriod(): { from: WritableComputedRef<number>; to: WritableComputedRef<number> } {
  const opening = openingYears()
  const from = useAddress('from', String(opening.from))
  const to = useAddress('to', String(opening.to))
  const year = (value: string, fallback: number) => (/^(19|20)\d\d$/.test(value) ? Number(value) : fallback)
  const first = computed(() => year(from.value, opening.from))
  const last = computed(() => Math.max(first.value, year(to.value, opening.to)))
  return {
    from: computed({
      get: () => first.value,
      set: (value) => {
        from.value = String(value)
      },
    }),
    to: computed({
      get: () => last.value,
      set: (value) => {
        to.value = String(value)
      },
    }),
  }
}
