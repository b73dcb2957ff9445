import type { Db } from '@kexie/db/database'
import { sql } from 'drizzle-orm'

/** Names share so many locks: a call of ten thousand rows holds no more than these. */
const locks = 64

/**
 * Waits until no other call that names one of `names` in `matter` is under way, and makes those that come later wait for
 * this transaction. What is read from here on is all that such calls wrote. Locks are taken in one order, so two calls
 * never wait for each other.
 */
export async function waitFor(tx: Db, matter: string, names: readonly string[]): Promise<void> {
  if (names.length === 0) return
  await tx.execute(sql`
    select pg_advisory_xact_lock(place) from (
      select distinct hashtextextended(${matter}, mod(hashtextextended(name, 3), ${locks})) as place
      from unnest(${sql.param([...new Set(names)])}::text[]) name order by place
    ) places`)
}
