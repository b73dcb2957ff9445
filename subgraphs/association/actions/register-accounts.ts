import type { Db } from '@kexie/db/database'
import { writeRows } from '@kexie/records/write-rows'
import { type AuditFact, audit } from '@kexie/runtime/audit'
import { refuse } from '@kexie/runtime/refuse'
import { toGlobalId } from '@kexie/schema/global-id'
import { may } from '@kexie/schema/permission'
import type { ProblemFact } from '@kexie/schema/problems'
import { choiceWords } from '@kexie/schema/stated-definitions'
import { scopeOf, scopeProblems } from '../account-scope.ts'
import type { AssociationContext } from '../context.ts'
import type { FreshLink } from '../one-time-link.ts'
import { asRegistered, sourceReason } from '../registered-before.ts'
import type { AccountRowInput, RegisterAccountsInput } from '../schema.generated.ts'
import { type AccountRow, findAccountByName } from '../store/accounts.ts'
import { findByName } from '../store/organizations.ts'
import { nameProblems, writeAccount } from './register-account.ts'

/** What became of one row. */
interface Registration {
  change: 'CREATED' | 'UNCHANGED'
  account: AccountRow
  link?: FreshLink
  fact?: AuditFact
}

/** Makes many accounts at once, each shut until its role is granted, each with a link; one that is there as it is given stays. */
export async function registerAccounts(context: AssociationContext, input: RegisterAccountsInput) {
  const { db, viewer } = context
  const { rows, dryRun, source } = input
  if (!may(viewer, 'REGISTER_ACCOUNT')) {
    await audit(db, context, [{ action: 'REGISTER_ACCOUNT', outcome: 'DENIED' }])
    return refuse([{ code: 'NOT_PERMITTED' }], context)
  }
  const written = await writeRows<AccountRowInput, Registration>(db, {
    rows,
    dryRun,
    write: (tx, row) => writeRow(tx, context, row),
    finish: (tx, results) =>
      audit(
        tx,
        context,
        results.flatMap(({ fact }) => (fact ? { ...fact, reason: sourceReason(source) } : [])),
      ),
  })
  if ('problems' in written) return refuse(written.problems, context)
  return {
    __typename: 'AccountsRegistered' as const,
    results: written.results.map(({ change, account, link }) =>
      dryRun && change === 'CREATED'
        ? { change, account: null, link: null }
        : { change, account, link: link ?? null },
    ),
  }
}

async function writeRow(
  tx: Db,
  context: AssociationContext,
  row: AccountRowInput,
): Promise<Registration | ProblemFact[]> {
  const { name, displayName, role, district } = row
  const body = row.organization ? await findByName(tx, row.organization) : undefined
  // What names none stands for itself, so that it is said of the field that it is not known.
  const organization = body ? toGlobalId('Organization', body.id) : row.organization
  const problems = [
    ...nameProblems({ name, displayName }),
    ...(await scopeProblems(context, { role, organization, district })),
  ]
  if (problems.length > 0) return problems
  const given = { name, displayName: displayName.trim(), ...scopeOf({ role, organization, district }) }
  const known = await findAccountByName(tx, name)
  if (!known) return { change: 'CREATED', ...(await writeAccount(tx, context, given)) }
  return unchanged(context, known, { ...given, organization: body?.name })
}

const proposed = { zh: '拟授角色', en: 'Proposed role' }

/** An account that is there stays as it is: what the row says otherwise is said. */
async function unchanged(
  { organizations, districts }: AssociationContext,
  known: AccountRow,
  given: Pick<AccountRow, 'displayName' | 'role' | 'districtCode'> & { organization: string | undefined },
): Promise<Registration | ProblemFact[]> {
  const body = known.organizationId ? await organizations.load(known.organizationId) : null
  const [district, other] = await Promise.all(
    [known.districtCode, given.districtCode].map((code) => (code ? districts.load(code) : null)),
  )
  const problems = [
    ...asRegistered('displayName', { zh: '姓名', en: 'Person' }, [known.displayName, given.displayName]),
    ...asRegistered('role', proposed, [known.role, given.role], (role) => choiceWords('AccountRole', role)),
    ...asRegistered('organization', { zh: '单位', en: 'Organization' }, [body?.name, given.organization]),
    ...asRegistered('district', { zh: '辖市区', en: 'District' }, [district?.nameZh, other?.nameZh]),
  ]
  return problems.length > 0 ? problems : { change: 'UNCHANGED', account: known }
}
