import { constraintOf } from '@kexie/db/constraint-of'
import { districtLabel } from '@kexie/records/closed-district'
import { kindProblems } from '@kexie/records/kind-problems'
import { textProblems } from '@kexie/records/row-rules'
import { uuidOf } from '@kexie/schema/global-id'
import type { ProblemFact } from '@kexie/schema/problems'
import type { AssociationContext } from './context.ts'
import { isCreditCode } from './credit-code.ts'
import { openDistrictProblems } from './open-district.ts'
import type { OrganizationRow } from './store/organizations.ts'

/** What is said of an organization in the register; what is left out is not looked at. */
export interface Registered {
  name?: string | null | undefined
  nameEn?: string | null | undefined
  creditCode?: string | null | undefined
  district?: string | null | undefined
  parent?: string | null | undefined
  kind?: string | null | undefined
}

/** Characters of a name: no institution has more, and an index has to hold it. */
const longestName = 200

const labels = {
  name: { zh: '全称', en: 'Name' },
  creditCode: { zh: '统一社会信用代码', en: 'Credit code' },
  district: districtLabel,
} as const

/** What is wrong with what is said of an organization, field by field; what is registered of it, where it is, may stay. */
export async function registeredProblems(
  context: Pick<AssociationContext, 'districts' | 'names' | 'organizations'>,
  given: Registered,
  known?: Pick<OrganizationRow, 'kind'>,
): Promise<ProblemFact[]> {
  const { name, nameEn, kind } = given
  const kept = { at: () => 'kind', kept: known ? [known.kind] : [] }
  return [
    ...(name === undefined ? [] : textProblems('name', labels.name, name, longestName)),
    ...(nameEn?.trim()
      ? textProblems('nameEn', { zh: '英文名', en: 'English name' }, nameEn, longestName)
      : []),
    ...(await kindProblems(context.names.lists, kind ? [kind] : [], kept)),
    ...codeProblems(given),
    ...(await placeProblems(context, given)),
  ]
}

function codeProblems({ creditCode }: Registered): ProblemFact[] {
  if (!creditCode?.trim() || isCreditCode(creditCode.trim())) return []
  const expected = {
    zh: '18 位统一社会信用代码，末位校验正确（GB 32100）',
    en: 'an 18-character credit code with its check character (GB 32100)',
  }
  return [
    {
      code: 'INVALID_VALUE',
      field: 'creditCode',
      label: labels.creditCode,
      expected,
      received: creditCode,
    },
  ]
}

/** Where it lies must be open, and whose part it is must be there. */
async function placeProblems(
  context: Pick<AssociationContext, 'districts' | 'organizations'>,
  { district, parent }: Registered,
): Promise<ProblemFact[]> {
  const parentId = parent ? uuidOf('Organization', parent) : undefined
  const isPart = !parent || (parentId && (await context.organizations.load(parentId)))
  return [
    ...(district || district === undefined
      ? []
      : [{ code: 'REQUIRED' as const, field: 'district', label: labels.district }]),
    ...(await openDistrictProblems(context, district)),
    ...(isPart ? [] : [missing('parent', { zh: '上级单位', en: 'Parent' }, parent)]),
  ]
}

const missing = (field: string, label: NonNullable<ProblemFact['label']>, received: string): ProblemFact => ({
  code: 'NOT_FOUND',
  field,
  label,
  received,
})

/** That another organization has the name or the credit code, where that is what the database refused. */
export function takenProblem(error: unknown, { name, creditCode }: Registered): ProblemFact | undefined {
  const constraint = constraintOf(error)
  const taken = (field: 'name' | 'creditCode', received: string): ProblemFact => ({
    code: 'ALREADY_EXISTS',
    field,
    label: labels[field],
    received,
  })
  if (constraint === 'organization_name_is_unique') return taken('name', name ?? '')
  if (constraint === 'organization_credit_code_is_unique') return taken('creditCode', creditCode ?? '')
  return undefined
}
