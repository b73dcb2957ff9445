import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { language } from '../language/language.ts'
import { type Answer, ask, type GraphFailure, type Question } from './ask.ts'

/** A question under way: what `answered` shows. */
export interface Asked<Data> {
  answer: Answer<Data> | undefined
  failure: GraphFailure | null
  /** True while an answer to other variables stands in for the one under way. */
  isStale: boolean
  retry(): void
}

interface Options {
  /** Milliseconds between two askings of a page that stays open; never, unless stated. */
  every?: () => number | false
}

/** Asks whenever `variables` or the language change; equal questions share one answer for a minute. */
export function useQuestion<Data, Variables>(
  question: Question<Data, Variables>,
  variables: () => Variables,
  { every = () => false }: Options = {},
): { readonly value: Asked<Data> } {
  const query = useQuery<Answer<Data>, GraphFailure>({
    queryKey: computed(() => [question.toString(), variables(), language.value]),
    queryFn: ({ signal }) => ask(question, variables(), signal),
    placeholderData: keepPreviousData,
    refetchInterval: computed(every),
  })
  return computed(() => ({
    answer: query.data.value,
    failure: query.error.value,
    isStale: query.isPlaceholderData.value,
    retry: () => void query.refetch(),
  }))
}
