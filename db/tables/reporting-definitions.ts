import { integer, jsonb, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { domainTables } from './record-tables.ts'
import { reporting } from './reporting.ts'

/**
 * What a record type was, in versions: rows are only ever added, by whoever brings the database to the code's definitions and, of the types that a
 * city defines itself, by its office.
 */
export const recordDefinition = reporting.table(
  'record_definition',
  {
    type: text().notNull(),
    /** From 1. */
    version: integer().notNull(),
    /** SHA-256 of its canonical JSON, hexadecimal. */
    hash: text().notNull(),
    definition: jsonb().notNull(),
    /** What the office stated, of which it is compiled; null of a type of the code. */
    stated: jsonb(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [primaryKey({ name: 'record_definition_pkey', columns: [t.type, t.version] })],
)

/**
 * What a record of a type says that the city defined itself: its columns by name and its lists, as a domain's own tables would keep
 * them. The definition of its day says which there are.
 */
export const customRecord = domainTables(reporting).record('custom_record', {
  columns: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
  parts: jsonb().$type<Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>>().notNull(),
})
