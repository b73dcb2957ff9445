import type { Asker } from '@kexie/schema/viewer'
import { sql } from 'drizzle-orm'
import type { Db } from '../database.ts'

/** Who acts, from where, under which correlation id. */
export type Actor = Pick<Asker, 'viewer' | 'address' | 'correlationId'>

/** What of a request's context the audit keeps. */
export const actorOf = ({ viewer, address, correlationId }: Actor): Actor => ({
  viewer,
  address,
  correlationId,
})

/** One thing that was done, refused for what it said, or denied for who asked. */
export interface AuditFact {
  /** Verb of the domain in capitals: SIGN_IN, ACCEPT, SET_TARGET. */
  action: string
  outcome: 'DONE' | 'REFUSED' | 'DENIED'
  /** What it was done to, by GraphQL type and key. */
  object?: { type: string; key: string } | undefined
  organizationId?: string | null | undefined
  /** Values that changed, as they were and as they are. No secrets and no personal numbers. */
  before?: unknown
  after?: unknown
  reason?: string | null | undefined
}

/**
 * Writes down what happened, in the transaction of what happened; the last statement of it, for from here to its end
 * every other audited transaction waits: the rows are one chain.
 */
export async function audit(tx: Db, actor: Actor, facts: readonly AuditFact[]): Promise<void> {
  if (facts.length === 0) return
  const { viewer, address, correlationId } = actor
  const who = { actor: viewer.name, account_id: viewer.accountId, role: viewer.role }
  const rows = facts.map(({ action, outcome, object, organizationId, before, after, reason }) => ({
    ...who,
    address,
    correlation_id: correlationId,
    action,
    outcome,
    object_type: object?.type,
    object_key: object?.key,
    organization_id: organizationId,
    before,
    after,
    reason,
  }))
  await tx.execute(sql`select association.audit(${JSON.stringify(rows)}::text::jsonb)`)
}
