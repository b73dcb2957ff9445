import { organizationKindList } from '@kexie/schema/organization-kinds'
import type { ProblemFact } from '@kexie/schema/problems'
import type { Lists } from '../reading/list-values.ts'
import { codeProblems } from './list-values.ts'

const field = {
  kind: 'LIST_VALUE',
  list: organizationKindList,
  label: { zh: '单位类别', en: 'Kind of organization' },
} as const

/**
 * Why codes are no kinds that a body, a duty or a rule may be given: they are not on the city's list, or retired there.
 * @param at where each stands, by its place
 * @param kept kinds that were theirs before, and may stay once they are retired
 */
export async function kindProblems(
  lists: Lists,
  codes: readonly string[],
  { at, kept = [] }: { at: (place: number) => string; kept?: readonly (string | null)[] },
): Promise<ProblemFact[]> {
  if (codes.length === 0) return []
  const known = {
    values: new Map([[organizationKindList, await lists.load(organizationKindList)]]),
    has: (_: string | null, __: string, code: string) => kept.includes(code),
  }
  return codes.flatMap((code, place) => codeProblems(field, code, known, { id: null, at: at(place) }))
}
