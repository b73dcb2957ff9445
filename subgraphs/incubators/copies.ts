import type { ProblemFact } from '@kexie/schema/problems'
import type { Relation } from '@kexie/schema/relation'

interface Copies {
  copies: number
  copiesRelation: Relation
  copiesUpTo?: number | null | undefined
}

/** How many they are at least, or at most. */
const least = (items: readonly Copies[]) => items.reduce((sum, { copies }) => sum + copies, 0)
const most = (items: readonly Copies[]) =>
  items.reduce((sum, { copies, copiesUpTo }) => sum + (copiesUpTo ?? copies), 0)

/** Of what is at least so many, or about as many, there may be more. */
const mayBeMore = ({ copiesRelation }: Copies) => copiesRelation === 'AT_LEAST' || copiesRelation === 'ABOUT'

/** No more copies go out than were printed. */
export function copiesProblems(printed: readonly Copies[], distributed: readonly Copies[]): ProblemFact[] {
  const [limit, out] = [most(printed), least(distributed)] as const
  if (out <= limit || printed.some(mayBeMore)) return []
  const expected = { zh: `不超过印制的 ${limit} 册`, en: `at most the ${limit} copies printed` }
  const label = { zh: '发放册数', en: 'Copies distributed' }
  return [{ code: 'INVALID_VALUE', field: 'distributions', label, expected, received: `${out}` }]
}
