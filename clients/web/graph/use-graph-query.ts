import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { language } from '../language/language.ts'
import { type Answer, ask, type GraphDocument, type GraphFailure } from './ask.ts'

/** An answer, and to what: while the reader waits for another, the page says of which years and area this one is. */
interface Given<Data, Variables> extends Answer<Data> {
  variables: Variables
}

/** A question under way: what `answered` shows. */
export interface Asked<Data, Variables = unknown> {
  answer: Given<Data, Variables> | undefined
  failure: GraphFailure | null
  /** True while an answer to other variables stands in for the one under way. */
  isStale: boolean
  retry(): void
}

interface Options {
  /** Milliseconds between two askings of a page that stays open; never, unless stated. */
  every?: () => number | false
  /** Whether it is asked at all; always, unless stated. */
  isWanted?: () => boolean
}

/** Asks whenever `variables` or the language change; equal questions share one answer for a minute. */
export function useGraphQuery<Data, Variables>(
  document: GraphDocument<Data, Variables>,
  variables: () => Variables,
  { every = () => false, isWanted = () => true }: Options = {},
): { readonly value: Asked<Data, Variables> } {
  const query = useQuery<Given<Data, Variables>, GraphFailure>({
    queryKey: computed<readonly unknown[]>(() => [document.toString(), variables(), language.value]),
    queryFn: async ({ signal }) => {
      const asked = variables()
      return { ...(await ask(document, asked, signal)), variables: asked }
    },
    placeholderData: keepPreviousData,
    refetchInterval: computed(every),
    enabled: computed(isWanted),
  })
  return computed(() => ({
    answer: query.data.value,
    failure: query.error.value,
    isStale: query.isPlaceholderData.value,
    retry: () => void query.refetch(),
  }))
}
