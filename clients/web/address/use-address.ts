import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/**
 * A value that lives in the query of the address, so that the address reproduces the page. Written back, the fallback
 * leaves the address; what a hand or an old link wrote there and `isGood` does not know means the fallback too.
 */
export function useAddress(
  name: string,
  fallback = '',
  isGood: (value: string) => boolean = () => true,
): WritableComputedRef<string> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => {
      // An address may name a thing twice.
      const value = [route.query[name]].flat()[0] ?? fallback
      return isGood(value) ? value : fallback
    },
    set: (value) => {
      const { [name]: _, ...others } = route.query
      void router.replace({ query: value === fallback ? others : { ...others, [name]: value } })
    },
  })
}
