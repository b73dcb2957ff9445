import { districtLabel } from '@kexie/records/closed-district'
import { keyOf, uuidOf } from '@kexie/schema/global-id'
import type { ProblemFact } from '@kexie/schema/problems'
import type { AssociationContext } from './context.ts'
import { openDistrictProblems } from './open-district.ts'
import type { AccountRow } from './store/accounts.ts'

/** A role with what it is a role in, as a mutation states it. */
export interface RoleInput {
  role: AccountRow['role']
  organization?: string | null | undefined
  district?: string | null | undefined
}

const organizationLabel = { zh: '单位', en: 'Organization' }

/** Keys of the organization and district a role is given for. */
export const scopeOf = ({ role, organization, district }: RoleInput) => ({
  role,
  organizationId: organization ? (uuidOf('Organization', organization) ?? null) : null,
  districtCode: district ? (keyOf('District', district) ?? null) : null,
})

/** What is wrong with where a role is given: a clerk needs an organization, a district reviewer a district. */
export async function scopeProblems(
  context: Pick<AssociationContext, 'organizations' | 'districts'>,
  input: RoleInput,
): Promise<ProblemFact[]> {
  const { role, organization, district } = input
  const { organizationId, districtCode } = scopeOf(input)
  const knowsOrganization =
    organizationId !== null && (await context.organizations.load(organizationId)) !== null
  const knowsDistrict = districtCode !== null && (await context.districts.load(districtCode)) !== null
  return [
    ...named('organization', organizationLabel, organization, knowsOrganization, role === 'REPORTER'),
    ...named('district', districtLabel, district, knowsDistrict, role === 'DISTRICT_REVIEWER'),
    ...(knowsDistrict ? await openDistrictProblems(context, district) : []),
  ]
}

function named(
  field: string,
  label: { zh: string; en: string },
  received: string | null | undefined,
  isKnown: boolean,
  isRequired: boolean,
): ProblemFact[] {
  if (received) return isKnown ? [] : [{ code: 'NOT_FOUND', field, label, received }]
  return isRequired ? [{ code: 'REQUIRED', field, label }] : []
}
