import type { Db } from '@kexie/db/database'
import { acknowledgement } from '@kexie/db/tables/reporting'
import type { ProblemFact } from '@kexie/schema/problems'
import { and, eq, sql } from 'drizzle-orm'

export interface Call {
  actor: string
  /** Chosen by the client, unique among the actor's calls. */
  key: string
  fingerprint: string
}

/**
 * The answer of `write`, given once for each key: a second call waits for the first, then gets its answer without
 * writing. The same key with another fingerprint is refused.
 */
export async function acknowledged<T>(
  tx: Db,
  call: Call,
  write: () => Promise<T>,
): Promise<{ value: T; replayed: boolean } | ProblemFact> {
  const { actor, key, fingerprint } = call
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${actor}\n${key}`}, 1))`)
  const [known] = await tx
    .select({ fingerprint: acknowledgement.fingerprint, answer: acknowledgement.answer })
    .from(acknowledgement)
    .where(and(eq(acknowledgement.actor, actor), eq(acknowledgement.key, key)))
  if (known) {
    return known.fingerprint === fingerprint
      ? { value: known.answer as T, replayed: true }
      : { code: 'KEY_REUSED', received: key }
  }
  const value = await write()
  await tx.insert(acknowledgement).values({ actor, key, fingerprint, answer: value })
  return { value, replayed: false }
}
