import { sql } from 'drizzle-orm'
import { bigint, check, date, foreignKey, index, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { association, organization } from './association.ts'

/**
 * What the register said of an organization and says from a day on. Rows are only added, by `association.keep_changes`, whoever
 * changes the register. On a day holds what was said last of those that hold from that day or before; where none does, what the first one found.
 */
export const organizationChange = association.table(
  'organization_change',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    organizationId: uuid('organization_id').notNull(),
    /** The version of the organization that came of it. */
    version: integer().notNull(),
    what: text({
      enum: [
        'NAME',
        'NAME_EN',
        'KIND',
        'PARENT',
        'DISTRICT',
        'CREDIT_CODE',
        'FOUNDED_ON',
        'DISSOLVED_ON',
        'REGISTERED',
      ],
    }).notNull(),
    was: text(),
    becomes: text(),
    /** The name that it had, as names are compared; null for what is no name. */
    formerFolded: text('former_folded'),
    /** From which day it holds; null for what was always so and was only written otherwise. */
    effectiveOn: date('effective_on'),
    reason: text().notNull(),
    changedBy: text('changed_by').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    foreignKey({
      name: 'organization_change_organization_exists',
      columns: [t.organizationId],
      foreignColumns: [organization.id],
    }),
    index('organization_change_by_organization').on(t.organizationId, t.what, t.id),
    index('organization_change_by_former_name').on(t.formerFolded),
    check('organization_change_changes_something', sql`${t.was} is distinct from ${t.becomes}`),
    check('organization_change_gives_a_reason', sql`btrim(${t.reason}) <> ''`),
  ],
)
