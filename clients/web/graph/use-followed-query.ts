import { ref, watch } from 'vue'
import type { GraphDocument } from './ask.ts'
import { type Asked, useGraphQuery } from './use-graph-query.ts'

/** Milliseconds between two askings while something is under way. */
const soon = 2_000

/** As `useGraphQuery`, asked again and again while the answer says that something is under way. */
export function useFollowedQuery<Data, Variables>(
  document: GraphDocument<Data, Variables>,
  variables: () => Variables,
  isUnderWay: (data: Data) => boolean,
): { readonly value: Asked<Data, Variables> } {
  const goesOn = ref(false)
  const asked = useGraphQuery(document, variables, { every: () => (goesOn.value ? soon : false) })
  watch(
    () => asked.value.answer?.data,
    (data) => {
      goesOn.value = data !== undefined && isUnderWay(data)
    },
    { immediate: true },
  )
  return asked
}
