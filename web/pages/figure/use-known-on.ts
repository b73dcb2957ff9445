import { computed, type WritableComputedRef } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { endOf, today } from '../../calendar-days/days.ts'

/** The day in the address as of which the page is asked, empty for now; and its last moment, null for now. */
export function useKnownOn(): { day: WritableComputedRef<string>; asOf: { readonly value: string | null } } {
  const address = useAddress('asOf')
  const day = computed({
    get: () => (isDay(address.value) ? address.value : ''),
    set: (value) => {
      address.value = value
    },
  })
  return { day, asOf: computed(() => (day.value && day.value < today() ? endOf(day.value) : null)) }
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
