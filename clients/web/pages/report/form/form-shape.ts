import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { GraphFailure } from '../../../graph/ask.ts'
import type { Asked } from '../../../graph/use-graph-query.ts'
import { language } from '../../../language/language.ts'
import type { FormAnswer } from './form-answer.generated.ts'

export type { FormContent, FormField, FormList, FormValues } from './form-answer.generated.ts'

/** A record type as a form, with what the record of the address holds. */
export type FormShape = FormAnswer

/** Asks the gateway for the form of a record type, filled with a record where one is named. */
export function useFormShape(slug: string, record: string | null): { readonly value: Asked<FormShape> } {
  const query = useQuery<FormShape, GraphFailure>({
    queryKey: computed(() => ['form', slug, record, language.value]),
    queryFn: ({ signal }) => fetchShape(slug, record, signal),
    retry: false,
    // What is typed must not be replaced by what is asked again.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  return computed(() => ({
    answer: query.data.value && { data: query.data.value, gaps: [], variables: null },
    failure: query.error.value,
    isStale: false,
    retry: () => void query.refetch(),
  }))
}

async function fetchShape(slug: string, record: string | null, signal: AbortSignal): Promise<FormShape> {
  const query = record ? `?${new URLSearchParams({ record })}` : ''
  const response = await fetch(`/templates/${slug}.json${query}`, {
    headers: { 'accept-language': language.value },
    signal,
  }).catch((err: unknown) => {
    if (signal.aborted) throw err
    throw new GraphFailure(String(err), 'NETWORK')
  })
  const answer = await response.json()
  const [error] = answer.errors ?? []
  if (error) throw new GraphFailure(error.message, error.extensions?.code ?? 'NO_DATA')
  return answer
}
