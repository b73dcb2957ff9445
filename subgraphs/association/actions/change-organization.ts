import type { Db } from '@kexie/db/database'
import { identityKey } from '@kexie/records/identities'
import { textProblems, todayInShanghai } from '@kexie/records/row-rules'
import { audit } from '@kexie/runtime/audit'
import { refuse } from '@kexie/runtime/refuse'
import { may } from '@kexie/schema/permission'
import type { ProblemFact } from '@kexie/schema/problems'
import { changeProblems } from '../change-problems.ts'
import { changesOf, sayingDay } from '../changes-said.ts'
import { type Consequences, consequencesOf } from '../consequences.ts'
import type { AssociationContext } from '../context.ts'
import { registeredProblems, takenProblem } from '../organization-problems.ts'
import type { ChangeOrganizationInput } from '../schema.generated.ts'
import {
  type Changes,
  changeRegister,
  lockOrganization,
  type WhenAndWhy,
} from '../store/organization-changes.ts'
import type { OrganizationRow } from '../store/organizations.ts'

/** Thrown to undo what was only tried. */
class OnlyTried extends Error {}

/** Changes what is registered of an organization from a day on, with what comes of it; a dry run tells that alone. */
export async function changeOrganization(context: AssociationContext, input: ChangeOrganizationInput) {
  const { db, viewer } = context
  if (!may(viewer, 'CHANGE_ORGANIZATION')) {
    await audit(db, context, [{ action: 'CHANGE_ORGANIZATION', outcome: 'DENIED' }])
    return refuse([{ code: 'NOT_PERMITTED' }], context)
  }
  const known = await context.organizations.load(await identityKey(db, 'Organization', input.organization))
  if (!known || known.pendingFor !== null) return refuse([unknown(input)], context)
  const changes = await changesOf(context, known, input)
  const saidBadly = await registeredProblems(context, input, known)
  const problems = [
    ...saidBadly,
    ...(saidBadly.length > 0 ? [] : await changeProblems(context, known, { input, changes })),
    ...textProblems('reason', { zh: '理由', en: 'Reason' }, input.reason, 500),
  ]
  if (problems.length > 0) return refuse(problems, context)
  return write(context, known, { input, changes })
}

async function write(
  context: AssociationContext,
  { id }: OrganizationRow,
  { input, changes }: { input: ChangeOrganizationInput; changes: Changes },
) {
  const said = { day: sayingDay(context, input, changes), reason: input.reason.trim() }
  let answer: Changed | ProblemFact | undefined
  try {
    await context.db.transaction(async (tx) => {
      answer = await changeLocked(tx, context, { id, seen: input.version, changes, said })
      if (input.dryRun) throw new OnlyTried()
    })
  } catch (error) {
    const problem = takenProblem(error, input)
    if (problem) return refuse([problem], context)
    if (!(error instanceof OnlyTried)) throw error
  }
  if (!answer) throw new Error(`organization ${id} is gone`)
  if ('code' in answer) return refuse([answer], context)
  context.organizations.clear(id)
  return { __typename: 'OrganizationChanged' as const, ...answer }
}

interface Changed {
  organization: OrganizationRow
  consequences: Consequences
}

interface Change {
  id: string
  /** The version that was seen. */
  seen: number
  changes: Changes
  said: WhenAndWhy
}

/** The change with its audit, unless somebody changed it in between. */
async function changeLocked(
  tx: Db,
  context: AssociationContext,
  { id, seen, changes, said }: Change,
): Promise<Changed | ProblemFact> {
  const before = await lockOrganization(tx, id)
  if (!before || before.version !== seen) return changedSince(seen, before?.version)
  const { result: organization, consequences } = await consequencesOf(tx, before, {
    since: earliest(said.day, 'dissolvedOn' in changes ? before.dissolvedOn : null),
    today: todayInShanghai(context.now),
    change: () => changeRegister(tx, id, { ...changes, namedOnly: false }, said),
  })
  const object = { type: 'Organization', key: id }
  await audit(tx, context, [
    {
      action: 'dissolvedOn' in changes ? dissolving(changes) : 'CHANGE_ORGANIZATION',
      outcome: 'DONE',
      object,
      organizationId: id,
      before: auditedOf(before, changes),
      after: { ...auditedOf(organization, changes), from: said.day },
      reason: said.reason,
    },
  ])
  return { organization, consequences }
}

/** The first day of which something is judged otherwise; null where it always was. */
const earliest = (day: string | null, other: string | null) =>
  day !== null && other !== null && other < day ? other : day

const dissolving = ({ dissolvedOn }: Changes) =>
  dissolvedOn === null ? 'RESTORE_ORGANIZATION' : 'DISSOLVE_ORGANIZATION'

const auditedOf = (row: OrganizationRow, changes: Changes) =>
  Object.fromEntries(
    (Object.keys(changes) as (keyof Changes)[])
      .filter((name) => name !== 'sortKey')
      .map((name) => [name, row[name]]),
  )

const unknown = ({ organization }: ChangeOrganizationInput): ProblemFact => ({
  code: 'NOT_FOUND',
  field: 'organization',
  label: { zh: '单位', en: 'Organization' },
  received: organization,
})

const changedSince = (seen: number, now = 0): ProblemFact => ({
  code: 'CHANGED_SINCE',
  field: 'version',
  label: { zh: '登记', en: 'The register' },
  expected: { zh: `${seen}`, en: `${seen}` },
  received: `${now}`,
})
