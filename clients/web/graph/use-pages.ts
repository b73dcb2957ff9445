import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { language } from '../language/language.ts'
import { type Answer, ask, type GraphDocument, type GraphFailure } from './ask.ts'

/** Where a page of a connection ends. */
interface PageEnd {
  hasNextPage: boolean
  endCursor: string | null
}

/** Pages of a connection asked for so far, the first at once and each other when the reader wants it. */
export interface AskedPages<Data> {
  pages: readonly Answer<Data>[]
  failure: GraphFailure | null
  hasMore: boolean
  isAsking: boolean
  more(): void
  retry(): void
}

/** Follows a connection with `after`, from its beginning whenever the variables change. */
export function usePages<Data, Variables extends { after?: string | null | undefined }>(
  document: GraphDocument<Data, Variables>,
  variables: () => Variables,
  endOf: (data: Data) => PageEnd | undefined,
): { readonly value: AskedPages<Data> } {
  const query = useInfiniteQuery({
    queryKey: computed<readonly unknown[]>(() => [document.toString(), variables(), language.value]),
    queryFn: ({ pageParam, signal }) => ask(document, { ...variables(), after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ data }: Answer<Data>) => {
      const end = endOf(data)
      return end?.hasNextPage ? end.endCursor : null
    },
  })
  return computed(() => ({
    pages: query.data.value?.pages ?? [],
    failure: query.error.value as GraphFailure | null,
    hasMore: query.hasNextPage.value,
    isAsking: query.isFetching.value,
    more: () => void query.fetchNextPage(),
    retry: () => void query.refetch(),
  }))
}
