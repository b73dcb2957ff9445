import type { GraphDocument } from '../../graph/ask.ts'
import { type Asked, useGraphQuery } from '../../graph/use-graph-query.ts'
import { detailQuery } from './shapes.ts'

/** What is particular to a record, by the names of its fields. */
export interface Detail {
  node: Record<string, unknown> | null
}

/** Asks for everything that is particular to a record of this type; null where a type has nothing of its own. */
export function useDetail(type: string, id: string): { readonly value: Asked<Detail> } | null {
  const document = detailQuery(type)
  if (!document) return null
  return useGraphQuery(document as unknown as GraphDocument<Detail, { id: string }>, () => ({ id }))
}
