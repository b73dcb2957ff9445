import { integer, jsonb, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { reporting } from './reporting.ts'

/** What a record type was, in versions: rows are only ever added, by whoever brings the database to the code's definitions. */
export const recordDefinition = reporting.table(
  'record_definition',
  {
    type: text().notNull(),
    /** From 1. */
    version: integer().notNull(),
    /** SHA-256 of its canonical JSON, hexadecimal. */
    hash: text().notNull(),
    definition: jsonb().notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [primaryKey({ name: 'record_definition_pkey', columns: [t.type, t.version] })],
)
