import type { Question } from '../../graph/ask.ts'
import { type Asked, useQuestion } from '../../graph/use-question.ts'
import { detailQuestion } from './shapes.ts'

/** What is particular to a record, by the names of its fields. */
export interface Detail {
  node: Record<string, unknown> | null
}

/** Asks for everything that is particular to a record of this type; null where a type has nothing of its own. */
export function useDetail(type: string, id: string): { readonly value: Asked<Detail> } | null {
  const question = detailQuestion(type)
  if (!question) return null
  return useQuestion(question as unknown as Question<Detail, { id: string }>, () => ({ id }))
}
