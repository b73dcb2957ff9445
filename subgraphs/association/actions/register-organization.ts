import { constraintOf } from '@kexie/db/constraint-of'
import { textProblems } from '@kexie/records/row-rules'
import { audit } from '@kexie/runtime/audit'
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
  try {
    const organization = await context.db.transaction(async (tx) => {
      const known = await findByName(tx, input.name)
      const row = known?.namedOnly
        ? await completeOrganization(tx, known.id, completionOf(rowOf(id, input)))
        : await insertOrganization(tx, rowOf(id, input))
      const object = { type: 'Organization', key: row.id }
      await audit(tx, context, [
        {
          action: 'REGISTER_ORGANIZATION',
          outcome: 'DONE',
          object,
          organizationId: row.id,
          ...(known ? { before: auditedOf(known) } : {}),
          after: auditedOf(row),
        },
      ])
      return row
    })
    return { __typename: 'OrganizationRegistered' as const, organization }
  } catch (error) {
    const problem = problemOf(error, input)
    if (problem) return refuse([problem], context)
    throw error
  }
}

/** Characters of a name: no institution has more, and an index has to hold it. */
const longestName = 200

async function organizationProblems(
  { districts, organizations }: AssociationContext,
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

const completionOf = ({ id: _, name: __, provenance: ___, ...known }: ReturnType<typeof rowOf>) => ({
  ...known,
  namedOnly: false,
})

function rowOf(
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

function problemOf(error: unknown, { name, creditCode }: RegisterOrganizationInput): ProblemFact | undefined {
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
