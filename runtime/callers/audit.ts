import type { Db } from '@kexie/db/database'
import type { Caller } from '@kexie/schema/viewer'
import { sql } from 'drizzle-orm'
import { addressBlock } from './address-block.ts'

/** Who acts, from where, under which correlation id. */
export type Actor = Pick<Caller, 'viewer' | 'address' | 'correlationId'>

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
 * every other audited transaction waits: the rows are one chain. Who did it is the caller that the database has verified.
 * What strangers are refused is counted, and written down the first time in an hour: they may knock as often as they like.
 */
export async function audit(tx: Db, actor: Actor, facts: readonly AuditFact[]): Promise<void> {
  const { viewer, address } = actor
  const kept = viewer.role === 'PUBLIC' ? await firstRefusals(tx, address, facts) : facts
  if (kept.length === 0) return
  await tx.execute(sql`select association.audit(${rowsOf(actor, kept)}::text::jsonb)`)
}

/** The same for a sign-in that began in this transaction, in the name of its account. */
export async function auditSignIn(
  tx: Db,
  actor: Actor,
  { sessionId, ...fact }: AuditFact & { sessionId: string },
): Promise<void> {
  await tx.execute(
    sql`select association.audit_sign_in(${rowsOf(actor, [fact])}::text::jsonb, ${sessionId}::uuid)`,
  )
}

/** The same for a one-time link that was redeemed in this transaction, in the name of its account. */
export async function auditRedeemed(
  tx: Db,
  actor: Actor,
  { linkId, ...fact }: AuditFact & { linkId: string },
): Promise<void> {
  await tx.execute(
    sql`select association.audit_redeemed(${rowsOf(actor, [fact])}::text::jsonb, ${linkId}::uuid)`,
  )
}

function rowsOf({ viewer, address, correlationId }: Actor, facts: readonly AuditFact[]): string {
  // Only what the system does is written in the name it gives itself.
  const who = viewer.role === 'SYSTEM' ? { actor: viewer.name, role: viewer.role } : {}
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
  return JSON.stringify(rows)
}

/** Of what a stranger did, all that was done, and of what he was refused what is not known from there yet. */
async function firstRefusals(tx: Db, address: string, facts: readonly AuditFact[]): Promise<AuditFact[]> {
  const kept: AuditFact[] = []
  for (const fact of facts) {
    if (fact.outcome === 'DONE' || (await isFirstRefusal(tx, addressBlock(address), fact))) kept.push(fact)
  }
  return kept
}

async function isFirstRefusal(tx: Db, block: string, { action, outcome }: AuditFact): Promise<boolean> {
  const [row] = await tx.execute<{ first: boolean }>(
    sql`select association.count_refusal(${action}, ${outcome}, ${block}) as first`,
  )
  return row?.first ?? false
}
