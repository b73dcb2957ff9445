import { computed, type WritableComputedRef } from 'vue'
import { useAddress } from './use-address.ts'

/** Years of the published five-year review, shown until the reader chooses others. */
const reviewed = { from: 2017, to: 2021 }

const earliest = 2012

/** Years a reader may choose, the latest first. */
export const selectableYears = Array.from(
  { length: new Date().getFullYear() - earliest + 1 },
  (_, index) => new Date().getFullYear() - index,
)

/** First and last year in the address; a last year before the first counts as the first. */
export function usePeriod(): { from: WritableComputedRef<number>; to: WritableComputedRef<number> } {
  const from = useAddress('from', String(reviewed.from))
  const to = useAddress('to', String(reviewed.to))
  const year = (value: string, fallback: number) => (/^(19|20)\d\d$/.test(value) ? Number(value) : fallback)
  const first = computed(() => year(from.value, reviewed.from))
  const last = computed(() => Math.max(first.value, year(to.value, reviewed.to)))
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
