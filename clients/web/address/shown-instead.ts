import { computed, type Ref, type WritableComputedRef } from 'vue'

/** A choice that shows what the page shows, where nothing is named or something that is not there; chosen anew, it is named. */
export const shownInstead = (
  named: Ref<string>,
  shown: () => string | undefined,
): WritableComputedRef<string> =>
  computed({
    get: () => shown() ?? named.value,
    set: (value) => {
      named.value = value
    },
  })
