import type { Db } from '@kexie/db/database'
import { sql } from 'drizzle-orm'

/** Keeps which of the people and organizations that revisions name are not registered yet. */
export async function keepNames(
  tx: Db,
  revisions: readonly { id: string; revision: number; names?: readonly string[] }[],
): Promise<void> {
  if (revisions.length === 0) return
  const rows = revisions.map(({ id, revision, names = [] }) => ({ id, revision, names: [...new Set(names)] }))
  await tx.execute(sql`select association.keep_names(${JSON.stringify(rows)}::text::jsonb)`)
}
