import { computed } from 'vue'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { ListValuesDocument } from './list-values.generated.ts'
import type { Option } from './options.ts'

/** The values of a list of the city as choices, in its order; none until the graph has answered, nor where nobody has filled the list. */
export function useListOptions(list: string): { readonly value: readonly Option[] } {
  const asked = useGraphQuery(ListValuesDocument, () => ({ list }))
  return computed(() =>
    (asked.value.answer?.data.valueList?.values ?? []).map(({ code, name }) => ({
      value: code,
      label: name,
    })),
  )
}
