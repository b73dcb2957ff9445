import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { GraphFailure } from '../../../graph/ask.ts'
import type { Asked } from '../../../graph/use-question.ts'
import { language } from '../../../language/language.ts'

/** One field of a form, as the gateway tells it of a record type. */
export interface FormField {
  /** Where its value stands in the input: `topic`, `host.name`. */
  path: string
  kind: string
  label: string
  note: string
  required: boolean
  choices: readonly { value: string; label: string }[]
  /** The value a blank stands for; null for none. */
  default: string | null
  /** Field of Query that finds what may be named here by its text; null for what is not looked up. */
  list: string | null
}

/** The rows of one list of a record. */
export interface FormList {
  field: string
  label: string
  fields: readonly FormField[]
}

/** Values by path; a blank is left out. */
export type FormValues = Record<string, string>

/** What a form holds: the values of its fields and the rows of its lists. */
export interface FormContent {
  values: FormValues
  lists: Record<string, FormValues[]>
}

/** A record type as a form, with what the record of the address holds. */
export interface FormShape {
  type: string
  slug: string
  plural: string
  label: string
  fields: readonly FormField[]
  lists: readonly FormList[]
  content: FormContent | null
}

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
