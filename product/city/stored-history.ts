import type { Db } from '@kexie/db/database'
import { organizationChange } from '@kexie/db/tables/association-changes'
import { identityEvent, identityMerge } from '@kexie/db/tables/association-identities'
import { asc, sql } from 'drizzle-orm'
import type { ChangeRow } from './history-rows.ts'

/** What became another of the bodies that are known, in the order in which it did. One above that is none of them is nobody. */
export async function storedChanges(db: Db, isKnown: (id: string | null) => boolean): Promise<ChangeRow[]> {
  const rows = await db.select().from(organizationChange).orderBy(asc(organizationChange.id))
  return rows
    .filter(({ organizationId }) => isKnown(organizationId))
    .map(({ organizationId, what, was, becomes, effectiveOn, reason, changedBy, recordedAt }) => {
      const kept = (value: string | null) => (what === 'PARENT' && !isKnown(value) ? null : value)
      return {
        ...{ organizationId, what, was: kept(was), becomes: kept(becomes), effectiveOn },
        ...{ reason, changedBy, recordedAt: recordedAt.toISOString() },
      }
    })
    .filter(({ was, becomes }) => was !== becomes)
}

/**
 * Merges that stand, in the order in which they were decided, each with whether both are bodies of the register, and whether what was merged was an
 * entry of a register at all: what waited beside it and had its name all along was none.
 */
export const storedMerges = (db: Db) =>
  db
    .select({
      kind: identityMerge.kind,
      mergedId: identityMerge.mergedId,
      intoId: identityMerge.intoId,
      reason: identityEvent.reason,
      decidedBy: identityEvent.decidedBy,
      isOfRegister: sql<boolean>`(select count(*) = 2 from association.organization o
        where o.id in (${identityMerge.mergedId}, ${identityMerge.intoId}) and o.pending_for is null and not o.named_only)`,
      isNamed: sql<boolean>`exists (select from association.organization o where o.id = ${identityMerge.mergedId} and o.pending_for is null)
        or exists (select from association.person p where p.id = ${identityMerge.mergedId} and p.pending_for is null)`,
    })
    .from(identityMerge)
    .innerJoin(
      identityEvent,
      sql`${identityEvent.id} = (select max(e.id) from association.identity_event e where e.merged_id = ${identityMerge.mergedId})`,
    )
    .orderBy(asc(identityEvent.id))
