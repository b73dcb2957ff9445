import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/**
 * A value that lives in the query of the address, so that the address reproduces the page. Written back, the fallback
 * leaves the address.
 */
export function useAddress(name: string, fallback = ''): WritableComputedRef<string> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => String(route.query[name] ?? fallback),
    set: (value) => {
      const { [name]: _, ...others } = route.query
      void router.replace({ query: value === fallback ? others : { ...others, [name]: value } })
    },
  })
}
