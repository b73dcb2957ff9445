import { audit } from '@kexie/runtime/audit'
import { newId } from '@kexie/runtime/new-id'
import { refuse } from '@kexie/runtime/refuse'
import type { AssociationContext } from '../context.ts'
import type { RequestBindingInput } from '../schema.generated.ts'
import { externalSubjectOf, findByExternalSubject } from '../store/accounts.ts'
import { insertBindingRequest, overtakeBindings } from '../store/binding-requests.ts'

/**
 * Writes down whom of an outside issuer the holder of an account has shown himself to be, for the security administrator to bind. What he
 * asked before is overtaken. The gateway alone asks it: it has verified what the issuer said.
 */
export async function requestBinding(
  { db, ...context }: AssociationContext,
  { issuer, subject, nameThere }: RequestBindingInput,
) {
  const { accountId, sessionId, name } = context.viewer
  if (!accountId || !sessionId) return refuse([{ code: 'NOT_PERMITTED' }], context)
  const externalSubject = externalSubjectOf({ issuer, subject })
  // His own account or another's: either way there is nothing to ask for.
  if (await findByExternalSubject(db, externalSubject)) {
    const label = { zh: '统一身份认证中的标识', en: 'Subject' }
    return refuse([{ code: 'ALREADY_EXISTS', field: 'subject', label, received: subject }], context)
  }
  return db.transaction(async (tx) => {
    await overtakeBindings(tx, accountId, name)
    const row = { id: newId(), accountId, issuer, subject, nameThere: nameThere ?? null }
    const { requestedAt } = await insertBindingRequest(tx, row)
    const object = { type: 'Account', key: accountId }
    const after = { externalSubject }
    await audit(tx, context, [{ action: 'REQUEST_BINDING', outcome: 'DONE', object, after }])
    return { __typename: 'BindingRequested' as const, requestedAt }
  })
}
