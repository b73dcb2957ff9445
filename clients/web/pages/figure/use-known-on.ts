import { computed, type WritableComputedRef } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { endOf, today } from '../../calendar-days/days.ts'
import { isDay } from '../../calendar-days/spans.ts'

/** The day in the address as of which the page is asked, empty for now; and its last moment, null for now. */
export function useKnownOn(): { day: WritableComputedRef<string>; asOf: { readonly value: string | null } } {
  const day = useAddress('asOf', '', isDay)
  return { day, asOf: computed(() => (day.value && day.value < today() ? endOf(day.value) : null)) }
}
