import { sql } from 'drizzle-orm'
import { check, index, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { association } from './association.ts'

/**
 * Two entries of a register that turned out to be one person or one organization. Nothing that was reported is
 * rewritten: whoever meets `mergedId` reads `canonicalId`, and the ledger was corrected when it was decided.
 */
export const identityMerge = association.table(
  'identity_merge',
  {
    mergedId: uuid('merged_id').primaryKey(),
    kind: text({ enum: ['PERSON', 'ORGANIZATION'] }).notNull(),
    /** As it was decided. */
    intoId: uuid('into_id').notNull(),
    /** Where that stands today, should it have been merged further. */
    canonicalId: uuid('canonical_id').notNull(),
    mergedAt: timestamp('merged_at', { withTimezone: true }).notNull().defaultNow(),
    mergedBy: text('merged_by').notNull(),
    reason: text().notNull(),
  },
  (t) => [
    index('identity_merge_by_canonical').on(t.canonicalId),
    check('identity_merge_is_of_two', sql`${t.mergedId} <> ${t.canonicalId}`),
    check('identity_merge_gives_a_reason', sql`btrim(${t.reason}) <> ''`),
  ],
)
