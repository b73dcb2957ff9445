import { date, index, integer, jsonb, text, timestamp } from 'drizzle-orm/pg-core'
import { reporting } from './reporting.ts'

/** A bulletin as it was issued; what became known since is in no issued one. */
export const bulletin = reporting.table(
  'bulletin',
  {
    number: integer().primaryKey(),
    month: date().notNull(),
    districtCode: text('district_code').notNull(),
    content: jsonb().notNull(),
    /** SHA-256 of the content. */
    hash: text().notNull(),
    issuedBy: text('issued_by').notNull(),
    issuedAt: timestamp('issued_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [index('bulletin_by_month').on(t.month, t.districtCode)],
)
