import { pgEnum } from 'drizzle-orm/pg-core'

/** Where a row comes from. RECONSTRUCTED rows carry a published sum, not a report; pages mark them. */
export const provenance = pgEnum('provenance', ['REPORTED', 'IMPORTED', 'RECONSTRUCTED'])

/** How a stated quantity relates to the true one: Chinese reports say 60多期, 近200个. */
export const relation = pgEnum('relation', ['EXACT', 'AT_LEAST', 'AT_MOST', 'ABOUT', 'BETWEEN'])

/** COUNTED is in every sum; JOINT is a co-host's share, only in that organization's; PLANNED is announced, not held. */
export const counting = pgEnum('counting', ['COUNTED', 'JOINT', 'PLANNED'])
