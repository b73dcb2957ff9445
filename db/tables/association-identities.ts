import { sql } from 'drizzle-orm'
import { bigint, check, index, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { association } from './association.ts'

const kinds = { enum: ['PERSON', 'ORGANIZATION'] } as const

/**
 * Two entries of a register that turned out to be one person or one organization, or after all to be two. Rows are only added; what
 * holds of them is in `identity_merge`, which `association.follow_event` keeps.
 */
export const identityEvent = association.table(
  'identity_event',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    event: text({ enum: ['MERGE', 'UNMERGE'] }).notNull(),
    kind: text(kinds).notNull(),
    mergedId: uuid('merged_id').notNull(),
    /** As it was decided, or whom it is no more. */
    intoId: uuid('into_id').notNull(),
    reason: text().notNull(),
    decidedBy: text('decided_by').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    index('identity_event_by_merged').on(t.mergedId, t.id),
    check('identity_event_is_of_two', sql`${t.mergedId} <> ${t.intoId}`),
    check('identity_event_gives_a_reason', sql`btrim(${t.reason}) <> ''`),
  ],
)

/**
 * Who is whom today, made of the events. Nothing that was reported is rewritten: whoever meets `mergedId` reads `canonicalId`, and
 * the ledger was corrected when it was decided.
 */
export const identityMerge = association.table(
  'identity_merge',
  {
    mergedId: uuid('merged_id').primaryKey(),
    kind: text(kinds).notNull(),
    /** As it was decided. */
    intoId: uuid('into_id').notNull(),
    /** Where that stands today, should it have been merged further. */
    canonicalId: uuid('canonical_id').notNull(),
  },
  (t) => [
    index('identity_merge_by_canonical').on(t.canonicalId),
    index('identity_merge_by_into').on(t.intoId),
    check('identity_merge_is_of_two', sql`${t.mergedId} <> ${t.canonicalId}`),
  ],
)
