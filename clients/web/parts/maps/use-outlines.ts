import { computed } from 'vue'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { OutlinesDocument, type OutlinesQuery } from './outlines.generated.ts'

type Outlined = NonNullable<OutlinesQuery['districts']>[number]

/** An area that can be drawn. */
export interface Drawn extends Outlined {
  outline: NonNullable<Outlined['outline']>
}

/** All areas, those that have an outline drawn; empty while they are asked for. */
export function useOutlines() {
  const asked = useGraphQuery(OutlinesDocument, () => ({}))
  return computed(() => {
    const areas = asked.value.answer?.data.districts ?? []
    return { areas, drawn: areas.filter((area): area is Drawn => area.outline !== null) }
  })
}
