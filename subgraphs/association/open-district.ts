import { closedProblem, districtLabel } from '@kexie/records/closed-district'
import { keyOf } from '@kexie/schema/global-id'
import type { ProblemFact } from '@kexie/schema/problems'
import type { AssociationContext } from './context.ts'

/** What is wrong with naming a district today: there is none of the id, or it is closed; nothing where none is named. */
export async function openDistrictProblems(
  { districts }: Pick<AssociationContext, 'districts'>,
  id: string | null | undefined,
): Promise<ProblemFact[]> {
  if (!id) return []
  const found = await districts.load(keyOf('District', id) ?? '')
  if (!found) return [{ code: 'NOT_FOUND', field: 'district', label: districtLabel, received: id }]
  if (found.closedOn === null) return []
  const into = await districts.loadMany(found.replacedBy)
  return [
    closedProblem(
      { zh: found.nameZh, en: found.nameEn },
      {
        on: found.closedOn,
        into: into.flatMap((one) => (one && 'code' in one ? { zh: one.nameZh, en: one.nameEn } : [])),
      },
    ),
  ]
}
