import { audit } from '@kexie/runtime/audit'
import { refuse } from '@kexie/runtime/refuse'
import { soughtUuid } from '@kexie/schema/global-id'
import { may } from '@kexie/schema/permission'
import type { AssociationContext } from '../context.ts'
import { findServiceToken, revokeServiceToken as revoke } from '../store/service-tokens.ts'

/** Revokes a token: within seconds it is good for nothing. */
export async function revokeServiceToken(context: AssociationContext, { token: id }: { token: string }) {
  const { db, viewer } = context
  const found = await findServiceToken(db, soughtUuid('ServiceToken', id))
  const organizationId = found?.organizationId ?? null
  const object = found && { type: 'ServiceToken', key: found.id }
  if (!may(viewer, 'REVOKE_TOKEN', { organizationId })) {
    await audit(db, context, [{ action: 'REVOKE_TOKEN', outcome: 'DENIED', object }])
    return refuse([{ code: 'NOT_PERMITTED' }], context)
  }
  const label = { zh: '令牌', en: 'Token' }
  if (!found) return refuse([{ code: 'NOT_FOUND', field: 'token', label, received: id }], context)
  const serviceToken = await db.transaction(async (tx) => {
    const row = await revoke(tx, found.id, viewer.name)
    await audit(tx, context, [{ action: 'REVOKE_TOKEN', outcome: 'DONE', object, organizationId }])
    return row
  })
  return { __typename: 'ServiceTokenRevoked' as const, serviceToken }
}
