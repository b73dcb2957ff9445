import type { Db } from '@kexie/db/database'
import { valueWords } from '@kexie/records/list-values'
import { writeRows } from '@kexie/records/write-rows'
import { type AuditFact, audit } from '@kexie/runtime/audit'
import { newId } from '@kexie/runtime/new-id'
import { refuse } from '@kexie/runtime/refuse'
import { foldedName } from '@kexie/schema/folded-name'
import { toGlobalId } from '@kexie/schema/global-id'
import { organizationKindList } from '@kexie/schema/organization-kinds'
import { may } from '@kexie/schema/permission'
import type { ProblemFact } from '@kexie/schema/problems'
import type { AssociationContext } from '../context.ts'
import { registeredProblems, takenProblem } from '../organization-problems.ts'
import { asRegistered, sourceReason } from '../registered-before.ts'
import type { OrganizationRowInput, RegisterOrganizationsInput } from '../schema.generated.ts'
import { findByName, type OrganizationRow } from '../store/organizations.ts'
import { organizationRow, writeOrganization } from './register-organization.ts'

/** What became of one row. */
interface Registration {
  change: 'CREATED' | 'REVISED' | 'UNCHANGED'
  organization: OrganizationRow
  fact?: AuditFact
}

/** Registers many organizations at once, parents before those below them; one that stands in the register as it is given stays. */
export async function registerOrganizations(context: AssociationContext, input: RegisterOrganizationsInput) {
  const { db, viewer } = context
  const { rows, dryRun, source } = input
  if (!may(viewer, 'REGISTER_ORGANIZATION')) {
    await audit(db, context, [{ action: 'REGISTER_ORGANIZATION', outcome: 'DENIED' }])
    return refuse([{ code: 'NOT_PERMITTED' }], context)
  }
  const written = await writeRows<OrganizationRowInput, Registration>(db, {
    rows,
    order: parentsFirst(rows),
    dryRun,
    write: (tx, row) => writeRow(tx, context, row, rows),
    finish: (tx, results) =>
      audit(
        tx,
        context,
        results.flatMap(({ fact }) => (fact ? { ...fact, reason: sourceReason(source) } : [])),
      ),
  })
  if ('problems' in written) return refuse(written.problems, context)
  const isKept = ({ change }: Registration) => !dryRun || change !== 'CREATED'
  return {
    __typename: 'OrganizationsRegistered' as const,
    results: written.results.map((one) => ({
      change: one.change,
      organization: isKept(one) ? one.organization : null,
    })),
  }
}

/** Places of the rows, those of a parent before those of whoever names it; a circle as it comes. */
function parentsFirst(rows: readonly OrganizationRowInput[]): number[] {
  const places = new Map(rows.map(({ name }, place) => [foldedName(name), place]))
  const seen = new Set<number>()
  const visit = (place: number): number[] => {
    if (seen.has(place)) return []
    seen.add(place)
    const above = places.get(foldedName(rows[place]?.parent ?? ''))
    return [...(above === undefined ? [] : visit(above)), place]
  }
  return rows.flatMap((_, place) => visit(place))
}

async function writeRow(
  tx: Db,
  context: AssociationContext,
  { parent: named, ...given }: OrganizationRowInput,
  rows: readonly OrganizationRowInput[],
): Promise<Registration | ProblemFact[]> {
  const parent = named ? await findByName(tx, named) : undefined
  const known = await findByName(tx, given.name)
  const problems = [
    ...(await registeredProblems(context, { ...given, parent: null }, known)),
    ...(named && !parent ? [noParent({ name: given.name, parent: named }, rows)] : []),
  ]
  if (problems.length > 0) return problems
  const above = parent ? toGlobalId('Organization', parent.id) : null
  const row = organizationRow(newId(), { ...given, parent: above })
  if (known && !known.namedOnly) return unchanged(context, known, row, parent)
  return writeOrganization(tx, row).catch((error) => {
    const problem = takenProblem(error, given)
    if (problem) return [problem]
    throw error
  })
}

/** Why the register does not know the parent of a row: it is above itself, its own row was refused, or nobody knows it. */
function noParent(row: { name: string; parent: string }, rows: readonly OrganizationRowInput[]): ProblemFact {
  const at = { field: 'parent', label: { zh: '上级单位', en: 'Parent' }, received: row.parent }
  const chain = chainAbove(row, rows)
  if (chain.length === 0) return { code: 'NOT_FOUND', ...at }
  const isCircle = foldedName(chain.at(-1) ?? '') === foldedName(row.name)
  if (!isCircle)
    return {
      code: 'INVALID_VALUE',
      ...at,
      expected: {
        zh: '能登记的单位（其所在行有误）',
        en: 'a body that can be registered: its own row is refused',
      },
    }
  const circle = [row.name, ...chain].join(' → ')
  const expected =
    chain.length === 1
      ? { zh: '另一家单位，而不是它自己', en: 'another body, not itself' }
      : { zh: `不在它之下的单位（${circle}）`, en: `a body that is not below it (${circle})` }
  return { code: 'INVALID_VALUE', ...at, expected }
}

/** Names of what the sheet says is above a row, as far as it has rows of them; ends with the first that comes again. */
function chainAbove(row: { name: string; parent: string }, rows: readonly OrganizationRowInput[]): string[] {
  const known = new Map(rows.map((one) => [foldedName(one.name), one]))
  const chain: string[] = []
  const seen = new Set<string>()
  let above = known.get(foldedName(row.parent))
  while (above && !seen.has(foldedName(above.name))) {
    seen.add(foldedName(above.name))
    chain.push(above.name)
    if (foldedName(above.name) === foldedName(row.name)) break
    above = known.get(foldedName(above.parent ?? ''))
  }
  return chain
}

const creditCode = { zh: '统一社会信用代码', en: 'Credit code' }

/** One that is registered stays as it is: what the row says otherwise is no registration, and is said. */
async function unchanged(
  context: AssociationContext,
  known: OrganizationRow,
  row: ReturnType<typeof organizationRow>,
  parent: OrganizationRow | undefined,
): Promise<Registration | ProblemFact[]> {
  const [district, given] = await Promise.all(
    [known.districtCode, row.districtCode].map((code) => context.districts.load(code)),
  )
  const kinds = await context.names.lists.load(organizationKindList)
  const above = known.parentId ? await context.organizations.load(known.parentId) : null
  const problems = [
    ...asRegistered('kind', { zh: '类别', en: 'Kind' }, [known.kind, row.kind], (kind) =>
      valueWords(kinds, kind),
    ),
    ...asRegistered('district', { zh: '辖市区', en: 'District' }, [district?.nameZh, given?.nameZh]),
    ...asRegistered('parent', { zh: '上级单位', en: 'Parent' }, [above?.name, parent?.name]),
    ...asRegistered('creditCode', creditCode, [known.creditCode, row.creditCode]),
    ...asRegistered('nameEn', { zh: '英文名', en: 'English name' }, [known.nameEn, row.nameEn]),
    ...asRegistered('foundedOn', { zh: '成立日期', en: 'Founded on' }, [known.foundedOn, row.foundedOn]),
  ]
  return problems.length > 0 ? problems : { change: 'UNCHANGED', organization: known }
}
