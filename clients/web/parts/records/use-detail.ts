import { computed } from 'vue'
import type { GraphDocument } from '../../graph/ask.ts'
import { type Asked, useGraphQuery } from '../../graph/use-graph-query.ts'
import { detailQuery } from './shapes.ts'

/** What is particular to a record, by the names of its fields. */
export interface Detail {
  node: Record<string, unknown> | null
}

/** What is particular to a record of the city's own types comes together. */
function withValues(asked: Asked<Detail>): Asked<Detail> {
  const values = asked.answer?.data.node?.values
  if (!asked.answer || typeof values !== 'object') return asked
  return { ...asked, answer: { ...asked.answer, data: { node: values as Detail['node'] } } }
}

/** Asks for everything that is particular to a record of this type; null where a type has nothing of its own. */
export function useDetail(type: string, id: string): { readonly value: Asked<Detail> } | null {
  const document = detailQuery(type)
  if (!document) return null
  const asked = useGraphQuery(document as unknown as GraphDocument<Detail, { id: string }>, () => ({ id }))
  return computed(() => withValues(asked.value))
}
