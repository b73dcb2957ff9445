import type { organization } from '@kexie/db/tables/association'
import type { organizationChange } from '@kexie/db/tables/association-changes'
import type { identityEvent } from '@kexie/db/tables/association-identities'

/** A body of the register; the sort key is reckoned from its name, and what it is compared by kept by the database. */
export type OrganizationRow = Omit<typeof organization.$inferInsert, 'sortKey'> & { id: string }

type Change = typeof organizationChange.$inferSelect

/** What of a body can become another. */
export type Fact = Change['what']

/** One fact of a body that became another, bodies above it by their ids. */
export type ChangeRow = Pick<
  Change,
  'organizationId' | 'what' | 'was' | 'becomes' | 'effectiveOn' | 'reason' | 'changedBy'
> & {
  /** ISO 8601; null for the moment at which it is installed. */
  recordedAt: string | null
}

/** A body that stands for another: a merge that was not taken back. */
export type MergeRow = Pick<typeof identityEvent.$inferSelect, 'mergedId' | 'intoId' | 'reason' | 'decidedBy'>
