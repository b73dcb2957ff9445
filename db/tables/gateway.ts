import { bigint, integer, pgSchema, text } from 'drizzle-orm/pg-core'

export const gateway = pgSchema('gateway')

/**
 * What callers have asked in this minute, as `rate-limiter-flexible` keeps it; the order of the columns is that library's.
 * Unlogged (`migrate.ts`): after a crash everybody begins anew.
 */
export const rate = gateway.table('rate', {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  /** Milliseconds since 1970 at which the points are forgotten. */
  expire: bigint({ mode: 'number' }),
})
