import { uuidOf } from '@kexie/schema/global-id'
import type { ProblemFact } from '@kexie/schema/problems'
import type { ChiefInput } from './schema.generated.ts'
import type { SittingChief } from './store/chiefs.ts'

/** Nobody is listed twice: someone in office in another record is refused, unless this one is of the past. */
export function sittingProblems(
  { id, person, endsOn }: ChiefInput,
  sitting: readonly SittingChief[],
): ProblemFact[] {
  const own = id ? uuidOf('Chief', id) : undefined
  const named = person.person ? uuidOf('Person', person.person) : undefined
  const isSame = ({ personId, name, affiliation }: SittingChief) =>
    named
      ? personId === named
      : name === person.name?.trim() && affiliation === (person.affiliation?.trim() ?? '')
  if (endsOn || !sitting.some((one) => one.recordId !== own && isSame(one))) return []
  const label = { zh: '在任的“四长”', en: 'Chief in office' }
  return [{ code: 'ALREADY_EXISTS', field: 'person', label, received: person.name ?? person.person ?? '' }]
}
