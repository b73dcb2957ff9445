import { organizationKindList } from '@kexie/schema/organization-kinds'
import { sql } from 'drizzle-orm'
import { check, text, timestamp } from 'drizzle-orm/pg-core'
import { codeOf } from './list-column.ts'
import { reporting } from './reporting.ts'

/** Which kinds of organizations report a type of record; of a type without a row `reporting.barred_types` says who does. */
export const reporterRule = reporting.table(
  'reporter_rule',
  {
    type: text().primaryKey(),
    kinds: codeOf(organizationKindList).array().notNull(),
    setBy: text('set_by').notNull(),
    setAt: timestamp('set_at', { withTimezone: true }).notNull().defaultNow(),
    reason: text().notNull(),
  },
  (t) => [
    check('reporter_rule_names_a_kind', sql`cardinality(${t.kinds}) > 0`),
    check('reporter_rule_gives_a_reason', sql`btrim(${t.reason}) <> ''`),
  ],
)
