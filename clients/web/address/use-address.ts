import { computed, type WritableComputedRef } from 'vue'
import { type LocationQuery, type Router, useRoute, useRouter } from 'vue-router'

/** What is on its way into the address: it is there a moment later, and whoever sets another value meanwhile adds to it. */
const writing = new WeakMap<Router, LocationQuery>()

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
      const { [name]: _, ...others } = writing.get(router) ?? route.query
      const query = value === fallback ? others : { ...others, [name]: value }
      writing.set(router, query)
      void router.replace({ query }).finally(() => {
        if (writing.get(router) === query) writing.delete(router)
      })
    },
  })
}
