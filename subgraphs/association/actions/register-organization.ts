import { constraintOf } from '@kexie/db/constraint-of'
import type { Db } from '@kexie/db/database'
import { textProblems } from '@kexie/records/row-rules'
import { type AuditFact, audit } from '@kexie/runtime/audit'
import { newId } from '@kexie/runtime/new-id'
import { refuse } from '@kexie/runtime/refuse'
import { keyOf, uuidOf } from '@kexie/schema/global-id'
import { may } from '@kexie/schema/permission'
import type { ProblemFact } from '@kexie/schema/problems'
import type { AssociationContext } from '../context.ts'
import { isCreditCode } from '../credit-code.ts'
import type { RegisterOrganizationInput } from '../schema.generated.ts'
import {
  completeOrganization,
  findByName,
  insertOrganization,
  type OrganizationRow,
} from '../store/organizations.ts'

/**
 * Registers one organization; name and credit code are unique in the register. One that reports have named in passing is
 * completed, and keeps its id and the name as it was first written.
 */
export async function registerOrganization(context: AssociationContext, input: RegisterOrganizationInput) {
  const id = newId()
  if (!may(context.viewer, 'REGISTER_ORGANIZATION')) return refuse([{ code: 'NOT_PERMITTED' }], context)
  const problems = await organizationProblems(context, input)
  if (problems.length > 0) return refuse(problems, context)
  const object = await context.db
    .transaction(async (tx) => {
      const { organization, fact } = await writeOrganization(tx, organizationRow(id, input))
      await audit(tx, context, [fact])
      return organization
    })
    .catch((error) => {
      const problem = takenProblem(error, input)
      if (problem) return problem
      throw error
    })
  if ('code' in object) return refuse([object], context)
  return { __typename: 'OrganizationRegistered' as const, organization: object }
}

/** A row of the register as it is given; the rest the database makes of the name. */
type GivenRow = ReturnType<typeof organizationRow>

/** Writes one organization: a new one, or all that was missing of one that only records had named. */
export async function writeOrganization(
  tx: Db,
  row: GivenRow,
): Promise<{ organization: OrganizationRow; change: 'CREATED' | 'REVISED'; fact: AuditFact }> {
  const known = await findByName(tx, row.name)
  const organization = known?.namedOnly
    ? await completeOrganization(tx, known.id, completionOf(row))
    : await insertOrganization(tx, row)
  const fact = {
    action: 'REGISTER_ORGANIZATION',
    outcome: 'DONE',
    object: { type: 'Organization', key: organization.id },
    organizationId: organization.id,
    ...(known ? { before: auditedOf(known) } : {}),
    after: auditedOf(organization),
  } as const
  return { organization, fact, change: known ? 'REVISED' : 'CREATED' }
}

/** Characters of a name: no institution has more, and an index has to hold it. */
const longestName = 200

/** What is wrong with what is said of one organization. */
export async function organizationProblems(
  { districts, organizations }: Pick<AssociationContext, 'districts' | 'organizations'>,
  input: RegisterOrganizationInput,
): Promise<ProblemFact[]> {
  const { name, nameEn, creditCode, district, parent } = input
  const parentId = parent ? uuidOf('Organization', parent) : undefined
  const expected = {
    zh: '18 位统一社会信用代码，末位校验正确（GB 32100）',
    en: 'an 18-character credit code with its check character (GB 32100)',
  }
  return [
    ...textProblems('name', { zh: '全称', en: 'Name' }, name, longestName),
    ...(nameEn?.trim()
      ? textProblems('nameEn', { zh: '英文名', en: 'English name' }, nameEn, longestName)
      : []),
    ...(creditCode?.trim() && !isCreditCode(creditCode.trim())
      ? [
          {
            code: 'INVALID_VALUE',
            field: 'creditCode',
            label: { zh: '统一社会信用代码', en: 'Credit code' },
            expected,
            received: creditCode,
          } as const,
        ]
      : []),
    ...((await districts.load(keyOf('District', district) ?? ''))
      ? []
      : [
          {
            code: 'NOT_FOUND',
            field: 'district',
            label: { zh: '辖市区', en: 'District' },
            received: district,
          } as const,
        ]),
    ...(parent && !(parentId && (await organizations.load(parentId)))
      ? [
          {
            code: 'NOT_FOUND',
            field: 'parent',
            label: { zh: '上级单位', en: 'Parent' },
            received: parent,
          } as const,
        ]
      : []),
  ]
}

const auditedOf = ({ name, kind, creditCode, districtCode }: OrganizationRow) => ({
  name,
  kind,
  creditCode,
  districtCode,
})

const completionOf = ({ id: _, name: __, provenance: ___, ...known }: GivenRow) => ({
  ...known,
  namedOnly: false,
})

/** What is said of one organization as the register keeps it. */
export function organizationRow(
  id: string,
  { name, nameEn, kind, creditCode, district, parent, foundedOn }: RegisterOrganizationInput,
): Omit<OrganizationRow, 'sortKey' | 'folded' | 'skeleton' | 'pendingFor' | 'namedOnly'> {
  return {
    id,
    kind,
    name: name.trim(),
    nameEn: nameEn?.trim() || null,
    creditCode: creditCode?.trim() || null,
    parentId: parent ? (uuidOf('Organization', parent) ?? null) : null,
    districtCode: keyOf('District', district) ?? '',
    foundedOn: foundedOn ?? null,
    dissolvedOn: null,
    provenance: 'REPORTED',
  }
}

/** That another organization has the name or the credit code; undefined for any other error. */
export function takenProblem(
  error: unknown,
  { name, creditCode }: Pick<RegisterOrganizationInput, 'name' | 'creditCode'>,
): ProblemFact | undefined {
  const constraint = constraintOf(error)
  if (constraint === 'organization_name_is_unique') {
    return { code: 'ALREADY_EXISTS', field: 'name', label: { zh: '全称', en: 'Name' }, received: name }
  }
  if (constraint !== 'organization_credit_code_is_unique') return undefined
  return {
    code: 'ALREADY_EXISTS',
    field: 'creditCode',
    label: { zh: '统一社会信用代码', en: 'Credit code' },
    received: creditCode ?? '',
  }
}
