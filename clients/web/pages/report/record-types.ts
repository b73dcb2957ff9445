import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { language } from '../../language/language.ts'
import { viewer } from '../../viewer/viewer.ts'

/** A record type as a clerk chooses it: its name in the schema, in addresses, and in words. */
export interface RecordType {
  type: string
  slug: string
  label: string
}

const barred = () => viewer.value?.barredTypes ?? []

/** The record types that the viewer's organization reports; none until the gateway has answered. */
export function useRecordTypes(): { readonly value: readonly RecordType[] } {
  const query = useQuery<RecordType[]>({
    queryKey: computed(() => ['record types', language.value]),
    queryFn: async ({ signal }) => {
      const response = await fetch('/templates', { headers: { 'accept-language': language.value }, signal })
      if (!response.ok) throw new Error(response.statusText)
      return response.json()
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
  return computed(() => (query.data.value ?? []).filter(({ type }) => !barred().includes(type)))
}
