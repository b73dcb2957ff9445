import type { Db } from '@kexie/db/database'
import type { AuditFact } from '@kexie/runtime/audit'
import { revokeTokensOf } from './store/service-tokens.ts'

/** Ends every token that an account issued: it no longer answers for them. Returns what the audit is to tell. */
export async function endTokensOf(tx: Db, issuer: string, by: string): Promise<AuditFact[]> {
  const ended = await revokeTokensOf(tx, issuer, by)
  return ended.map(({ id, organizationId }) => ({
    action: 'REVOKE_TOKEN',
    outcome: 'DONE',
    object: { type: 'ServiceToken', key: id },
    organizationId,
    reason: `签发人 ${issuer} 不再任此职 · its issuer ${issuer} is no longer in office`,
  }))
}
