import { type SQL, sql } from 'drizzle-orm'

/** The columns of a table of entries or sums that say how they bend what they add up to: `BendsRow`. */
export const bends = sql`at_least, at_most, about, spread`

/** Those columns of `row` added up, under their names. */
export const sumOfBends = (row: SQL): SQL =>
  sql`sum(${row}.at_least)::integer as at_least, sum(${row}.at_most)::integer as at_most, sum(${row}.about)::integer as about, sum(${row}.spread) as spread`
