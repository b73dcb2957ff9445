import type { Db } from '@kexie/db/database'
import { type AuditFact, audit } from '@kexie/runtime/audit'
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
  if (!may(context.viewer, 'REGISTER_ORGANIZATION')) {
    await audit(context.db, context, [{ action: 'REGISTER_ORGANIZATION', outcome: 'DENIED' }])
    return refuse([{ code: 'NOT_PERMITTED' }], context)
  }
  const problems = await registeredProblems(context, input)
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
): Omit<
  OrganizationRow,
  'sortKey' | 'folded' | 'skeleton' | 'forms' | 'pendingFor' | 'namedOnly' | 'version'
> {
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
