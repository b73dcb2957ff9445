import { computed, type WritableComputedRef } from 'vue'

/** A choice that shows what the page shows, where the address names something that is not there; chosen anew, the address names it. */
export const shownInstead = (
  named: WritableComputedRef<string>,
  shown: () => string | undefined,
): WritableComputedRef<string> =>
  computed({
    get: () => shown() ?? named.value,
    set: (value) => {
      named.value = value
    },
  })
