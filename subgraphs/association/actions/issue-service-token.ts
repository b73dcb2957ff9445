import { identityKey } from '@kexie/records/identities'
import { textProblems } from '@kexie/records/row-rules'
import { audit } from '@kexie/runtime/audit'
import { newId } from '@kexie/runtime/new-id'
import { refuse } from '@kexie/runtime/refuse'
import { may } from '@kexie/schema/permission'
import type { ProblemFact } from '@kexie/schema/problems'
import type { AssociationContext } from '../context.ts'
import { newOpaqueToken, tokenHash } from '../opaque-token.ts'
import type { IssueServiceTokenInput } from '../schema.generated.ts'
import { insertServiceToken } from '../store/service-tokens.ts'

const longest = 366
const day = 86_400_000

/** Issues a token for a society's own software; the token is in this answer and nowhere else. */
export async function issueServiceToken(context: AssociationContext, input: IssueServiceTokenInput) {
  const { db, viewer, now } = context
  const organizationId = await identityKey(db, 'Organization', input.organization)
  if (!may(viewer, 'ISSUE_TOKEN', { organizationId })) {
    await audit(db, context, [{ action: 'ISSUE_TOKEN', outcome: 'DENIED', organizationId }])
    return refuse([{ code: 'NOT_PERMITTED' }], context)
  }
  const problems = await tokenProblems(context, input, organizationId)
  if (problems.length > 0) return refuse(problems, context)
  const token = newOpaqueToken('kxs')
  const { label, days } = input
  const row = { label: label.trim(), scopes: [...new Set(input.scopes)] }
  const serviceToken = await db.transaction(async (tx) => {
    const id = newId()
    const expiresAt = new Date(now.getTime() + days * day)
    const issued = { id, organizationId, hash: tokenHash(token), createdBy: viewer.name, expiresAt, ...row }
    const written = await insertServiceToken(tx, issued)
    const object = { type: 'ServiceToken', key: id }
    const after = { ...row, expiresAt }
    await audit(tx, context, [{ action: 'ISSUE_TOKEN', outcome: 'DONE', object, organizationId, after }])
    return written
  })
  return { __typename: 'ServiceTokenIssued' as const, token, serviceToken }
}

async function tokenProblems(
  { organizations }: AssociationContext,
  { organization, label, scopes, days }: IssueServiceTokenInput,
  organizationId: string,
): Promise<ProblemFact[]> {
  const known = await organizations.load(organizationId)
  const expected = { zh: `1–${longest} 天`, en: `1 to ${longest} days` }
  const organizationLabel = { zh: '单位', en: 'Organization' }
  return [
    ...(known
      ? []
      : [
          {
            code: 'NOT_FOUND',
            field: 'organization',
            label: organizationLabel,
            received: organization,
          } as const,
        ]),
    ...textProblems('label', { zh: '用途', en: 'Label' }, label, 100),
    ...(scopes.length > 0
      ? []
      : [{ code: 'REQUIRED', field: 'scopes', label: { zh: '权限', en: 'Scopes' } } as const]),
    ...(days >= 1 && days <= longest
      ? []
      : [
          {
            code: 'INVALID_VALUE',
            field: 'days',
            label: { zh: '有效天数', en: 'Days' },
            expected,
            received: `${days}`,
          } as const,
        ]),
  ]
}
