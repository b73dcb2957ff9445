import { audit } from '@kexie/runtime/audit'
import { newId } from '@kexie/runtime/new-id'
import { refuse } from '@kexie/runtime/refuse'
import { keyOf, uuidOf } from '@kexie/schema/global-id'
import { may } from '@kexie/schema/permission'
import type { AssociationContext } from '../context.ts'
import { registeredProblems, takenProblem } from '../organization-problems.ts'
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
  const problems = await registeredProblems(context, input)
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
    const problem = takenProblem(error, input)
    if (problem) return refuse([problem], context)
    throw error
  }
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
): Omit<OrganizationRow, 'sortKey' | 'folded' | 'skeleton' | 'pendingFor' | 'namedOnly' | 'version'> {
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
